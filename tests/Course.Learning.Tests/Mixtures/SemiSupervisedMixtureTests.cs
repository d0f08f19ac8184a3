using Course.Learning.Mixtures;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Mixtures;

public class SemiSupervisedMixtureTests
{
    private static readonly RowMajorMatrix X = MixtureGoldens.Gmm300;
    private static readonly int[] Labels = MixtureGoldens.Labels;

    [Theory]
    [InlineData(MixtureStart.KMeansPlusPlus)]
    [InlineData(MixtureStart.RandomResponsibilities)]
    public void Labels_name_the_components_from_any_start(MixtureStart start)
    {
        var options = new SemiSupervisedMixtureOptions { Components = 3, Start = start, Seed = 3 };
        SemiSupervisedMixtureFit fit = SemiSupervisedMixture.Fit(X, Labels, options);
        Near.Absolute(MixtureGoldens.SemiSupervised.GetProperty("converged_loglik").GetDouble(), fit.LogLikelihood, 1e-6);
        double[] truth = MixtureGoldens.Csv("gmm300.csv").Column("true_component");
        double right = fit.Predict(X).Zip(truth).Count(pair => pair.First == (int)pair.Second) / 300.0;
        Assert.True(right > 0.97, $"{right:P1} of the classes recovered");
        Assert.Equal(fit.LogLikelihoodTrace, SemiSupervisedMixture.Fit(X, Labels, options).LogLikelihoodTrace);
        Assert.Equal(fit.Run.LogLikelihoodTrace[^1], fit.LogLikelihood);
        Assert.Single(fit.Restarts);
        Assert.Equal(17, fit.Criteria.ParameterCount);
        Assert.Equal(EmStopReason.LogLikelihoodConverged, fit.StopReason);
    }

    [Fact]
    public void A_component_without_labels_is_found_among_the_unlabelled()
    {
        int[] labels = [.. Labels.Select(label => label == 3 ? 0 : label)];
        SemiSupervisedMixtureFit fit = SemiSupervisedMixture.Fit(X, labels, new SemiSupervisedMixtureOptions { Components = 3 });
        double[] truth = MixtureGoldens.Csv("gmm300.csv").Column("true_component");
        double right = fit.Predict(X).Zip(truth).Count(pair => pair.First == (int)pair.Second) / 300.0;
        Assert.True(right > 0.97, $"{right:P1} of the classes recovered");
    }

    [Fact]
    public void All_labelled_but_one_class_leaves_an_empty_component()
    {
        int[] labels = [.. Enumerable.Range(0, 300).Select(i => 1 + (i % 2))];
        MixtureBadInputTests.Degenerate("owns no samples", () => SemiSupervisedMixture.Fit(
            X, labels, new SemiSupervisedMixtureOptions { Components = 3, InitialParameters = MixtureGoldens.SemiSupervised.GetProperty("init").GaussianParameters() }));
    }

    [Fact]
    public void All_labelled_as_a_random_subset_identifies_the_weights()
    {
        int[] labels = [.. MixtureGoldens.Csv("gmm300.csv").Column("true_component").Select(c => (int)c)];
        SemiSupervisedMixtureFit fit = SemiSupervisedMixture.Fit(
            X, labels, new SemiSupervisedMixtureOptions { Components = 3, Labels = LabelSampling.RandomSubset });
        Assert.True(fit.WeightsIdentified);
        for (int k = 0; k < 3; k++)
        {
            Near.Absolute(labels.Count(l => l == k + 1) / 300.0, fit.Parameters.Weights[k], 1e-14);
        }

        Assert.Equal(17, fit.Criteria.ParameterCount);
        SemiSupervisedMixtureFit byDesign = SemiSupervisedMixture.Fit(X, labels, new SemiSupervisedMixtureOptions { Components = 3 });
        Assert.False(byDesign.WeightsIdentified);
        Assert.All(byDesign.Parameters.Weights, w => Near.Absolute(1.0 / 3, w, 1e-15, "as the start left it"));
    }

