using Course.Learning.Mixtures;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Mixtures;

public class GaussianMixtureFitTests
{
    private static readonly RowMajorMatrix X = MixtureGoldens.Gmm300;
    private static readonly double Best = MixtureGoldens.Gaussian.GetProperty("gmm300").GetProperty("converged_loglik").GetDouble();

    [Theory]
    [InlineData(MixtureStart.KMeansPlusPlus)]
    [InlineData(MixtureStart.RandomResponsibilities)]
    public void Restarts_find_the_golden_maximum_and_the_same_seed_finds_the_same_bytes(MixtureStart start)
    {
        var options = new GaussianMixtureOptions { Components = 3, Start = start, Restarts = 5, Seed = 4 };
        GaussianMixtureFit first = GaussianMixture.Fit(X, options);
        GaussianMixtureFit again = GaussianMixture.Fit(X, options);
        Near.Absolute(Best, first.LogLikelihood, 1e-6);
        Assert.Equal(5, first.Restarts.Count);
        Assert.Equal(first.LogLikelihood, first.Restarts.Max(r => r.LogLikelihood));
        Assert.Equal(first.LogLikelihoodTrace, again.LogLikelihoodTrace);
        Assert.Equal(first.Parameters.Means.Values, again.Parameters.Means.Values);
        Assert.Equal(first.Responsibilities.Values, again.Responsibilities.Values);
    }

    [Fact]
    public void More_restarts_keep_the_earlier_ones()
    {
        var options = new GaussianMixtureOptions { Components = 3, Restarts = 2, Seed = 1, Start = MixtureStart.RandomResponsibilities };
        IReadOnlyList<RestartOutcome> few = GaussianMixture.Fit(X, options).Restarts;
        IReadOnlyList<RestartOutcome> more = GaussianMixture.Fit(X, options with { Restarts = 4 }).Restarts;
        Assert.Equal(few, more.Take(2));
        Assert.NotEqual(few[0].LogLikelihood, few[1].LogLikelihood);
        Assert.NotEqual(few, GaussianMixture.Fit(X, options with { Seed = 2 }).Restarts);
    }

    [Fact]
    public void The_fixed_point_rule_stops_by_responsibilities_and_the_limit_by_count()
    {
        var options = new GaussianMixtureOptions { Components = 3 };
        Assert.Equal(EmStopReason.ResponsibilitiesConverged, GaussianMixture.Fit(X, options with { Stop = EmStopRule.FixedPoint }).StopReason);
        Assert.Equal(EmStopReason.LogLikelihoodConverged, GaussianMixture.Fit(X, options).StopReason);
        GaussianMixtureFit limited = GaussianMixture.Fit(X, options with { Stop = new EmStopRule { MaxIterations = 2 } });
        Assert.Equal(EmStopReason.IterationLimit, limited.StopReason);
        Assert.Equal(2, limited.Iterations);
        Assert.Equal(3, limited.LogLikelihoodTrace.Count);
        GaussianMixtureFit untouched = GaussianMixture.Fit(X, options with { Stop = new EmStopRule { MaxIterations = 0 } });
        Assert.Single(untouched.LogLikelihoodTrace);
    }

    [Fact]
    public void The_last_entry_of_the_trace_belongs_to_the_returned_parameters()
    {
        GaussianMixtureFit fit = GaussianMixture.Fit(X, new GaussianMixtureOptions { Components = 2, Stop = new EmStopRule { MaxIterations = 3 } });
        var model = new GaussianMixtureModel(X, 2);
        Assert.Equal(model.LogLikelihood(fit.Parameters), fit.LogLikelihoodTrace[^1]);
        Assert.Equal(model.EStep(fit.Parameters).Responsibilities.Values, fit.Responsibilities.Values);
        Near.Absolute(fit.LogLikelihood / 300, fit.Score(X), 1e-12, "score in nats per sample");
    }

    [Theory]
    [InlineData(CovarianceStructure.Full, 17)]
    [InlineData(CovarianceStructure.Tied, 11)]
    [InlineData(CovarianceStructure.Diagonal, 14)]
    [InlineData(CovarianceStructure.Spherical, 11)]
    public void Criteria_count_the_free_parameters(CovarianceStructure structure, int expected)
    {
        // K = 3, d = 2: 2 weights and 6 means, then 9, 3, 6 or 3 (co)variances.
        GaussianMixtureFit fit = GaussianMixture.Fit(X, new GaussianMixtureOptions { Components = 3, Structure = structure, Restarts = 3 });
        Assert.Equal(structure, fit.Structure);
        Assert.Equal(expected, fit.Criteria.ParameterCount);
        Near.Absolute((-2 * fit.LogLikelihood) + (expected * Math.Log(300)), fit.Criteria.Bic, 1e-9);
        Near.Absolute((-2 * fit.LogLikelihood) + (2 * expected), fit.Criteria.Aic, 1e-9);
    }

    [Fact]
    public void Bic_chooses_three_components_for_gmm300()
    {
        double[] bic = [.. Enumerable.Range(1, 5).Select(k =>
            GaussianMixture.Fit(X, new GaussianMixtureOptions { Components = k, Restarts = 5, CovarianceFloor = 1e-6 }).Criteria.Bic)];
        Assert.Equal(3, 1 + Array.IndexOf(bic, bic.Min()));
    }

