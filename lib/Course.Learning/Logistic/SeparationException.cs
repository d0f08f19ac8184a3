using System.Globalization;
using System.Text;

namespace Course.Learning.Logistic;

/// <summary>
/// A hyperplane separates the classes, so no finite maximum-likelihood estimate exists: the log-likelihood rises for
/// ever along <see cref="Direction"/> and its supremum is not attained (Albert and Anderson (1984)).
/// </summary>
public sealed class SeparationException : InvalidOperationException
{
    internal SeparationException(SeparationKind kind, double[] direction, int onPlane)
        : base(Describe(kind, direction, onPlane))
    {
        Kind = kind;
        Direction = direction;
        SamplesOnPlane = onPlane;
    }

    /// <summary>Complete or quasi-complete.</summary>
    public SeparationKind Kind { get; }

    /// <summary>
    /// Intercept first, then one entry a column, the largest of the columns' entries scaled to ±1: b + vᵀx ≥ 0 for every positive sample and
    /// ≤ 0 for every negative one.
    /// </summary>
    public IReadOnlyList<double> Direction { get; }

    /// <summary>Samples with b + vᵀx = 0; zero for complete separation.</summary>
    public int SamplesOnPlane { get; }

    private static string Describe(SeparationKind kind, double[] direction, int onPlane)
    {
        StringBuilder plane = new(direction[0].ToString("G6", CultureInfo.InvariantCulture));
        for (int j = 1; j < direction.Length; j++)
        {
            if (direction[j] != 0)
            {
                plane.Append(CultureInfo.InvariantCulture, $" {(direction[j] < 0 ? '−' : '+')} {Math.Abs(direction[j]):G6}·x[{j - 1}]");
            }
        }

        string found = kind == SeparationKind.Complete
            ? $"y is completely separated: {plane} is > 0 for every positive sample and < 0 for every negative one"
            : $"y is quasi-completely separated: {plane} is ≥ 0 for every positive sample and ≤ 0 for every negative one, with {onPlane} samples on the plane";
        return found + ". The likelihood rises for ever along this direction, so no finite estimate exists. "
            + "Set Penalty > 0, use FirthLogisticRegression, remove or merge the columns of the direction, or collect samples that overlap.";
    }
}
