using System.Text.Json;
using Course.Learning.Mixtures;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Mixtures;

public class SemiSupervisedMixtureGoldenTests
{
    private static readonly JsonElement Golden = MixtureGoldens.SemiSupervised;
    private static readonly RowMajorMatrix X = MixtureGoldens.Gmm300;
    private static readonly GaussianMixtureParameters Start = Golden.GetProperty("init").GaussianParameters();

    [Fact]
    public void Parameters_after_1_2_and_5_iterations_are_the_golden_ones()
    {
        EmState<GaussianMixtureParameters>[] states = [.. Model().Iterate(Start).Take(6)];
        foreach (int t in new[] { 1, 2, 5 })
        {
            MixtureGoldens.Matches(Golden.GetProperty("params_after").GetProperty($"{t}"), states[t].Parameters, 1e-11);
        }

        JsonElement responsibilities = Golden.GetProperty("responsibilities");
        MixtureGoldens.Matches(responsibilities.GetProperty("E-step on params after 0 M-steps"), states[0].Responsibilities, 1e-11);
        MixtureGoldens.Matches(responsibilities.GetProperty("E-step on params after 1 M-steps"), states[1].Responsibilities, 1e-11);
    }

    [Fact]
    public void The_fixed_point_and_the_way_to_it_are_the_golden_ones()
    {
        SemiSupervisedMixtureFit fit = SemiSupervisedMixture.Fit(X, MixtureGoldens.Labels, new SemiSupervisedMixtureOptions
        {
            Components = 3,
            InitialParameters = Start,
            Stop = EmStopRule.FixedPoint,
        });
        Assert.Equal(EmStopReason.ResponsibilitiesConverged, fit.StopReason);
        Assert.True(fit.WeightsIdentified);
        MixtureGoldens.Matches(Golden.GetProperty("converged"), fit.Parameters, 1e-9);
        MixtureGoldens.Matches(Golden.GetProperty("responsibilities_converged"), fit.Responsibilities, 1e-8);
        Near.Absolute(Golden.GetProperty("Nk_converged").Doubles(), fit.Responsibilities.EffectiveCounts(), 1e-8, "N_k");
        double[] trace = Golden.GetProperty("loglik_trace").Doubles();
        int common = Math.Min(trace.Length, fit.LogLikelihoodTrace.Count);
        Assert.True(common > 20);
        Near.Absolute(trace[..common], [.. fit.LogLikelihoodTrace.Take(common)], 1e-9, "trace");
        Near.Absolute(Golden.GetProperty("converged_loglik").GetDouble(), fit.LogLikelihood, 1e-9);
    }

    [Fact]
    public void Weights_average_the_unlabelled_by_design_and_all_samples_for_a_random_subset()
    {
        JsonElement discriminator = Golden.GetProperty("discriminator");
        Near.Absolute(discriminator.GetProperty("pi_right").Doubles(), Model().Step(Start).Weights, 1e-12, "by design");

        var randomSubset = new SemiSupervisedMixtureModel(X, MixtureGoldens.Labels, 3, LabelSampling.RandomSubset);
        Near.Absolute(discriminator.GetProperty("pi_wrong").Doubles(), randomSubset.Step(Start).Weights, 1e-12, "random subset");
    }

    [Fact]
    public void With_every_sample_labelled_the_classes_are_fitted_alone_and_the_weights_stay()
    {
        JsonElement expected = Golden.GetProperty("all_labelled");
        int[] labels = [.. MixtureGoldens.Csv("gmm300.csv").Column("true_component").Select(c => (int)c)];
        SemiSupervisedMixtureFit fit = SemiSupervisedMixture.Fit(
            X, labels, new SemiSupervisedMixtureOptions { Components = 3, InitialParameters = Start });
        Assert.False(fit.WeightsIdentified);
        Assert.Equal(2, fit.Iterations);
        MixtureGoldens.Matches(expected, fit.Parameters, 1e-12);
        Assert.Equal(Start.Weights, fit.Parameters.Weights);
        Assert.Equal(6 + 9, fit.Criteria.ParameterCount);
    }

    [Fact]
    public void With_no_labels_it_is_the_Gaussian_mixture_to_the_last_bit()
    {
        SemiSupervisedMixtureFit labelled = SemiSupervisedMixture.Fit(
            X, new int[X.Rows], new SemiSupervisedMixtureOptions { Components = 3, InitialParameters = Start });
        GaussianMixtureFit plain = GaussianMixture.Fit(X, new GaussianMixtureOptions { Components = 3, InitialParameters = Start });
        Assert.Equal(plain.LogLikelihoodTrace, labelled.LogLikelihoodTrace);
        Assert.Equal(plain.Parameters.Weights, labelled.Parameters.Weights);
        Assert.Equal(plain.Parameters.Means.Values, labelled.Parameters.Means.Values);
        Assert.Equal(plain.Responsibilities.Values, labelled.Responsibilities.Values);
        Assert.Equal(plain.Criteria, labelled.Criteria);
    }

    internal static SemiSupervisedMixtureModel Model() => new(X, MixtureGoldens.Labels, 3);
}
