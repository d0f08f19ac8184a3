using System.Text.Json;
using Course.Learning.Mixtures;
using Course.Learning.Mixtures.Fused;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Mixtures.Fused;

public class FusedGaussianMixtureTests
{
    private static readonly RowMajorMatrix X = MixtureGoldens.Gmm300;

    [Theory]
    [InlineData("gmm300")]
    [InlineData("faithful")]
    public void The_golden_traces_and_parameters_are_reproduced(string name)
    {
        (JsonElement golden, GaussianMixtureModel _, GaussianMixtureParameters start) = GaussianMixtureGoldenTests.Case(name);
        double[] trace = golden.GetProperty("loglik_trace").Doubles();
        foreach (int t in new[] { 1, 2, 5, trace.Length - 1 })
        {
            FusedGaussianMixtureFit fit = FusedGaussianMixture.Fit(MixtureGoldens.GaussianData(name), new GaussianMixtureOptions
            {
                Components = start.Components,
                InitialParameters = start,
                Stop = new EmStopRule { MaxIterations = t, LogLikelihoodTolerance = 0 },
            });
            Assert.Equal((t, EmStopReason.IterationLimit), (fit.Iterations, fit.StopReason));
            Near.Absolute(trace[..(t + 1)], fit.LogLikelihoodTrace, 1e-9, "trace");
            JsonElement expected = t < 6 ? golden.GetProperty("params_after").GetProperty($"{t}") : golden.GetProperty("converged");
            MixtureGoldens.Matches(expected, fit.Parameters, t < 6 ? 1e-11 : 1e-9);
        }
    }

    [Fact]
    public void The_golden_semi_supervised_run_is_reproduced()
    {
        JsonElement golden = MixtureGoldens.SemiSupervised;
        double[] trace = golden.GetProperty("loglik_trace").Doubles();
        FusedGaussianMixtureFit fit = FusedGaussianMixture.FitSemiSupervised(X, MixtureGoldens.Labels, new SemiSupervisedMixtureOptions
        {
            Components = 3,
            InitialParameters = golden.GetProperty("init").GaussianParameters(),
            Stop = new EmStopRule { MaxIterations = trace.Length - 1, LogLikelihoodTolerance = 0 },
        });
        Near.Absolute(trace, fit.LogLikelihoodTrace, 1e-9, "trace");
        MixtureGoldens.Matches(golden.GetProperty("converged"), fit.Parameters, 1e-9);
        Assert.Equal(17, fit.Criteria.ParameterCount);
    }

    [Fact]
    public void The_hundred_thousand_samples_of_the_speed_baseline_reach_its_log_likelihood()
    {
        JsonElement golden = GoldenFile.Read("scale_cases.json").GetProperty("gmm")[0];
        (RowMajorMatrix x, GaussianMixtureParameters start) = ScaleMixture.Create(100_000, 8, 8);
        FusedGaussianMixtureFit fit = FusedGaussianMixture.Fit(x, new GaussianMixtureOptions
        {
            Components = 8,
            InitialParameters = start,
            CovarianceFloor = 1e-6,
            Stop = new EmStopRule { MaxIterations = 20, LogLikelihoodTolerance = 0 },
        });
        Near.Absolute(golden.GetProperty("loglik_per_sample_after_19_Msteps").GetDouble(), fit.LogLikelihoodTrace[19] / 100_000, 1e-9);
        Near.Absolute(golden.GetProperty("loglik_per_sample_after_20_Msteps").GetDouble(), fit.LogLikelihood / 100_000, 1e-9);
        Near.Absolute(golden.GetProperty("weights_after_20").Doubles(), fit.Parameters.Weights, 1e-9);
    }

