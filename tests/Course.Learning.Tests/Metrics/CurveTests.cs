using Course.Learning.Metrics;
using Course.Numerics.Randomness;

namespace Course.Learning.Tests.Metrics;

public class CurveTests
{
    [Fact]
    public void The_area_under_the_ROC_curve_is_the_probability_of_concordance()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            (double[] scores, int[] labels) = Sample(seed);
            double concordant = 0;
            for (int i = 0; i < labels.Length; i++)
            {
                for (int j = 0; j < labels.Length; j++)
                {
                    if (labels[i] == 1 && labels[j] == 0)
                    {
                        concordant += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    }
                }
            }

            RocCurve roc = RocCurve.From(scores, labels);
            Assert.Equal(concordant, roc.ConcordantPairs);
            double trapezoid = 0;
            for (int j = 1; j < roc.Points.Count; j++)
            {
                RocPoint a = roc.Points[j - 1];
                RocPoint b = roc.Points[j];
                trapezoid += (b.FalsePositiveRate - a.FalsePositiveRate) * (a.TruePositiveRate + b.TruePositiveRate) / 2;
                Assert.True(b.Threshold < a.Threshold);
            }

            Near.Absolute(trapezoid, roc.Area, 1e-13, $"seed {seed}");
            double reversed = RocCurve.From([.. scores.Select(s => -s)], labels).Area;
            Near.Absolute(1 - roc.Area, reversed, 1e-14, $"seed {seed}");
            Assert.Equal(roc.Area, RocCurve.From([.. scores.Select(s => Math.Exp(3 * s))], labels).Area);
        }
    }

    [Fact]
    public void Every_point_of_a_curve_is_the_confusion_matrix_at_its_threshold()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            (double[] scores, int[] labels) = Sample(seed);
            RocCurve roc = RocCurve.From(scores, labels);
            PrecisionRecallCurve pr = PrecisionRecallCurve.From(scores, labels);
            Assert.Equal((0.0, 0.0), (roc.Points[0].FalsePositiveRate, roc.Points[0].TruePositiveRate));
            Assert.Equal((1.0, 1.0), (roc.Points[^1].FalsePositiveRate, roc.Points[^1].TruePositiveRate));
            Assert.Equal(scores.Distinct().Count(), pr.Points.Count);
            for (int j = 0; j < pr.Points.Count; j++)
            {
                ConfusionMatrix c = ConfusionMatrix.FromScores(scores, labels, pr.Points[j].Threshold);
                Assert.Equal((c.Precision, c.Recall, c.PredictedPositives), (pr.Points[j].Precision, pr.Points[j].Recall, pr.Points[j].PredictedPositives));
                Assert.Equal((c.Recall, 1 - c.Specificity!.Value), (roc.Points[j + 1].TruePositiveRate, roc.Points[j + 1].FalsePositiveRate), Close);
            }
        }

        static bool Close((double?, double) a, (double?, double) b) => a.Item1 == b.Item1 && Math.Abs(a.Item2 - b.Item2) < 1e-15;
    }

    [Fact]
    public void Average_precision_is_a_step_sum_and_not_the_trapezoid()
    {
        // Ranked: positive, negative, positive. Recall ½ at precision 1, then 1 at ⅔.
        PrecisionRecallCurve pr = PrecisionRecallCurve.From([0.9, 0.5, 0.1], [1, 0, 1]);
        Near.Absolute(0.5 + 0.5 * 2 / 3, pr.AveragePrecision, 1e-15);
        Near.Absolute(0.5 + 0.5 * (0.5 + 2.0 / 3) / 2, pr.TrapezoidArea, 1e-15);
    }

    [Fact]
    public void Ties_are_taken_together_and_a_constant_score_knows_nothing()
    {
        int[] labels = [1, 0, 0, 1, 0];
        RocCurve roc = RocCurve.From([3, 3, 3, 3, 3], labels);
        Assert.Equal(2, roc.Points.Count);
        Assert.Equal(0.5, roc.Area);
        Assert.Equal(0.4, PrecisionRecallCurve.From([3, 3, 3, 3, 3], labels).AveragePrecision, 1e-15);
    }

    [Fact]
    public void The_best_threshold_beats_every_other_and_its_whole_interval_gives_its_counts()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            (double[] scores, int[] labels) = Sample(seed);
            foreach (double beta in new[] { 0.5, 1, 2 })
            {
                FBetaThreshold best = FBetaThreshold.Best(scores, labels, beta);
                double[] values = [.. scores.Distinct().Select(t => ConfusionMatrix.FromScores(scores, labels, t).FBeta(beta)!.Value)];
                Assert.Equal(values.Max(), best.Value);
                Assert.Equal(values.Where(v => v < best.Value).Select(v => (double?)v).Max(), best.RunnerUp);
                Assert.Equal(best.Confusion, ConfusionMatrix.FromScores(scores, labels, best.Threshold));
                double inside = double.IsNegativeInfinity(best.LowerExclusive) ? best.Threshold - 1 : (best.LowerExclusive + best.Threshold) / 2;
                Assert.Equal(best.Confusion, ConfusionMatrix.FromScores(scores, labels, inside));
                if (!double.IsNegativeInfinity(best.LowerExclusive))
                {
                    Assert.NotEqual(best.Confusion, ConfusionMatrix.FromScores(scores, labels, best.LowerExclusive));
                }
            }
        }
    }

    [Fact]
    public void Of_equal_optima_the_highest_threshold_is_taken()
    {
        // F1 is 2/3 both for the first alone and for the first three.
        FBetaThreshold best = FBetaThreshold.Best([4, 3, 2, 1], [1, 0, 0, 1]);
        Near.Absolute(2.0 / 3, best.Value, 1e-15);
        Assert.Equal(4, best.Threshold);
        Assert.Equal(3, best.LowerExclusive);
        Assert.Null(FBetaThreshold.Best([1, 1], [0, 1]).RunnerUp);
    }

    [Fact]
    public void Half_of_the_best_expected_F1_lies_in_the_optimal_interval()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            RandomSource random = new(seed);
            double[] p = [.. Enumerable.Range(0, 40).Select(_ => Math.Pow(random.NextDouble(), 3))];
            ExpectedF1Threshold best = ExpectedF1Threshold.Best(p);
            Assert.True(best.Value / 2 > best.LowerExclusive - 1e-15 && best.Value / 2 <= best.Threshold + 1e-15, $"seed {seed}");
            Assert.Equal(best.Taken, p.Count(v => v >= best.Threshold));
            double[] values = [.. p.Select(t => 2 * p.Where(v => v >= t).Sum() / (p.Count(v => v >= t) + p.Sum()))];
            Near.Relative(values.Max(), best.Value, 1e-13, $"seed {seed}");
        }

        ExpectedF1Threshold everybody = ExpectedF1Threshold.Best([0.5, 0.5]);
        Assert.Equal((2, 0.5, double.NegativeInfinity), (everybody.Taken, everybody.Threshold, everybody.LowerExclusive));
    }

    [Fact]
    public void Bad_input()
    {
        Assert.Throws<ArgumentException>(() => RocCurve.From([1, 2], [1, 1]));
        Assert.Throws<ArgumentException>(() => RocCurve.From([1, 2], [0, 0]));
        Assert.Throws<ArgumentException>(() => PrecisionRecallCurve.From([1], [1, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PrecisionRecallCurve.From([1, double.PositiveInfinity], [1, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FBetaThreshold.Best([1, double.NaN], [1, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FBetaThreshold.Best([1, 2], [1, 0], 0));
        Assert.Throws<ArgumentException>(() => ExpectedF1Threshold.Best([]));
        Assert.Throws<ArgumentException>(() => ExpectedF1Threshold.Best([0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExpectedF1Threshold.Best([0.5, 1.5]));
    }

    /// <summary>Forty scores with ties, labels that lean towards the high ones.</summary>
    private static (double[] Scores, int[] Labels) Sample(int seed)
    {
        RandomSource random = new(seed);
        double[] scores = [.. Enumerable.Range(0, 40).Select(_ => random.NextInt(25) / 8.0)];
        int[] labels = [.. scores.Select(s => random.NextDouble() < s / 4 ? 1 : 0)];
        (labels[0], labels[1]) = (0, 1);
        return (scores, labels);
    }
}
