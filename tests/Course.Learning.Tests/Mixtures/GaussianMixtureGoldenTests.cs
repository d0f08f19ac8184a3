using System.Text.Json;
using Course.Learning.Mixtures;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Mixtures;

public class GaussianMixtureGoldenTests
{
    [Theory]
    [InlineData("gmm300")]
    [InlineData("faithful")]
    public void Parameters_after_1_2_and_5_iterations_are_the_golden_ones(string name)
    {
        (JsonElement golden, GaussianMixtureModel model, GaussianMixtureParameters start) = Case(name);
        EmState<GaussianMixtureParameters>[] states = [.. model.Iterate(start).Take(6)];
        foreach (int t in new[] { 1, 2, 5 })
        {
            MixtureGoldens.Matches(golden.GetProperty("params_after").GetProperty($"{t}"), states[t].Parameters, 1e-11);
        }

        JsonElement responsibilities = golden.GetProperty("responsibilities");
        MixtureGoldens.Matches(responsibilities.GetProperty("E-step on params after 0 M-steps"), states[0].Responsibilities, 1e-11);
        MixtureGoldens.Matches(responsibilities.GetProperty("E-step on params after 1 M-steps"), states[1].Responsibilities, 1e-11);
    }

    [Theory]
    [InlineData("gmm300")]
    [InlineData("faithful")]
    public void The_fixed_point_and_the_way_to_it_are_the_golden_ones(string name)
    {
        (JsonElement golden, GaussianMixtureModel _, GaussianMixtureParameters start) = Case(name);
        GaussianMixtureFit fit = GaussianMixture.Fit(
            MixtureGoldens.GaussianData(name),
            new GaussianMixtureOptions { Components = start.Components, InitialParameters = start, Stop = EmStopRule.FixedPoint });

        Assert.Equal(EmStopReason.ResponsibilitiesConverged, fit.StopReason);
        MixtureGoldens.Matches(golden.GetProperty("converged"), fit.Parameters, 1e-9);
        MixtureGoldens.Matches(golden.GetProperty("responsibilities_converged"), fit.Responsibilities, 1e-8);
        Near.Absolute(golden.GetProperty("converged_loglik").GetDouble(), fit.LogLikelihood, 1e-9);
        Near.Absolute(golden.GetProperty("Nk_converged").Doubles(), fit.Responsibilities.EffectiveCounts(), 1e-8, "N_k");
        double[] trace = golden.GetProperty("loglik_trace").Doubles();
        int common = Math.Min(trace.Length, fit.LogLikelihoodTrace.Count);
        Assert.True(common > 20);
        Near.Absolute(trace[..common], [.. fit.LogLikelihoodTrace.Take(common)], 1e-9, "trace");
        Assert.Equal(fit.LogLikelihood, fit.LogLikelihoodTrace[^1]);
        Assert.Equal(fit.Iterations, fit.LogLikelihoodTrace.Count - 1);
    }

    [Theory]
    [InlineData("gmm300", 0.001)]
    [InlineData("gmm300", 1e-6)]
    [InlineData("faithful", 0.001)]
    [InlineData("faithful", 1e-6)]
    public void The_log_likelihood_rule_stops_where_the_golden_run_would(string name, double tolerance)
    {
        (JsonElement golden, GaussianMixtureModel model, GaussianMixtureParameters start) = Case(name);
        EmRun<GaussianMixtureParameters> run = model.Run(start, new EmStopRule { LogLikelihoodTolerance = tolerance });
        int expected = golden.GetProperty("stop_counts").EnumerateObject()
            .First(p => p.Name.EndsWith(tolerance == 0.001 ? "0.001" : "1e-06", StringComparison.Ordinal)).Value.GetInt32();
        Assert.Equal(EmStopReason.LogLikelihoodConverged, run.StopReason);
        Assert.Equal(expected, run.Iterations);
    }

    [Theory]
    [InlineData("1e-06", 1e-6)]
    [InlineData("0.1", 0.1)]
    public void A_covariance_floor_gives_the_golden_parameters(string name, double floor)
    {
        JsonElement golden = MixtureGoldens.Gaussian.GetProperty("gmm300");
        JsonElement expected = golden.GetProperty("reg_covar").GetProperty("cases").GetProperty(name);
        GaussianMixtureFit fit = GaussianMixture.Fit(MixtureGoldens.Gmm300, new GaussianMixtureOptions
        {
            Components = 3,
            InitialParameters = golden.GetProperty("init").GaussianParameters(),
            CovarianceFloor = floor,
            Stop = new EmStopRule { MaxIterations = 5, LogLikelihoodTolerance = 0 },
        });
        Assert.Equal(EmStopReason.IterationLimit, fit.StopReason);
        MixtureGoldens.Matches(expected.GetProperty("params_after_5"), fit.Parameters, 1e-11);
        Near.Absolute(expected.GetProperty("loglik_after_5").GetDouble(), fit.LogLikelihood, 1e-9);
    }

    [Fact]
    public void Collapse_is_reported_without_a_floor_and_golden_with_one()
    {
        JsonElement golden = MixtureGoldens.Gaussian.GetProperty("gmm300").GetProperty("collapse");
        RowMajorMatrix x = golden.GetProperty("X").Table();
        var options = new GaussianMixtureOptions
        {
            Components = 2,
            InitialParameters = golden.GetProperty("init").GaussianParameters(),
            Stop = new EmStopRule { MaxIterations = 10, LogLikelihoodTolerance = 0 },
        };

        var thrown = Assert.Throws<DegenerateFitException>(() => GaussianMixture.Fit(x, options));
        Assert.Equal(1, thrown.Component);
        Near.Absolute(1.0, thrown.EffectiveCount, 1e-12);
        Assert.Contains("raise CovarianceFloor", thrown.Message, StringComparison.Ordinal);

        GaussianMixtureFit fit = GaussianMixture.Fit(x, options with { CovarianceFloor = golden.GetProperty("reg_covar").GetDouble() });
        MixtureGoldens.Matches(golden.GetProperty("params_after_10"), fit.Parameters, 1e-11);
        Near.Absolute(golden.GetProperty("loglik_after_10").GetDouble(), fit.LogLikelihood, 1e-9);
    }

    internal static (JsonElement Golden, GaussianMixtureModel Model, GaussianMixtureParameters Start) Case(string name)
    {
        JsonElement golden = MixtureGoldens.Gaussian.GetProperty(name);
        GaussianMixtureParameters start = golden.GetProperty("init").GaussianParameters();
        return (golden, new GaussianMixtureModel(MixtureGoldens.GaussianData(name), start.Components), start);
    }
}
