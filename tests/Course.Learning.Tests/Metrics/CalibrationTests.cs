using Course.Learning.Metrics;
using Course.Learning.Tests.Logistic;
using Course.Numerics.Randomness;

namespace Course.Learning.Tests.Metrics;

public class CalibrationTests
{
    [Fact]
    public void Uniform_bins_split_the_unit_interval()
    {
        CalibrationCurve curve = CalibrationCurve.Uniform([0, 0.1, 0.49, 0.5, 1], [0, 1, 0, 1, 1], 2);
        Assert.Equal(2, curve.Bins.Count);
        Assert.Equal((3, 0.0, 0.49), (curve.Bins[0].Count, curve.Bins[0].Lowest, curve.Bins[0].Highest));
        Near.Absolute(0.59 / 3, curve.Bins[0].MeanPredicted, 1e-15);
        Near.Absolute(1.0 / 3, curve.Bins[0].ObservedRate, 1e-15);
        Assert.Equal(new CalibrationBin(0.75, 1, 2, 0.5, 1), curve.Bins[1]);
        Near.Absolute((3 * (1.0 / 3 - 0.59 / 3) + 2 * 0.25) / 5, curve.ExpectedCalibrationError, 1e-15);
    }

    [Fact]
    public void Empty_bins_are_left_out()
    {
        CalibrationCurve curve = CalibrationCurve.Uniform([0.05, 0.95], [0, 1], 10);
        Assert.Equal([0.05, 0.95], curve.Bins.Select(bin => bin.MeanPredicted));
    }

    [Fact]
    public void Quantile_bins_hold_equal_numbers_and_ties_stay_together()
    {
        RandomSource random = new(2);
        double[] p = [.. Enumerable.Range(0, 100).Select(_ => random.NextDouble())];
        int[] y = [.. p.Select(v => random.NextDouble() < v ? 1 : 0)];
        CalibrationCurve curve = CalibrationCurve.Quantile(p, y, 10);
        Assert.All(curve.Bins, bin => Assert.Equal(10, bin.Count));
        for (int b = 1; b < 10; b++)
        {
            Assert.True(curve.Bins[b].Lowest > curve.Bins[b - 1].Highest);
        }

        CalibrationCurve tied = CalibrationCurve.Quantile([0.1, 0.2, 0.2, 0.2, 0.2, 0.9], [0, 1, 0, 0, 0, 1], 3);
        Assert.Equal([5, 1], tied.Bins.Select(bin => bin.Count));
        Assert.Single(CalibrationCurve.Quantile([0.3, 0.3], [0, 1], 5).Bins);
    }

    [Fact]
    public void The_maximum_likelihood_fit_is_calibrated_in_the_large_and_roughly_in_every_bin()
    {
        CalibrationCurve curve = CalibrationCurve.Quantile(Imbalanced.Probabilities, Imbalanced.Y, 10);
        double expected = curve.Bins.Sum(bin => bin.Count * bin.MeanPredicted);
        double observed = curve.Bins.Sum(bin => bin.Count * bin.ObservedRate);
        Near.Absolute(observed, expected, 1e-8, "positives");
        foreach (CalibrationBin bin in curve.Bins)
        {
            double error = Math.Sqrt(bin.MeanPredicted * (1 - bin.MeanPredicted) / bin.Count);
            Near.Absolute(bin.MeanPredicted, bin.ObservedRate, 4 * error, $"bin up to {bin.Highest}");
        }
    }

    [Fact]
    public void Proper_scores_are_best_for_the_true_probability()
    {
        int[] y = [1, 0, 0, 0];
        double[] At(double p) => [p, p, p, p];
        double brier = ProbabilityScore.Brier(At(0.25), y);
        double log = ProbabilityScore.LogLoss(At(0.25), y);
        Near.Absolute(0.1875, brier, 1e-15);
        Near.Absolute(-(0.25 * Math.Log(0.25) + 0.75 * Math.Log(0.75)), log, 1e-15);
        foreach (double other in new[] { 0.01, 0.2, 0.3, 0.9 })
        {
            Assert.True(ProbabilityScore.Brier(At(other), y) > brier);
            Assert.True(ProbabilityScore.LogLoss(At(other), y) > log);
        }
    }

    [Fact]
    public void Log_loss_of_certainty()
    {
        Assert.Equal(0, ProbabilityScore.LogLoss([1, 0], [1, 0]));
        Assert.Equal(double.PositiveInfinity, ProbabilityScore.LogLoss([1, 0], [0, 0]));
        Near.Relative(1e-20, ProbabilityScore.LogLoss([1e-20], [0]), 1e-14);
    }

    [Fact]
    public void Bad_input()
    {
        Assert.Throws<ArgumentException>(() => ProbabilityScore.Brier([], []));
        Assert.Throws<ArgumentException>(() => ProbabilityScore.LogLoss([0.5], [1, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityScore.Brier([double.NaN], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityScore.LogLoss([-0.1], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationCurve.Uniform([0.5], [1], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationCurve.Quantile([1.5], [1], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationCurve.Quantile([0.5], [5], 2));
    }
}
