using Course.Learning.Logistic;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Logistic;

public class LogisticStopTests
{
    [Fact]
    public void Converged_within_the_tolerance()
    {
        LogisticFit fit = Imbalanced.Mle;
        Assert.Equal(LogisticStopReason.Converged, fit.StopReason);
        Assert.True(fit.Decrement <= 1e-10);
        Assert.InRange(fit.Iterations, 3, 15);
    }

    [Fact]
    public void Out_of_steps()
    {
        LogisticFit fit = LogisticRegression.Fit(Imbalanced.X, Imbalanced.Y, new LogisticOptions { MaxIterations = 2 });
        Assert.Equal(LogisticStopReason.MaxIterations, fit.StopReason);
        Assert.Equal(2, fit.Iterations);
        Assert.Equal(3, fit.ObjectiveTrace.Count);
        Assert.Equal(fit.LogLikelihood, fit.ObjectiveTrace[^1]);
        Assert.Equal(LogisticLikelihood.Value(Imbalanced.X, Imbalanced.Y, fit.Coefficients), fit.LogLikelihood, 1e-9);
    }

    [Fact]
    public void A_tolerance_below_rounding_ends_at_the_rounding_limit()
    {
        LogisticFit fit = LogisticRegression.Fit(Imbalanced.X, Imbalanced.Y, new LogisticOptions { DecrementTolerance = 0 });
        Assert.Equal(LogisticStopReason.RoundingLimit, fit.StopReason);
        Near.Absolute(Imbalanced.Mle.Coefficients.ToArray(), fit.Coefficients.ToArray(), 1e-12);
        Assert.InRange(fit.Decrement, double.Epsilon, 1e-12);
    }

    [Fact]
    public void The_line_search_is_needed_and_works()
    {
        // One far positive among near negatives and positives: the first full step overshoots.
        RowMajorMatrix x = RowMajorMatrix.FromRows([.. Enumerable.Range(0, 40).Select(i => new[] { i == 39 ? -4000.0 : i - 20 })]);
        int[] y = [.. Enumerable.Range(0, 40).Select(i => i == 39 || i > 19 || i == 3 ? 1 : 0)];
        LogisticFit fit = LogisticRegression.Fit(x, y);
        Assert.Equal(LogisticStopReason.Converged, fit.StopReason);
        Near.Absolute(0, LogisticLikelihood.Score(x, y, fit.Coefficients).InfinityNorm(), 1e-5, "score");
        for (int i = 1; i < fit.ObjectiveTrace.Count; i++)
        {
            Assert.True(fit.ObjectiveTrace[i] >= fit.ObjectiveTrace[i - 1] - 1e-10);
        }
    }
}
