using Course.Learning.Pca;
using Course.Learning.Variational;
using Course.Numerics.Data;
using Course.Numerics.Randomness;

namespace Course.Learning.Tests.Variational;

public class LinearVaeTests
{
    [Theory]
    [InlineData(GradientEstimator.Pathwise)]
    [InlineData(GradientEstimator.PathOnly)]
    public void Training_reaches_probabilistic_PCAs_optimum_within_a_thousandth_nat_a_sample(GradientEstimator estimator)
    {
        RowMajorMatrix x = Data();
        double optimum = ProbabilisticPca.Fit(x, 2).AverageLogLikelihood;
        LinearVaeFit fit = LinearVae.Fit(x, new LinearVaeOptions { LatentDimensions = 2, Seed = 7, Estimator = estimator });

        Near.Absolute(optimum, fit.AverageElbo, 1e-3, "ELBO, nats a sample");
        Assert.InRange(fit.AverageLogEvidence(x), fit.AverageElbo - 1e-12, optimum + 1e-12);
        Assert.True(fit.Trace[0].AverageElbo < optimum - 0.1, $"the start {fit.Trace[0].AverageElbo} is no goal reached");
        Assert.All(fit.Trace, entry => Assert.True(entry.AverageElbo <= optimum + 1e-12, $"step {entry.Step} is above the bound"));
        Assert.Equal((0, 4000, 81), (fit.Trace[0].Step, fit.Trace[^1].Step, fit.Trace.Count));
        double elbo = Enumerable.Range(0, x.Rows).Average(i =>
            EvidenceLowerBound.Of(fit.Decoder, x.Row(i).ToArray(), fit.Encode(x.Row(i).ToArray())).Value);
        Near.Relative(fit.AverageElbo, elbo, 1e-12, "the trace ends at the returned parameters");
        double overlap = fit.Decoder.Weights.Column(0).DotProduct(fit.Decoder.Weights.Column(1));
        Near.Absolute(0, overlap, 0.1, "columns of W are orthogonal");
    }

    [Fact]
    public void The_score_function_trains_too_but_slower()
    {
        RowMajorMatrix x = Data();
        var options = new LinearVaeOptions { LatentDimensions = 2, Seed = 7, Steps = 1000, LearningRate = 0.01 };
        LinearVaeFit score = LinearVae.Fit(x, options with { Estimator = GradientEstimator.ScoreFunction });
        Assert.True(score.AverageElbo > score.Trace[0].AverageElbo + 0.5);
        Assert.True(score.AverageElbo < LinearVae.Fit(x, options).AverageElbo);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        RowMajorMatrix x = Data();
        var options = new LinearVaeOptions { LatentDimensions = 1, Seed = 3, Steps = 60, TraceEvery = 25 };
        LinearVaeFit a = LinearVae.Fit(x, options);
        LinearVaeFit b = LinearVae.Fit(x, options);
        Assert.Equal(a.Trace, b.Trace);
        Assert.Equal([0, 25, 50, 60], a.Trace.Select(t => t.Step));
        Assert.Equal(a.EncoderWeights, b.EncoderWeights);
        Assert.Equal(a.EncoderBias, b.EncoderBias);
        Assert.NotEqual(a.Trace, LinearVae.Fit(x, options with { Seed = 4 }).Trace);
    }

    private static RowMajorMatrix Data()
    {
        var random = new RandomSource(21);
        double[] values = new double[200 * 4];
        for (int i = 0; i < 200; i++)
        {
            double a = 2 * random.NextNormal();
            double b = random.NextNormal();
            values[4 * i] = 1 + a + (0.4 * random.NextNormal());
            values[(4 * i) + 1] = a - b + (0.4 * random.NextNormal());
            values[(4 * i) + 2] = (1.5 * b) - 2 + (0.4 * random.NextNormal());
            values[(4 * i) + 3] = (0.5 * a) + (0.4 * random.NextNormal());
        }

        return new RowMajorMatrix(values, 200, 4);
    }
}