    [Theory]
    [InlineData(MixtureStart.KMeansPlusPlus)]
    [InlineData(MixtureStart.RandomResponsibilities)]
    public void Random_starts_are_those_of_the_plain_version(MixtureStart start)
    {
        var options = new GaussianMixtureOptions { Components = 3, Start = start, Restarts = 3, Seed = 4 };
        GaussianMixtureFit plain = GaussianMixture.Fit(X, options);
        FusedGaussianMixtureFit fused = FusedGaussianMixture.Fit(X, options);
        Near.Absolute(plain.LogLikelihoodTrace[0], fused.LogLikelihoodTrace[0], 1e-10);
        Near.Absolute(plain.LogLikelihood, fused.LogLikelihood, 1e-7);
        Assert.Equal(EmStopReason.LogLikelihoodConverged, fused.StopReason);
        Assert.Equal(3, fused.Restarts.Count);
        Assert.Equal(plain.Criteria.ParameterCount, fused.Criteria.ParameterCount);
        Near.Absolute(plain.Responsibilities.Values.ToArray(), fused.Posterior(X).Values.ToArray(), 1e-4);

        SemiSupervisedMixtureFit labelled = SemiSupervisedMixture.Fit(
            X, MixtureGoldens.Labels, new SemiSupervisedMixtureOptions { Components = 3, Start = start });
        FusedGaussianMixtureFit fusedLabelled = FusedGaussianMixture.FitSemiSupervised(
            X, MixtureGoldens.Labels, new SemiSupervisedMixtureOptions { Components = 3, Start = start });
        Near.Absolute(labelled.LogLikelihoodTrace[0], fusedLabelled.LogLikelihoodTrace[0], 1e-10);
        Near.Absolute(labelled.LogLikelihood, fusedLabelled.LogLikelihood, 1e-7);
    }

    [Fact]
    public void With_every_sample_labelled_the_weights_stay()
    {
        GaussianMixtureParameters start = MixtureGoldens.SemiSupervised.GetProperty("init").GaussianParameters();
        int[] labels = [.. MixtureGoldens.Csv("gmm300.csv").Column("true_component").Select(c => (int)c)];
        FusedGaussianMixtureFit fit = FusedGaussianMixture.FitSemiSupervised(
            X, labels, new SemiSupervisedMixtureOptions { Components = 3, InitialParameters = start });
        MixtureGoldens.Matches(MixtureGoldens.SemiSupervised.GetProperty("all_labelled"), fit.Parameters, 1e-12);
        Assert.Equal(start.Weights, fit.Parameters.Weights);
        Assert.Equal(15, fit.Criteria.ParameterCount);
    }

    [Fact]
    public void Collapse_and_empty_components_are_reported()
    {
        JsonElement golden = MixtureGoldens.Gaussian.GetProperty("gmm300").GetProperty("collapse");
        RowMajorMatrix x = golden.GetProperty("X").Table();
        var options = new GaussianMixtureOptions { Components = 2, InitialParameters = golden.GetProperty("init").GaussianParameters() };
        Assert.Equal(1, MixtureBadInputTests.Degenerate("singular", () => FusedGaussianMixture.Fit(x, options)).Component);
        FusedGaussianMixtureFit fit = FusedGaussianMixture.Fit(
            x, options with { CovarianceFloor = 1e-6, Stop = new EmStopRule { MaxIterations = 10, LogLikelihoodTolerance = 0 } });
        MixtureGoldens.Matches(golden.GetProperty("params_after_10"), fit.Parameters, 1e-11);

        GaussianMixtureParameters empty = MixtureFactory.Gaussian([0.5, 0.5], [[0, 0], [1e6, 1e6]], [[[1, 0], [0, 1]], [[1, 0], [0, 1]]]);
        MixtureBadInputTests.Degenerate(
            "owns no samples", () => FusedGaussianMixture.Fit(X, new GaussianMixtureOptions { Components = 2, InitialParameters = empty }));
        RowMajorMatrix pairs = RowMajorMatrix.FromRows([0], [0], [100], [100]);
        Assert.Null(MixtureBadInputTests.Degenerate("singular", () => FusedGaussianMixture.Fit(pairs, new GaussianMixtureOptions
        {
            Components = 2,
            InitialParameters = MixtureFactory.Gaussian([0.5, 0.5], [[0], [100]], [[[1]], [[1]]]),
            Structure = CovarianceStructure.Tied,
        })).Component);
    }
}
