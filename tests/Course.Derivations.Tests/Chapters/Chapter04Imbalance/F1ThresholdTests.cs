using Course.Learning.Metrics;

namespace Course.Derivations.Tests.Chapters.Chapter04Imbalance;

public class F1ThresholdTests
{
    /// <summary>By hand: taking the first two of (.9, .6, .3, .1) gives 2·1.5/(2 + 1.9) = 3/3.9; half of it lies between .3 and .6.</summary>
    [Fact]
    public void The_exercise_takes_two()
    {
        ExpectedF1Threshold best = ExpectedF1Threshold.Best([0.9, 0.6, 0.3, 0.1]);
        Assert.Equal(3 / 3.9, best.Value, 1e-15);
        Assert.Equal(2, best.Taken);
        Assert.InRange(best.Value / 2, 0.3, 0.6);
    }
}
