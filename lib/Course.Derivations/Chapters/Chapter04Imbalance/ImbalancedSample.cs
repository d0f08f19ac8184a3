using Course.Derivations.Inputs;
using Course.Learning.Logistic;
using Course.Numerics.Data;

namespace Course.Derivations.Chapters.Chapter04Imbalance;

/// <summary>
/// A small imbalanced sample that no plane separates: every positive stands on the spot of one of the negatives.
/// </summary>
/// <param name="X">n×2, one sample a row.</param>
/// <param name="Y">Labels 0 and 1, n of them.</param>
internal sealed record ImbalancedSample(RowMajorMatrix X, int[] Y)
{
    /// <summary>ȳ, the share of positives.</summary>
    public double BaseRate => Y.Average();

    /// <summary>Between 20 and 50 negatives and 4 to 8 positives.</summary>
    public static ImbalancedSample Draw(DrawContext context)
    {
        int negatives = context.Whole(20, 50);
        int positives = context.Whole(4, 8);
        double[] x = new double[2 * (negatives + positives)];
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = i < 2 * negatives ? context.Rng.NextNormal() : x[i - (2 * negatives)];
        }

        return new ImbalancedSample(new RowMajorMatrix(x, negatives + positives, 2), [.. Enumerable.Range(0, negatives + positives).Select(i => i < negatives ? 0 : 1)]);
    }

    /// <summary>The unpenalised maximum-likelihood fit.</summary>
    public LogisticFit Fit() => LogisticRegression.Fit(X, Y);

    /// <summary>How many there are of each label.</summary>
    public string Describe() => FormattableString.Invariant($"{Y.Length - Y.Sum()} negatives, {Y.Sum()} positives");
}
