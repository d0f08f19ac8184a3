using System.Text.Json;
using Course.Learning.Mixtures;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Mixtures;

public class MStepProbeTests
{
    private static readonly JsonElement Errata = GoldenFile.Read("errata.json").GetProperty("errata");

    [Fact]
    public void Responsibilities_without_weights_climb_to_the_wrong_place()
    {
        (JsonElement golden, GaussianMixtureModel model, GaussianMixtureParameters start) = GaussianMixtureGoldenTests.Case("gmm300");
        GaussianMixtureParameters optimum = golden.GetProperty("converged").GaussianParameters();
        MStepProbeReport report = MStepProbe.OfStep(model, start, optimum, WrongSteps.ResponsibilitiesWithoutWeights(model), 200);

        JsonElement check = Check("001-01");
        Assert.Equal(0, report.Falls);
        Near.Absolute(check.GetProperty("loglik_fixed_point_wrong").GetDouble(), report.LogLikelihoodTrace[^1], 1e-8);
        Near.Absolute(
            check.GetProperty("loglik_after_one_wrong_step_started_at_the_right_fixed_point").GetDouble() - golden.GetProperty("converged_loglik").GetDouble(),
            report.ChangeFromOptimum,
            1e-8);
        Assert.Equal(-0.0661, Math.Round(report.ChangeFromOptimum, 4));
        Assert.True(report is { CaughtFromStart: true, CaughtFromOptimum: true, CaughtByQ: true, Caught: true });
    }

    [Fact]
    public void The_old_mean_in_the_covariance_is_caught_by_the_first_step_only()
    {
        (JsonElement golden, GaussianMixtureModel model, GaussianMixtureParameters start) = GaussianMixtureGoldenTests.Case("gmm300");
        GaussianMixtureParameters optimum = golden.GetProperty("converged").GaussianParameters();
        MStepProbeReport report = MStepProbe.OfStep(model, start, optimum, WrongSteps.OldMeanInCovariance(model), 200);

        JsonElement check = Check("001-02");
        Assert.Equal(0, report.Falls);
        Near.Absolute(golden.GetProperty("converged_loglik").GetDouble(), report.LogLikelihoodTrace[^1], 1e-9);
        Near.Absolute(check.GetProperty("loglik_old").GetDouble(), report.LogLikelihoodTrace[1], 1e-9);
        Near.Absolute(check.GetProperty("loglik_new").GetDouble(), report.RightLogLikelihoodAfterOneStep, 1e-9);
        Assert.True(report is { CaughtFromStart: true, CaughtFromOptimum: false, CaughtByQ: true });
        Near.Absolute(
            check.GetProperty("Sigma1_with_old_mean").Matrix(),
            WrongSteps.OldMeanInCovariance(model)(start).Covariances[0].Matrix,
            1e-12);
        Near.Absolute(check.GetProperty("Sigma1_with_new_mean").Matrix(), model.Step(start).Covariances[0].Matrix, 1e-12);
    }

    [Fact]
    public void Weights_over_all_samples_fall_fifteen_times()
    {
        SemiSupervisedMixtureModel model = SemiSupervisedMixtureGoldenTests.Model();
        JsonElement golden = MixtureGoldens.SemiSupervised;
        GaussianMixtureParameters optimum = golden.GetProperty("converged").GaussianParameters();
        MStepProbeReport report = MStepProbe.OfStep(
            model, golden.GetProperty("init").GaussianParameters(), optimum, WrongSteps.WeightsOverAllSamples(model), 200);

        Assert.Equal(15, report.Falls);
        Assert.Equal(-0.2338, Math.Round(report.ChangeFromOptimum, 4));
        Assert.True(report is { CaughtFromStart: true, CaughtFromOptimum: true, CaughtByQ: true });
    }

