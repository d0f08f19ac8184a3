using System.Text.Json;
using Course.Learning.Mixtures;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Mixtures;

public class LinearMixtureGoldenTests
{
    [Theory]
    [InlineData("case_m2_K2")]
    [InlineData("case_m3_K3")]
    public void Parameters_after_1_2_and_5_iterations_are_the_golden_ones(string name)
    {
        (JsonElement golden, LinearMixtureModel model, LinearMixtureParameters start) = Case(name);
        EmState<LinearMixtureParameters>[] states = [.. model.Iterate(start).Take(6)];
        foreach (int t in new[] { 1, 2, 5 })
        {
            MixtureGoldens.Matches(golden.GetProperty("params_after").GetProperty($"{t}"), states[t].Parameters, 1e-11);
        }

        JsonElement responsibilities = golden.GetProperty("responsibilities");
        MixtureGoldens.Matches(responsibilities.GetProperty("E-step on params after 0 M-steps"), states[0].Responsibilities, 1e-11);
        MixtureGoldens.Matches(responsibilities.GetProperty("E-step on params after 1 M-steps"), states[1].Responsibilities, 1e-11);
    }

    [Theory]
    [InlineData("case_m2_K2")]
    [InlineData("case_m3_K3")]
    public void The_fixed_point_and_the_way_to_it_are_the_golden_ones(string name)
    {
        (JsonElement golden, LinearMixtureModel _, LinearMixtureParameters start) = Case(name);
        (RowMajorMatrix x, double[] y) = MixtureGoldens.LinearData(name);
        LinearMixtureFit fit = LinearMixture.Fit(x, y, new LinearMixtureOptions
        {
            Components = start.Components,
            InitialParameters = start,
            Stop = EmStopRule.FixedPoint,
        });
        Assert.Equal(EmStopReason.ResponsibilitiesConverged, fit.StopReason);
        MixtureGoldens.Matches(golden.GetProperty("converged"), fit.Parameters, 1e-9);
        MixtureGoldens.Matches(golden.GetProperty("responsibilities_converged"), fit.Responsibilities, 1e-8);
        double[] trace = golden.GetProperty("loglik_trace").Doubles();
        int common = Math.Min(trace.Length, fit.LogLikelihoodTrace.Count);
        Assert.True(common > 15);
        Near.Absolute(trace[..common], [.. fit.LogLikelihoodTrace.Take(common)], 1e-9, "trace");
        Near.Absolute(golden.GetProperty("converged_loglik").GetDouble(), fit.LogLikelihood, 1e-9);
    }

    [Fact]
    public void With_a_constant_regressor_it_is_a_Gaussian_mixture_in_one_dimension()
    {
        JsonElement golden = MixtureGoldens.Linear.GetProperty("case_m2_K2").GetProperty("constant_regressor_check");
        JsonElement expected = golden.GetProperty("params_after_50");
        double[] y = MixtureGoldens.Csv("faithful.csv").Column("eruptions");
        double[] ones = [.. Enumerable.Repeat(1.0, y.Length)];
        LinearMixtureFit lines = LinearMixture.Fit(new RowMajorMatrix(ones, y.Length, 1), y, new LinearMixtureOptions
        {
            Components = 2,
            InitialParameters = new LinearMixtureParameters([0.5, 0.5], RowMajorMatrix.FromRows([2], [4.5]), [1, 1]),
            Stop = EmStopRule.FixedPoint,
        });
        GaussianMixtureFit points = GaussianMixture.Fit(new RowMajorMatrix(y, y.Length, 1), new GaussianMixtureOptions
        {
            Components = 2,
            InitialParameters = MixtureFactory.Gaussian([0.5, 0.5], [[2], [4.5]], [[[1]], [[1]]]),
            Stop = EmStopRule.FixedPoint,
        });
        MixtureGoldens.Matches(expected, lines.Parameters, 1e-9);
        Near.Absolute(points.Parameters.Weights, lines.Parameters.Weights, 1e-12, "pi");
        Near.Absolute(points.Parameters.Means.Column(0), lines.Parameters.Coefficients.Column(0), 1e-12, "mu");
        Near.Absolute([.. points.Parameters.Covariances.Select(s => s.Matrix[0, 0])], lines.Parameters.Variances, 1e-12, "rho");
        Near.Absolute(golden.GetProperty("loglik_after_50").GetDouble(), lines.LogLikelihood, 1e-9);
    }

    [Fact]
    public void The_variance_uses_the_new_coefficients()
    {
        JsonElement golden = MixtureGoldens.Linear.GetProperty("case_m2_K2");
        JsonElement discriminator = golden.GetProperty("discriminator");
        (RowMajorMatrix x, double[] y) = MixtureGoldens.LinearData("case_m2_K2");
        var model = new LinearMixtureModel(x, y, 2);
        LinearMixtureParameters start = golden.GetProperty("init").LinearParameters();
        Near.Absolute(discriminator.GetProperty("rho_right").Doubles(), model.Step(start).Variances, 1e-12, "right");
        Near.Absolute(
            discriminator.GetProperty("rho_wrong").Doubles(), WrongSteps.OldCoefficientsInVariance(model, x, y)(start).Variances, 1e-12, "wrong");
    }

    [Fact]
    public void The_likelihood_is_unbounded_as_the_variance_goes_to_zero()
    {
        JsonElement check = GoldenFile.Read("errata.json").GetProperty("errata").EnumerateArray()
            .First(e => e.GetProperty("id").GetString() == "002-29").GetProperty("numerical_check");
        var model = new LinearMixtureModel(check.GetProperty("X").Table(), check.GetProperty("y").Doubles(), 2);
        double[] rho2 = check.GetProperty("rho2").Doubles();
        double[] expected = check.GetProperty("loglik").Doubles();
        for (int i = 0; i < rho2.Length; i++)
        {
            var theta = new LinearMixtureParameters([0.5, 0.5], check.GetProperty("w").Table(), [1, rho2[i]]);
            Near.Absolute(expected[i], model.LogLikelihood(theta), 1e-9);
        }
    }

    internal static (JsonElement Golden, LinearMixtureModel Model, LinearMixtureParameters Start) Case(string name)
    {
        JsonElement golden = MixtureGoldens.Linear.GetProperty(name);
        (RowMajorMatrix x, double[] y) = MixtureGoldens.LinearData(name);
        LinearMixtureParameters start = golden.GetProperty("init").LinearParameters();
        return (golden, new LinearMixtureModel(x, y, start.Components), start);
    }
}
