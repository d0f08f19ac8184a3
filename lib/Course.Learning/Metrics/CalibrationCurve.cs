namespace Course.Learning.Metrics;

/// <summary>Observed rates against predicted probabilities in bins (DeGroot and Fienberg (1983)).</summary>
public sealed class CalibrationCurve
{
    private CalibrationCurve(CalibrationBin[] bins)
    {
        Bins = bins;
        int n = bins.Sum(bin => bin.Count);
        ExpectedCalibrationError = bins.Sum(bin => bin.Count * Math.Abs(bin.MeanPredicted - bin.ObservedRate)) / n;
    }

    /// <summary>Bins with rising probability; empty ones are left out.</summary>
    public IReadOnlyList<CalibrationBin> Bins { get; }

    /// <summary>Σ (count / n) |mean predicted − observed rate|.</summary>
    public double ExpectedCalibrationError { get; }

    /// <summary>Bins of equal width on [0, 1]: sample i is in bin ⌊p·bins⌋, p = 1 in the last.</summary>
    /// <param name="probabilities">Predicted probabilities in [0, 1], one a sample.</param>
    /// <param name="labels">True labels, 0 or 1.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or there is no sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label, a probability or the number of bins is out of range.</exception>
    public static CalibrationCurve Uniform(ReadOnlySpan<double> probabilities, ReadOnlySpan<int> labels, int bins)
    {
        (double[] p, int[] y) = Sorted(probabilities, labels, bins);
        return Collect(p, y, i => Math.Min((int)(p[i] * bins), bins - 1));
    }

    /// <summary>
    /// Bins of equal numbers of samples, by rank. Equal probabilities stay in one bin (the one of their lowest rank),
    /// so bins can differ in size and be fewer than asked for.
    /// </summary>
    /// <param name="probabilities">Predicted probabilities in [0, 1], one a sample.</param>
    /// <param name="labels">True labels, 0 or 1.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or there is no sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label, a probability or the number of bins is out of range.</exception>
    public static CalibrationCurve Quantile(ReadOnlySpan<double> probabilities, ReadOnlySpan<int> labels, int bins)
    {
        (double[] p, int[] y) = Sorted(probabilities, labels, bins);
        int first = 0;
        return Collect(p, y, i =>
        {
            first = p[i] == p[first] ? first : i;
            return (int)((long)first * bins / p.Length);
        });
    }

    private static (double[] Probabilities, int[] Labels) Sorted(ReadOnlySpan<double> probabilities, ReadOnlySpan<int> labels, int bins)
    {
        BinaryInput.CheckLabels(labels, nameof(labels));
        BinaryInput.CheckProbabilities(probabilities, labels.Length, nameof(probabilities));
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        double[] p = probabilities.ToArray();
        int[] y = labels.ToArray();
        Array.Sort(p, y);
        return (p, y);
    }

    private static CalibrationCurve Collect(double[] p, int[] y, Func<int, int> binOf)
    {
        List<CalibrationBin> bins = [];
        int start = 0;
        int current = binOf(0);
        for (int i = 1; i <= p.Length; i++)
        {
            int next = i < p.Length ? binOf(i) : -1;
            if (next == current)
            {
                continue;
            }

            int count = i - start;
            bins.Add(new CalibrationBin(
                p.AsSpan(start, count).ToArray().Sum() / count, y.AsSpan(start, count).ToArray().Sum() / (double)count, count, p[start], p[i - 1]));
            (start, current) = (i, next);
        }

        return new CalibrationCurve([.. bins]);
    }
}
