namespace Course.Exercises.Checking;

/// <summary>How near an answer has to be, relative to the expected value's size (absolutely where that is below 1e-6).</summary>
/// <param name="Right">The largest relative difference of a right answer: 5e-4 accepts three digits.</param>
/// <param name="Close">The largest relative difference of an answer that is called close.</param>
public readonly record struct Tolerance(double Right, double Close)
{
    /// <summary>Three digits are right, five per cent are close.</summary>
    public static Tolerance ThreeDigits { get; } = new(5e-4, 0.05);

    /// <summary>Only rounding is forgiven, for answers that are computed; 1e-4 is close.</summary>
    public static Tolerance Rounding { get; } = new(1e-9, 1e-4);

    /// <summary>The difference of two values relative to the second, absolute where that is tiny.</summary>
    /// <param name="value">The value.</param>
    /// <param name="expected">What it should be.</param>
    internal static double Difference(double value, double expected) =>
        double.IsFinite(value) ? Math.Abs(value - expected) / (Math.Abs(expected) < 1e-6 ? 1 : Math.Abs(expected)) : double.PositiveInfinity;

    /// <summary>The difference of two lists of one length, by their largest entries.</summary>
    /// <param name="values">The values.</param>
    /// <param name="expected">What they should be.</param>
    internal static double Difference(IReadOnlyList<double> values, IReadOnlyList<double> expected)
    {
        double scale = expected.Count == 0 ? 0 : expected.Max(Math.Abs);
        scale = scale < 1e-6 ? 1 : scale;
        double worst = 0;
        for (int i = 0; i < expected.Count; i++)
        {
            worst = double.IsFinite(values[i]) ? Math.Max(worst, Math.Abs(values[i] - expected[i]) / scale) : double.PositiveInfinity;
        }

        return worst;
    }
}