    [Fact]
    public void One_component_is_the_maximum_likelihood_Gaussian_in_one_step()
    {
        GaussianMixtureFit fit = GaussianMixture.Fit(X, new GaussianMixtureOptions { Components = 1 });
        var x = X.ToMatrix();
        var mean = x.ColumnSums() / 300;
        var centred = x.MapIndexed((_, j, v) => v - mean[j]);
        Near.Absolute(mean.ToArray(), fit.Parameters.Means.Values.ToArray(), 1e-13);
        Near.Absolute(centred.TransposeThisAndMultiply(centred) / 300, fit.Parameters.Covariances[0].Matrix, 1e-13);
        Assert.Equal(1, fit.Iterations);
    }

    [Fact]
    public void Prediction_takes_the_most_responsible_component()
    {
        GaussianMixtureFit fit = GaussianMixture.Fit(X, new GaussianMixtureOptions
        {
            Components = 3,
            InitialParameters = MixtureGoldens.Gaussian.GetProperty("gmm300").GetProperty("init").GaussianParameters(),
        });
        int[] predicted = fit.Predict(X);
        double[] truth = MixtureGoldens.Csv("gmm300.csv").Column("true_component");
        double right = predicted.Zip(truth).Count(pair => pair.First + 1 == (int)pair.Second) / 300.0;
        Assert.True(right > 0.97, $"{right:P1} of the components recovered");
        Assert.Equal(fit.Responsibilities.MostResponsible(), predicted);
        Assert.Equal(fit.Responsibilities.Values, fit.Posterior(X).Values);
    }

    [Fact]
    public void Samples_have_the_mixture_s_moments_and_the_same_seed_the_same_bytes()
    {
        GaussianMixtureParameters theta = MixtureGoldens.Gaussian.GetProperty("gmm300").GetProperty("converged").GaussianParameters();
        GaussianMixtureFit fit = GaussianMixture.Fit(X, new GaussianMixtureOptions { Components = 3, InitialParameters = theta });
        MixtureSample sample = fit.Sample(20_000, seed: 11);
        Assert.Equal(sample.X.Values, fit.Sample(20_000, seed: 11).X.Values);
        Assert.NotEqual(sample.X[0, 0], fit.Sample(20_000, seed: 12).X[0, 0]);
        for (int k = 0; k < 3; k++)
        {
            double share = sample.Components.Count(c => c == k) / 20_000.0;
            Near.Absolute(theta.Weights[k], share, 5 * Math.Sqrt(0.25 / 20_000), "weight, five standard errors");
            int[] rows = [.. Enumerable.Range(0, 20_000).Where(i => sample.Components[i] == k)];
            for (int j = 0; j < 2; j++)
            {
                double error = 5 * Math.Sqrt(theta.Covariances[k].Matrix[j, j] / rows.Length);
                Near.Absolute(theta.Mean(k)[j], rows.Average(i => sample.X[i, j]), error, "mean, five standard errors");
            }

            double mahalanobis = rows.Average(i => theta.Covariances[k].MahalanobisSquared(sample.X.Row(i), theta.Mean(k)));
            Near.Absolute(2.0, mahalanobis, 5 * Math.Sqrt(4.0 / rows.Length), "squared distance, five standard errors");
        }
    }

    [Fact]
    public void A_component_of_weight_zero_is_neither_drawn_nor_responsible()
    {
        GaussianMixtureParameters theta = MixtureFactory.Gaussian([1, 0], [[0], [0.5]], [[[1]], [[1]]]);
        Assert.All(GaussianMixture.Sample(theta, 1000, 3).Components, k => Assert.Equal(0, k));
        Responsibilities gamma = GaussianMixture.Posterior(RowMajorMatrix.FromRows([0.5], [-0.5]), theta);
        Assert.Equal([1, 0, 1, 0], gamma.Values.ToArray());
        Assert.Equal(
            double.NegativeInfinity,
            new GaussianMixtureModel(RowMajorMatrix.FromRows([0.5]), 2).Q(theta, Responsibilities.Create([0.5, 0.5], 2)));
    }

    [Fact]
    public void Identical_starts_never_part()
    {
        GaussianMixtureParameters same = MixtureFactory.Gaussian([0.5, 0.5], [[0, 0], [0, 0]], [[[1, 0], [0, 1]], [[1, 0], [0, 1]]]);
        EmState<GaussianMixtureParameters> last = new GaussianMixtureModel(X, 2).Iterate(same).ElementAt(50);
        Assert.Equal(last.Parameters.Mean(0).ToArray(), last.Parameters.Mean(1).ToArray());
        Near.Absolute(-1158.590, last.LogLikelihood, 5e-4, "the figure of the teaching notes");
    }

    [Fact]
    public void The_likelihood_is_unbounded_as_a_component_shrinks_onto_a_point()
    {
        // {−1, 0, 1, 5}: the first component is the Gaussian of all four, the second shrinks onto 5; figures of the teaching notes.
        var model = new GaussianMixtureModel(RowMajorMatrix.FromRows([-1], [0], [1], [5]), 2);
        double[] expected = [-9.45, -7.25, -4.96, -2.65];
        double[] deviations = [1, 0.1, 0.01, 0.001];
        for (int i = 0; i < 4; i++)
        {
            double variance = deviations[i] * deviations[i];
            GaussianMixtureParameters theta = MixtureFactory.Gaussian([0.5, 0.5], [[1.25], [5]], [[[5.1875]], [[variance]]]);
            Assert.Equal(expected[i], Math.Round(model.LogLikelihood(theta), 2));
        }
    }
}
