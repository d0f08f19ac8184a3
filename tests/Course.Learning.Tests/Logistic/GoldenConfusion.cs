using System.Text.Json;
using Course.Learning.Metrics;

namespace Course.Learning.Tests.Logistic;

/// <summary>Compares a confusion matrix and everything computed from it with a golden entry.</summary>
internal static class GoldenConfusion
{
    public static void Check(JsonElement golden, ConfusionMatrix actual)
    {
        JsonElement counts = golden.GetProperty("confusion");
        Assert.Equal(
            (counts.GetProperty("TP").GetInt64(), counts.GetProperty("FP").GetInt64(), counts.GetProperty("FN").GetInt64(), counts.GetProperty("TN").GetInt64()),
            (actual.TruePositives, actual.FalsePositives, actual.FalseNegatives, actual.TrueNegatives));
        Assert.Equal(golden.GetProperty("predicted_positive").GetInt64(), actual.PredictedPositives);
        Near.Absolute(golden.GetProperty("share_predicted_negative").GetDouble(), actual.PredictedNegatives / (double)actual.Total, 1e-12);
        Value(golden, "accuracy", actual.Accuracy);
        Value(golden, "precision", actual.Precision);
        Value(golden, "recall", actual.Recall);
        Value(golden, "specificity", actual.Specificity);
        Value(golden, "balanced_accuracy", actual.BalancedAccuracy);
        Value(golden, "f1_positive", actual.F1);
        Value(golden, "f1_negative", actual.FBetaNegative(1));
        Value(golden, "f1_micro", actual.FBetaMicro(1));
        Value(golden, "f1_macro", actual.FBetaMacro(1));
        Value(golden, "f1_weighted", actual.FBetaWeighted(1));
        Value(golden, "mcc", actual.MatthewsCorrelation);
    }

    private static void Value(JsonElement golden, string name, double? actual)
    {
        JsonElement expected = golden.GetProperty(name);
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(actual);
        }
        else
        {
            Assert.NotNull(actual);
            Near.Absolute(expected.GetDouble(), actual.Value, 1e-12, name);
        }
    }
}