    [Fact]
    public void Old_coefficients_in_the_variance_are_caught_by_the_first_step_only()
    {
        (JsonElement golden, LinearMixtureModel model, LinearMixtureParameters start) = LinearMixtureGoldenTests.Case("case_m2_K2");
        (RowMajorMatrix x, double[] y) = MixtureGoldens.LinearData("case_m2_K2");
        LinearMixtureParameters optimum = golden.GetProperty("converged").LinearParameters();
        MStepProbeReport report = MStepProbe.OfStep(model, start, optimum, WrongSteps.OldCoefficientsInVariance(model, x, y), 200);

        Assert.Equal(0, report.Falls);
        Near.Absolute(golden.GetProperty("converged_loglik").GetDouble(), report.LogLikelihoodTrace[^1], 1e-9);
        Assert.Equal(-405.66, Math.Round(report.LogLikelihoodTrace[1], 2));
        Assert.Equal(-315.02, Math.Round(report.RightLogLikelihoodAfterOneStep, 2));
        Assert.True(report is { CaughtFromStart: true, CaughtFromOptimum: false, CaughtByQ: true });
    }

    [Fact]
    public void Squared_weights_fall_and_leave_the_optimum()
    {
        (JsonElement golden, LinearMixtureModel model, LinearMixtureParameters start) = LinearMixtureGoldenTests.Case("case_m2_K2");
        (RowMajorMatrix x, double[] y) = MixtureGoldens.LinearData("case_m2_K2");
        MStepProbeReport report = MStepProbe.OfStep(
            model, start, golden.GetProperty("converged").LinearParameters(), WrongSteps.SquaredWeights(model, x, y), 200);

        Assert.Equal(5, report.Falls);
        Assert.True(report is { CaughtFromStart: true, CaughtFromOptimum: true, CaughtByQ: true });
    }

    [Fact]
    public void The_right_steps_pass_all_probes()
    {
        (JsonElement gaussian, GaussianMixtureModel mixture, GaussianMixtureParameters mixtureStart) = GaussianMixtureGoldenTests.Case("gmm300");
        Passes(MStepProbe.OfMStep(mixture, mixtureStart, gaussian.GetProperty("converged").GaussianParameters(), mixture.MStep));

        SemiSupervisedMixtureModel labelled = SemiSupervisedMixtureGoldenTests.Model();
        JsonElement golden = MixtureGoldens.SemiSupervised;
        Passes(MStepProbe.OfMStep(
            labelled, golden.GetProperty("init").GaussianParameters(), golden.GetProperty("converged").GaussianParameters(), labelled.MStep));

        (JsonElement linear, LinearMixtureModel lines, LinearMixtureParameters lineStart) = LinearMixtureGoldenTests.Case("case_m3_K3");
        Passes(MStepProbe.OfMStep(lines, lineStart, linear.GetProperty("converged").LinearParameters(), lines.MStep));
    }

    [Fact]
    public void Q_of_the_right_step_exceeds_Q_of_neighbours()
    {
        (JsonElement _, GaussianMixtureModel model, GaussianMixtureParameters start) = GaussianMixtureGoldenTests.Case("gmm300");
        double best = model.Q(model.Step(start), start);
        var shifted = new GaussianMixtureParameters(
            model.Step(start).Weights,
            RowMajorMatrix.FromMatrix(model.Step(start).Means.ToMatrix() + 0.001),
            model.Step(start).Covariances);
        Assert.True(model.Q(shifted, start) < best - 1e-6);
        Assert.True(best > model.Q(start, start));
    }

    [Fact]
    public void The_report_reads_as_five_lines()
    {
        (JsonElement golden, GaussianMixtureModel model, GaussianMixtureParameters start) = GaussianMixtureGoldenTests.Case("gmm300");
        GaussianMixtureParameters optimum = golden.GetProperty("converged").GaussianParameters();
        string wrong = MStepProbe.OfStep(model, start, optimum, WrongSteps.OldMeanInCovariance(model)).ToString();
        Assert.Equal(5, wrong.Split('\n').Length);
        Assert.Contains("one step from start -1049.4335, right -1022.0888: caught", wrong, StringComparison.Ordinal);
        Assert.EndsWith("verdict: wrong", wrong, StringComparison.Ordinal);
        Assert.EndsWith("verdict: right", MStepProbe.OfStep(model, start, optimum, model.Step).ToString(), StringComparison.Ordinal);
    }

    private static void Passes(MStepProbeReport report)
    {
        Assert.False(report.Caught, report.ToString());
        Assert.Equal(0, report.Falls);
    }

    private static JsonElement Check(string id) =>
        Errata.EnumerateArray().First(e => e.GetProperty("id").GetString() == id).GetProperty("numerical_check");
}
