using System.Text.Json;
using Course.Learning.Metrics;
using Course.Learning.Tests.Logistic;

namespace Course.Learning.Tests.Metrics;

public class MetricsGoldenTests
{
    private static JsonElement Golden => Imbalanced.Golden;

    [Theory]
    [InlineData("at_threshold_0_5", 0.5)]
    [InlineData("at_threshold_prevalence_0_01", 0.01)]
    [InlineData("at_f1_optimal_threshold", 0.092)]
    [InlineData("all_negative_classifier", double.PositiveInfinity)]
    public void Counts_and_their_metrics(string name, double threshold) =>
        GoldenConfusion.Check(Golden.GetProperty(name), ConfusionMatrix.FromScores(Imbalanced.Probabilities, Imbalanced.Y, threshold));

    [Fact]
    public void Curves_and_their_areas()
    {
        JsonElement golden = Golden.GetProperty("curves");
        RocCurve roc = RocCurve.From(Imbalanced.Probabilities, Imbalanced.Y);
        PrecisionRecallCurve pr = PrecisionRecallCurve.From(Imbalanced.Probabilities, Imbalanced.Y);

        Near.Absolute(golden.GetProperty("roc_auc").GetDouble(), roc.Area, 1e-12, "AUC");
        Assert.Equal(golden.GetProperty("concordant_pairs_plus_half_ties").GetDouble(), roc.ConcordantPairs);
        Assert.Equal(golden.GetProperty("pairs").GetDouble(), roc.Pairs);
        Near.Absolute(golden.GetProperty("average_precision").GetDouble(), pr.AveragePrecision, 1e-12, "AP");
        Near.Absolute(golden.GetProperty("pr_auc_trapezoid").GetDouble(), pr.TrapezoidArea, 1e-12, "trapezoid");
    }

    [Fact]
    public void F1_optimal_threshold_with_its_interval()
    {
        JsonElement golden = Golden.GetProperty("curves");
        FBetaThreshold best = FBetaThreshold.Best(Imbalanced.Probabilities, Imbalanced.Y);

        Near.Absolute(golden.GetProperty("f1_max").GetDouble(), best.Value, 1e-12, "F1");
        Near.Absolute(golden.GetProperty("f1_optimal_threshold").GetDouble(), best.Threshold, 1e-12, "threshold");
        Near.Absolute(golden.GetProperty("next_lower_score").GetDouble(), best.LowerExclusive, 1e-12, "next lower");
        Near.Absolute(golden.GetProperty("runner_up_f1").GetDouble(), best.RunnerUp!.Value, 1e-12, "runner-up");
        Assert.Equal(golden.GetProperty("predicted_positive_at_optimum").GetInt64(), best.Confusion.PredictedPositives);
        Assert.Equal(golden.GetProperty("tp_at_optimum").GetInt64(), best.Confusion.TruePositives);
        GoldenConfusion.Check(Golden.GetProperty("at_f1_optimal_threshold"), best.Confusion);
    }

    [Fact]
    public void Half_of_the_best_expected_F1_lies_in_the_optimal_cuts_interval()
    {
        ExpectedF1Threshold best = ExpectedF1Threshold.Best(Imbalanced.Probabilities);

        Near.Absolute(0.23329, best.Value, 5e-6, "expected F1");
        Near.Absolute(0.11561, best.LowerExclusive, 5e-6, "lower");
        Near.Absolute(0.11702, best.Threshold, 5e-6, "upper");
        Assert.Equal(117, best.Taken);
        Assert.InRange(best.Value / 2, best.LowerExclusive, best.Threshold);
    }
}