    [Fact]
    public void By_design_the_weights_come_from_ten_unlabelled_and_not_from_twenty_labels()
    {
        // TEACHING 06 (i): 20 labelled of class 1; 10 unlabelled with Σδ = (4, 6): π = (.4, .6), not (.8, .2).
        double[] x = [.. Enumerable.Range(0, 30).Select(i => i < 24 ? i * 0.01 : 50 + i)];
        int[] labels = [.. Enumerable.Range(0, 30).Select(i => i < 20 ? 1 : 0)];
        GaussianMixtureParameters start = MixtureFactory.Gaussian([0.5, 0.5], [[0], [77]], [[[1]], [[4]]]);
        var data = new RowMajorMatrix(x, 30, 1);
        Near.Absolute([0.4, 0.6], new SemiSupervisedMixtureModel(data, labels, 2).Step(start).Weights, 1e-12);
        Near.Absolute([0.8, 0.2], new SemiSupervisedMixtureModel(data, labels, 2, LabelSampling.RandomSubset).Step(start).Weights, 1e-12);
    }

    [Theory]
    [InlineData(LabelSampling.ByDesign)]
    [InlineData(LabelSampling.RandomSubset)]
    public void Q_plus_the_entropy_of_the_responsibilities_is_the_log_likelihood(LabelSampling sampling)
    {
        GaussianMixtureParameters start = MixtureGoldens.SemiSupervised.GetProperty("init").GaussianParameters();
        var model = new SemiSupervisedMixtureModel(X, Labels, 3, sampling);
        Expectation expectation = model.EStep(start);
        double entropy = 0;
        foreach (double delta in expectation.Responsibilities.Values)
        {
            entropy -= delta > 0 ? delta * Math.Log(delta) : 0;
        }

        Near.Absolute(expectation.LogLikelihood, model.Q(start, start) + entropy, 1e-9);
        Assert.Equal(expectation.LogLikelihood, model.LogLikelihood(start));
    }

    [Fact]
    public void The_random_subset_log_likelihood_has_the_label_s_weight_in_it()
    {
        GaussianMixtureParameters start = MixtureGoldens.SemiSupervised.GetProperty("init").GaussianParameters();
        double byDesign = new SemiSupervisedMixtureModel(X, Labels, 3).LogLikelihood(start);
        double random = new SemiSupervisedMixtureModel(X, Labels, 3, LabelSampling.RandomSubset).LogLikelihood(start);
        Near.Absolute((20 * Math.Log(0.5)) + (10 * Math.Log(0.25)), random - byDesign, 1e-9);
    }

    [Fact]
    public void A_labelled_class_of_weight_zero_is_refused_for_a_random_subset()
    {
        GaussianMixtureParameters start = MixtureFactory.Gaussian([1, 0], [[0], [3]], [[[1]], [[1]]]);
        var model = new SemiSupervisedMixtureModel(RowMajorMatrix.FromRows([0], [3]), [0, 2], 2, LabelSampling.RandomSubset);
        MixtureBadInputTests.Refused("π of class 2 is 0", () => model.EStep(start));
    }

    [Fact]
    public void A_weight_of_two_is_a_duplicated_row()
    {
        GaussianMixtureParameters start = MixtureGoldens.SemiSupervised.GetProperty("init").GaussianParameters();
        double[] weights = [.. Enumerable.Range(0, 300).Select(i => 1.0 + (i % 2))];
        int[] twice = [.. Enumerable.Range(0, 300).SelectMany(i => Enumerable.Repeat(i, 1 + (i % 2)))];
        var duplicated = RowMajorMatrix.FromRows([.. twice.Select(i => X.Row(i).ToArray())]);
        EmState<GaussianMixtureParameters> a = new SemiSupervisedMixtureModel(X, Labels, 3, sampleWeights: weights).Iterate(start).ElementAt(8);
        EmState<GaussianMixtureParameters> b =
            new SemiSupervisedMixtureModel(duplicated, [.. twice.Select(i => Labels[i])], 3).Iterate(start).ElementAt(8);
        GaussianMixtureLawTests.SameParameters(b.Parameters, a.Parameters, 1e-11, "weights");
        Near.Absolute(b.LogLikelihood, a.LogLikelihood, 1e-9);
    }

    [Fact]
    public void The_fit_scores_and_samples_like_its_mixture()
    {
        SemiSupervisedMixtureFit fit = SemiSupervisedMixture.Fit(X, Labels, new SemiSupervisedMixtureOptions { Components = 3 });
        Near.Absolute(GaussianMixture.LogDensities(X, fit.Parameters).Average(), fit.Score(X), 1e-15);
        Assert.Equal(GaussianMixture.Sample(fit.Parameters, 5, 1).X.Values, fit.Sample(5, 1).X.Values);
        Assert.True(fit.Iterations > 1);
        Assert.Equal(1.0, fit.Responsibilities[0, 0]);
    }
}
