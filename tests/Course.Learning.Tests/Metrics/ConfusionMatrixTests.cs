using Course.Learning.Metrics;
using Course.Numerics.Randomness;

namespace Course.Learning.Tests.Metrics;

public class ConfusionMatrixTests
{
    [Fact]
    public void Predictions_are_counted()
    {
        ConfusionMatrix c = ConfusionMatrix.FromPredictions([1, 1, 0, 0, 1, 0], [1, 0, 1, 0, 1, 0]);
        Assert.Equal((2L, 1L, 1L, 2L), (c.TruePositives, c.FalsePositives, c.FalseNegatives, c.TrueNegatives));
        Assert.Equal((6L, 3L, 3L, 3L, 3L), (c.Total, c.Positives, c.Negatives, c.PredictedPositives, c.PredictedNegatives));
    }

    [Fact]
    public void A_score_equal_to_the_threshold_is_positive()
    {
        ConfusionMatrix c = ConfusionMatrix.FromScores([0.2, 0.5, 0.7], [0, 1, 1], 0.5);
        Assert.Equal(new ConfusionMatrix(2, 0, 0, 1), c);
        Assert.Equal(0, ConfusionMatrix.FromScores([0.2, 0.5, 0.7], [0, 1, 1], double.PositiveInfinity).PredictedPositives);
        Assert.Equal(3, ConfusionMatrix.FromScores([0.2, 0.5, 0.7], [0, 1, 1], double.NegativeInfinity).PredictedPositives);
    }

    [Fact]
    public void Zero_over_zero_is_undefined()
    {
        ConfusionMatrix nothingPredicted = new(0, 0, 5, 10);
        Assert.Null(nothingPredicted.Precision);
        Assert.Equal(0, nothingPredicted.Recall);
        Assert.Equal(0, nothingPredicted.F1);
        Assert.Equal(0, nothingPredicted.MatthewsCorrelation);
        Assert.Equal(0.5, nothingPredicted.BalancedAccuracy);

        ConfusionMatrix onlyNegatives = new(0, 2, 0, 8);
        Assert.Null(onlyNegatives.Recall);
        Assert.Null(onlyNegatives.BalancedAccuracy);
        Assert.Equal(0, onlyNegatives.F1);

        ConfusionMatrix allRejected = new(0, 0, 0, 8);
        Assert.Null(allRejected.F1);
        Assert.Null(allRejected.FBetaMacro(1));
        Assert.Equal(1, allRejected.FBetaWeighted(1));
        Assert.Equal(1, allRejected.FBetaMicro(1));
        Assert.Null(allRejected.MatthewsCorrelation);
        Assert.Null(new ConfusionMatrix(8, 0, 0, 0).MatthewsCorrelation);
        Assert.Null(new ConfusionMatrix(0, 0, 8, 0).MatthewsCorrelation);
        Assert.Null(new ConfusionMatrix(8, 0, 0, 0).Specificity);
        Assert.Null(new ConfusionMatrix(8, 0, 0, 0).FBetaNegative(1));
        Assert.Equal(1, new ConfusionMatrix(8, 0, 0, 0).FBetaWeighted(2));
    }

    [Fact]
    public void Laws_over_random_counts()
    {
        RandomSource random = new(3);
        for (int trial = 0; trial < 300; trial++)
        {
            ConfusionMatrix c = new(1 + random.NextInt(50), 1 + random.NextInt(50), 1 + random.NextInt(50), 1 + random.NextInt(50));
            double p = c.Precision!.Value;
            double r = c.Recall!.Value;
            foreach (double beta in new[] { 0.5, 1, 2 })
            {
                double b2 = beta * beta;
                Near.Relative((1 + b2) * p * r / (b2 * p + r), c.FBeta(beta)!.Value, 1e-14, $"trial {trial}, beta {beta}");
                Near.Relative(c.Accuracy, c.FBetaMicro(beta), 1e-14, $"trial {trial}");
            }

            Assert.InRange(c.F1!.Value, Math.Min(p, r), Math.Max(p, r));
            double markedness = p + c.TrueNegatives / (double)c.PredictedNegatives - 1;
            double informedness = 2 * c.BalancedAccuracy!.Value - 1;
            Near.Absolute(Math.Sign(informedness) * Math.Sqrt(informedness * markedness), c.MatthewsCorrelation!.Value, 1e-12, $"trial {trial}");

            ConfusionMatrix swapped = new(c.TrueNegatives, c.FalseNegatives, c.FalsePositives, c.TruePositives);
            Near.Absolute(c.MatthewsCorrelation.Value, swapped.MatthewsCorrelation!.Value, 1e-15);
            Assert.Equal(c.FBetaNegative(2), swapped.FBeta(2));
            Near.Absolute(c.FBetaMacro(1)!.Value, swapped.FBetaMacro(1)!.Value, 1e-15);
            Near.Absolute(c.FBetaWeighted(1), swapped.FBetaWeighted(1), 1e-15);
        }

        Assert.Equal(1, new ConfusionMatrix(3, 0, 0, 4).MatthewsCorrelation!.Value, 1e-15);
        Assert.Equal(-1, new ConfusionMatrix(0, 3, 4, 0).MatthewsCorrelation!.Value, 1e-15);
    }

    [Fact]
    public void Counts_of_two_billion_do_not_overflow()
    {
        const long Many = 2_000_000_000;
        ConfusionMatrix c = new(Many, 0, 0, Many);
        Assert.Equal(1, c.MatthewsCorrelation!.Value, 1e-15);
    }

    [Fact]
    public void Bad_input()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(-1, 0, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(0, -1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(0, 0, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(0, 0, 1, -1));
        Assert.Throws<ArgumentException>(() => new ConfusionMatrix(0, 0, 0, 0));
        Assert.Throws<ArgumentException>(() => ConfusionMatrix.FromPredictions([], []));
        Assert.Throws<ArgumentException>(() => ConfusionMatrix.FromPredictions([1], [1, 0]));
        Assert.Equal("predicted", Assert.Throws<ArgumentOutOfRangeException>(() => ConfusionMatrix.FromPredictions([2], [1])).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentOutOfRangeException>(() => ConfusionMatrix.FromPredictions([1], [3])).ParamName);
        Assert.Equal("threshold", Assert.Throws<ArgumentOutOfRangeException>(() => ConfusionMatrix.FromScores([1], [1], double.NaN)).ParamName);
        Assert.Equal("scores", Assert.Throws<ArgumentOutOfRangeException>(() => ConfusionMatrix.FromScores([double.NaN], [1], 0)).ParamName);
        Assert.Equal("scores", Assert.Throws<ArgumentException>(() => ConfusionMatrix.FromScores([1, 2], [1], 0)).ParamName);
        foreach (double beta in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(1, 1, 1, 1).FBeta(beta));
        }
    }
}
