using System.Text.Json;
using Course.Learning.Tests.Goldens;
using Course.Learning.Variational;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Variational;

public class ElboGoldenTests
{
    private static readonly JsonElement Golden = GoldenFile.Read("elbo.json").GetProperty("cases");

    public static TheoryData<int> Cases() => [.. Enumerable.Range(0, Golden.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_bound_and_its_parts_are_golden(int index)
    {
        (JsonElement golden, LinearGaussianModel model, double[] x, DiagonalGaussian q) = Case(index);
        EvidenceLowerBound elbo = EvidenceLowerBound.Of(model, x, q);
        Near.Relative(golden.GetProperty("log_px").GetDouble(), elbo.LogEvidence, 1e-13, "ln p(x)");
        Near.Relative(golden.GetProperty("log_px").GetDouble(), model.LogEvidence(x), 1e-13, "ln p(x)");
        Near.Relative(golden.GetProperty("elbo").GetDouble(), elbo.Value, 1e-13, "ELBO");
        Near.Relative(golden.GetProperty("expected_loglik").GetDouble(), elbo.ExpectedLogLikelihood, 1e-13, "expected log-likelihood");
        Near.Relative(golden.GetProperty("kl_q_prior").GetDouble(), elbo.KlToPrior, 1e-13, "KL to the prior");
        double kl = golden.GetProperty("kl_q_posterior").GetDouble();
        Near.Absolute(kl, elbo.KlToPosterior, 1e-13 * Math.Max(1, kl), "KL to the posterior");
        Near.Absolute(elbo.LogEvidence, elbo.Value + elbo.KlToPosterior, 1e-12, "ln p = ELBO + KL");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_posterior_and_the_mean_field_optimum_are_golden(int index)
    {
        (JsonElement golden, LinearGaussianModel model, double[] x, _) = Case(index);
        Near.Absolute(golden.GetProperty("posterior_mean").Doubles(), model.PosteriorMean(x).ToArray(), 1e-13);
        Near.Absolute(golden.GetProperty("posterior_cov").Matrix(), model.PosteriorCovariance.Matrix, 1e-13);
        JsonElement optimum = golden.GetProperty("mean_field_optimum");
        DiagonalGaussian best = model.MeanFieldOptimum(x);
        Near.Absolute(optimum.GetProperty("m").Doubles(), best.Mean.ToArray(), 1e-13);
        Near.Absolute(optimum.GetProperty("s").Doubles(), best.Scale.ToArray(), 1e-13);
        EvidenceLowerBound elbo = EvidenceLowerBound.Of(model, x, best);
        Near.Relative(optimum.GetProperty("elbo").GetDouble(), elbo.Value, 1e-13);
        Near.Absolute(optimum.GetProperty("gap").GetDouble(), elbo.KlToPosterior, 1e-13);
        EvidenceLowerBoundGradient gradient = EvidenceLowerBound.GradientOf(model, x, best);
        Assert.All(gradient.Mean.Concat(gradient.LogScale), g => Near.Absolute(0, g, 1e-12));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_gradients_are_golden(int index)
    {
        (JsonElement golden, LinearGaussianModel model, double[] x, DiagonalGaussian q) = Case(index);
        EvidenceLowerBoundGradient gradient = EvidenceLowerBound.GradientOf(model, x, q);
        Close(golden.GetProperty("grad_m").Doubles(), gradient.Mean, "m");
        Close(golden.GetProperty("grad_log_s").Doubles(), gradient.LogScale, "ln s");
        Close(golden.GetProperty("grad_b").Doubles(), gradient.Bias, "b");
        Near.Absolute(golden.GetProperty("grad_W").Matrix(), gradient.Weights, 1e-11, "W");
        Near.Relative(golden.GetProperty("grad_sigma2").GetDouble(), gradient.NoiseVariance, 1e-12, "σ²");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_estimators_from_given_draws_are_golden(int index)
    {
        (JsonElement golden, LinearGaussianModel model, double[] x, DiagonalGaussian q) = Case(index);
        JsonElement fixedNoise = golden.GetProperty("fixed_noise");
        for (int n = 0; n < fixedNoise.GetProperty("eps").GetArrayLength(); n++)
        {
            double[] epsilon = fixedNoise.GetProperty("eps")[n].Doubles();
            Near.Relative(fixedNoise.GetProperty("elbo_samples")[n].GetDouble(), ElboGradientEstimation.ElboFromDraw(model, x, q, epsilon), 1e-12, "ELBO");
            Check(fixedNoise.GetProperty("pathwise")[n], ElboGradientEstimation.FromDraw(model, x, q, GradientEstimator.Pathwise, epsilon));
            Check(fixedNoise.GetProperty("score_function")[n], ElboGradientEstimation.FromDraw(model, x, q, GradientEstimator.ScoreFunction, epsilon));
        }

        static void Check(JsonElement expected, GradientSample actual)
        {
            Close(expected.GetProperty("m").Doubles(), actual.Mean, "m");
            Close(expected.GetProperty("log_s").Doubles(), actual.LogScale, "ln s");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Both_estimators_are_unbiased_and_have_the_golden_variances(int index)
    {
        (JsonElement golden, LinearGaussianModel model, double[] x, DiagonalGaussian q) = Case(index);
        JsonElement monteCarlo = golden.GetProperty("monte_carlo");
        EvidenceLowerBoundGradient exact = EvidenceLowerBound.GradientOf(model, x, q);
        foreach ((GradientEstimator estimator, string name) in new[] { (GradientEstimator.Pathwise, "pathwise"), (GradientEstimator.ScoreFunction, "score") })
        {
            GradientEstimate estimate = ElboGradientEstimation.Estimate(
                model, x, q, new GradientEstimationOptions { Estimator = estimator, Samples = 50_000, Seed = 3 });
            WithinError(exact.Mean, estimate.Average.Mean, estimate.StandardError.Mean, name);
            WithinError(exact.LogScale, estimate.Average.LogScale, estimate.StandardError.LogScale, name);
            double[] variances = monteCarlo.GetProperty($"variance_{name}_m").Doubles();
            for (int j = 0; j < variances.Length; j++)
            {
                Near.Relative(variances[j], estimate.Variance.Mean[j], 0.1, $"variance of {name} for m_{j}");
            }

            variances = monteCarlo.GetProperty($"variance_{name}_log_s").Doubles();
            for (int j = 0; j < variances.Length; j++)
            {
                Near.Relative(variances[j], estimate.Variance.LogScale[j], 0.15, $"variance of {name} for ln s_{j}");
            }
        }
    }

    [Fact]
    public void At_the_posterior_the_path_only_estimator_is_zero_for_every_draw()
    {
        (_, LinearGaussianModel model, double[] x, DiagonalGaussian q) = Case(3);
        for (int seed = 1; seed <= 20; seed++)
        {
            double[] epsilon = RandomData.Normal(seed, 2, 1).Column(0);
            GradientSample sample = ElboGradientEstimation.FromDraw(model, x, q, GradientEstimator.PathOnly, epsilon);
            Assert.All(sample.Mean.Concat(sample.LogScale), g => Near.Absolute(0, g, 1e-13, $"seed {seed}"));
        }
    }

    internal static (JsonElement Golden, LinearGaussianModel Model, double[] X, DiagonalGaussian Q) Case(int index)
    {
        JsonElement golden = Golden[index];
        JsonElement inputs = golden.GetProperty("inputs");
        var model = new LinearGaussianModel(
            inputs.GetProperty("W").Matrix(), inputs.GetProperty("b").Doubles(), inputs.GetProperty("sigma2").GetDouble());
        return (golden, model, inputs.GetProperty("x").Doubles(), new DiagonalGaussian(inputs.GetProperty("m").Doubles(), inputs.GetProperty("log_s").Doubles()));
    }

    internal static void WithinError(Vector<double> exact, Vector<double> average, Vector<double> error, string what)
    {
        for (int j = 0; j < exact.Count; j++)
        {
            Near.Absolute(exact[j], average[j], (5 * error[j]) + 1e-12, $"{what}[{j}]");
        }
    }

    private static void Close(double[] expected, Vector<double> actual, string what)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (int j = 0; j < expected.Length; j++)
        {
            Near.Absolute(expected[j], actual[j], 1e-12 * Math.Max(1, Math.Abs(expected[j])), $"{what}[{j}]");
        }
    }
}
