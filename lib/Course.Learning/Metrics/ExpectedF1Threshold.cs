namespace Course.Learning.Metrics;

/// <summary>
/// The threshold that maximises F1 of the expected counts, 2 Σ_{taken} pᵢ / (taken + Σ pᵢ), when the probabilities are
/// calibrated. Half of the maximum lies in the interval of optimal thresholds: take a sample exactly when its
/// probability exceeds half of the best F1 (Lipton, Elkan and Naryanaswamy (2014), theorem 1).
/// </summary>
public sealed class ExpectedF1Threshold
{
    private ExpectedF1Threshold(double value, double threshold, double lower, int taken)
    {
        Value = value;
        Threshold = threshold;
        LowerExclusive = lower;
        Taken = taken;
    }

    /// <summary>The largest F1 of expected counts.</summary>
    public double Value { get; }

    /// <summary>Predict positive when p ≥ this: a probability of the sample, the included end of the interval.</summary>
    public double Threshold { get; }

    /// <summary>The next lower probability, −∞ if there is none: thresholds in (LowerExclusive, Threshold] are equivalent.</summary>
    public double LowerExclusive { get; }

    /// <summary>How many samples are predicted positive.</summary>
    public int Taken { get; }

    /// <summary>Searches all distinct probabilities. Of equal optima the highest threshold is returned.</summary>
    /// <param name="probabilities">Probabilities of the positive class in [0, 1]; not all zero.</param>
    /// <returns>The optimum.</returns>
    /// <exception cref="ArgumentException">There is no probability, or all are zero (no positive is expected).</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is outside [0, 1] or NaN.</exception>
    public static ExpectedF1Threshold Best(ReadOnlySpan<double> probabilities)
    {
        BinaryInput.CheckProbabilities(probabilities, probabilities.Length, nameof(probabilities));
        double[] p = probabilities.ToArray();
        Array.Sort(p);
        double expectedPositives = p.Sum();
        if (!(expectedPositives > 0))
        {
            throw new ArgumentException("No positive is expected (no probability above zero), so F1 is undefined. Pass the probabilities of the positive class.", nameof(probabilities));
        }

        int best = -1;
        double value = double.NegativeInfinity;
        double expectedTp = 0;
        for (int i = p.Length - 1; i >= 0; i--)
        {
            expectedTp += p[i];
            if (i > 0 && p[i - 1] == p[i])
            {
                continue;
            }

            double f = ConfusionMatrix.FBeta(1, expectedTp, p.Length - i - expectedTp, expectedPositives - expectedTp)!.Value;
            if (f > value)
            {
                (best, value) = (i, f);
            }
        }

        return new ExpectedF1Threshold(value, p[best], best > 0 ? p[best - 1] : double.NegativeInfinity, p.Length - best);
    }
}
