using Course.Learning.Mixtures;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Mixtures;

public class LinearMixtureTests
{
    [Theory]
    [InlineData("case_m2_K2", MixtureStart.KMeansPlusPlus)]
    [InlineData("case_m2_K2", MixtureStart.RandomResponsibilities)]
    [InlineData("case_m3_K3", MixtureStart.RandomResponsibilities)]
    public void Restarts_find_the_golden_maximum(string name, MixtureStart start)
    {
        (RowMajorMatrix x, double[] y) = MixtureGoldens.LinearData(name);
        int k = name == "case_m2_K2" ? 2 : 3;
        var options = new LinearMixtureOptions { Components = k, Start = start, Restarts = 10, Seed = 1 };
        LinearMixtureFit fit = LinearMixture.Fit(x, y, options);
        Near.Absolute(MixtureGoldens.Linear.GetProperty(name).GetProperty("converged_loglik").GetDouble(), fit.LogLikelihood, 1e-5);
        Assert.Equal(fit.LogLikelihoodTrace, LinearMixture.Fit(x, y, options).LogLikelihoodTrace);
        Assert.Equal(10, fit.Restarts.Count);
        Assert.Equal((k - 1) + (k * (x.Columns + 1)), fit.Criteria.ParameterCount);
        Assert.Equal(fit.LogLikelihood, fit.LogLikelihoodTrace[^1]);
    }

    [Fact]
    public void One_component_is_ordinary_least_squares()
    {
        (RowMajorMatrix x, double[] y) = MixtureGoldens.LinearData("case_m3_K3");
        LinearMixtureFit fit = LinearMixture.Fit(x, y, new LinearMixtureOptions { Components = 1 });
        var w = x.ToMatrix().QR().Solve(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(y));
        Near.Absolute(w.ToArray(), fit.Parameters.Coefficients.Values.ToArray(), 1e-12);
        Assert.Equal(1, fit.Iterations);
        Assert.Equal(EmStopReason.LogLikelihoodConverged, fit.StopReason);
    }

    [Fact]
    public void Weighted_least_squares_keeps_the_digits_that_normal_equations_lose()
    {
        // Columns 1 and 1 + 1e-9 t: XᵀX is singular in doubles, X is not.
        double[] t = [-1, -0.5, 0, 0.25, 1];
        double[] values = [.. t.SelectMany(v => new[] { 1.0, 1.0 + (1e-9 * v) })];
        double[] y = [.. t.Select(v => 3.0 + (2e-9 * v) + (v == 0 ? 1e-11 : 0.0))];
        LinearMixtureFit fit = LinearMixture.Fit(new RowMajorMatrix(values, 5, 2), y, new LinearMixtureOptions { Components = 1 });
        Near.Absolute(2.0, fit.Parameters.Coefficients[0, 1], 1e-3);
    }

    [Fact]
    public void Weights_1_and_a_quarter_give_one_and_a_half()
    {
        // TEACHING 07 (ii): x = (1, 2), y = (1, 4), r = (1, ¼), no intercept: 1.5; squared weights would give 1.2.
        var x = new RowMajorMatrix([1, 2], 2, 1);
        LinearMixtureParameters theta = new LinearMixtureModel(x, [1, 4], 1, sampleWeights: [1, 0.25]).MStep(Responsibilities.Create([1, 1], 1), null!);
        Near.Absolute(1.5, theta.Coefficients[0, 0], 1e-15);
    }

    [Fact]
    public void Equal_residuals_of_zero_leave_the_densities_to_decide()
    {
        // TEACHING 07 (i): both residuals 0, π = ½, ρ = (¼, 1): δ = (2/3, 1/3).
        var theta = new LinearMixtureParameters([0.5, 0.5], RowMajorMatrix.FromRows([2], [2]), [0.25, 1]);
        Responsibilities delta = LinearMixture.Posterior(RowMajorMatrix.FromRows([1]), [2], theta);
        Near.Absolute([2.0 / 3, 1.0 / 3], delta.Values.ToArray(), 1e-15);
    }

    [Fact]
    public void Permuting_the_components_permutes_the_fit()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            (RowMajorMatrix x, double[] y, LinearMixtureParameters start) = MixtureFactory.Lines(seed, 150, 2, 3);
            var model = new LinearMixtureModel(x, y, 3);
            LinearMixtureParameters plain = model.Iterate(start).ElementAt(8).Parameters.Reorder([1, 2, 0]);
            LinearMixtureParameters permuted = model.Iterate(start.Reorder([1, 2, 0])).ElementAt(8).Parameters;
            Near.Absolute(plain.Weights, permuted.Weights, 1e-9, $"seed {seed}");
            Near.Absolute(plain.Coefficients.Values.ToArray(), permuted.Coefficients.Values.ToArray(), 1e-8, $"seed {seed}");
        }
    }

    [Fact]
    public void Scaling_and_shifting_the_response_maps_the_fit()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            (RowMajorMatrix x, double[] y, LinearMixtureParameters start) = MixtureFactory.Lines(seed, 150, 2, 2);
            double[] image = [.. y.Select(v => (4 * v) + 3)];
            EmState<LinearMixtureParameters> a = new LinearMixtureModel(x, y, 2).Iterate(start).ElementAt(8);
            EmState<LinearMixtureParameters> b = new LinearMixtureModel(x, image, 2).Iterate(Map(start)).ElementAt(8);
            Near.Absolute(Map(a.Parameters).Coefficients.Values.ToArray(), b.Parameters.Coefficients.Values.ToArray(), 1e-8, $"seed {seed}");
            Near.Absolute(a.LogLikelihood - (150 * Math.Log(4)), b.LogLikelihood, 1e-8, $"seed {seed}");
        }

        static LinearMixtureParameters Map(LinearMixtureParameters theta) => new(
            theta.Weights,
            new RowMajorMatrix([.. theta.Coefficients.Values.ToArray().Select((w, i) => (4 * w) + (i % 2 == 0 ? 3 : 0))], theta.Components, 2),
            [.. theta.Variances.Select(rho => 16 * rho)]);
    }

    [Fact]
    public void A_weight_of_two_is_a_duplicated_row()
    {
        (RowMajorMatrix x, double[] y, LinearMixtureParameters start) = MixtureFactory.Lines(2, 100, 2, 2);
        int[] twice = [.. Enumerable.Range(0, 100).SelectMany(i => Enumerable.Repeat(i, i % 3))];
        double[] weights = [.. Enumerable.Range(0, 100).Select(i => (double)(i % 3))];
        EmState<LinearMixtureParameters> a = new LinearMixtureModel(x, y, 2, sampleWeights: weights).Iterate(start).ElementAt(8);
        EmState<LinearMixtureParameters> b = new LinearMixtureModel(
            RowMajorMatrix.FromRows([.. twice.Select(i => x.Row(i).ToArray())]), [.. twice.Select(i => y[i])], 2).Iterate(start).ElementAt(8);
        Near.Absolute(b.Parameters.Coefficients.Values.ToArray(), a.Parameters.Coefficients.Values.ToArray(), 1e-10);
        Near.Absolute(b.Parameters.Variances, a.Parameters.Variances, 1e-10);
        Near.Absolute(b.LogLikelihood, a.LogLikelihood, 1e-9);
    }

    [Fact]
    public void Q_plus_the_entropy_of_the_responsibilities_is_the_log_likelihood()
    {
        (RowMajorMatrix x, double[] y, LinearMixtureParameters start) = MixtureFactory.Lines(4, 100, 2, 2);
        var model = new LinearMixtureModel(x, y, 2);
        Expectation expectation = model.EStep(start);
        double entropy = 0;
        foreach (double delta in expectation.Responsibilities.Values)
        {
            entropy -= delta > 0 ? delta * Math.Log(delta) : 0;
        }

        Near.Absolute(expectation.LogLikelihood, model.Q(start, start) + entropy, 1e-10);
        Assert.Equal(expectation.LogLikelihood, model.LogLikelihood(start));
    }

    [Fact]
    public void A_line_through_all_its_points_is_guarded_like_collapse()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1, 0], [1, 1], [1, 2], [1, 3]);
        var options = new LinearMixtureOptions { Components = 1 };
        DegenerateFitException thrown = MixtureBadInputTests.Degenerate("passes through all its points", () => LinearMixture.Fit(x, [1.1, 3.3, 5.5, 7.7], options));
        Assert.Contains("raise VarianceFloor", thrown.Message, StringComparison.Ordinal);
        Assert.Equal((0, 4.0), (thrown.Component, thrown.EffectiveCount));
        LinearMixtureFit floored = LinearMixture.Fit(x, [1.1, 3.3, 5.5, 7.7], options with { VarianceFloor = 0.01 });
        Assert.Equal(0.01, floored.Parameters.Variances[0]);
    }

    [Fact]
    public void Dependent_regressors_are_named()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1, 2], [2, 4], [3, 6], [4, 8]);
        MixtureBadInputTests.Degenerate("column 1 of x depends", () => LinearMixture.Fit(x, [1, 3, 2, 5], new LinearMixtureOptions { Components = 1 }));
        RowMajorMatrix wide = RowMajorMatrix.FromRows([1, 2, 4], [2, 4.5, 1]);
        MixtureBadInputTests.Degenerate("column 2 of x depends", () => LinearMixture.Fit(wide, [1, 3], new LinearMixtureOptions { Components = 1 }));
        RowMajorMatrix zero = RowMajorMatrix.FromRows([0], [0], [0]);
        MixtureBadInputTests.Degenerate("column 0 of x depends", () => LinearMixture.Fit(zero, [1, 3, 2], new LinearMixtureOptions { Components = 1 }));
    }

    [Fact]
    public void Data_that_do_not_fit_each_other_are_refused()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1], [2], [3]);
        MixtureBadInputTests.Refused("y has 2 entries and x has 3 rows", () => LinearMixture.Fit(x, [1, 2], new LinearMixtureOptions { Components = 1 }));
        var theta = new LinearMixtureParameters([1], RowMajorMatrix.FromRows([1]), [1]);
        MixtureBadInputTests.Refused("y has 2 entries", () => LinearMixture.LogDensities(x, [1, 2], theta));
        MixtureBadInputTests.Refused("2 columns", () => LinearMixture.Sample(RowMajorMatrix.FromRows([1, 2]), theta, 1));
        MixtureBadInputTests.Refused("permutation", () => theta.Reorder([1]));
        Assert.Equal(
            double.NegativeInfinity,
            new LinearMixtureModel(x, [1, 2, 4], 2).Q(
                new LinearMixtureParameters([1, 0], RowMajorMatrix.FromRows([1], [1]), [1, 1]), Responsibilities.Create([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 2)));
    }

    [Fact]
    public void Predictions_are_lines_and_their_mean_lies_between_them()
    {
        (RowMajorMatrix x, double[] y) = MixtureGoldens.LinearData("case_m2_K2");
        LinearMixtureFit fit = LinearMixture.Fit(x, y, new LinearMixtureOptions
        {
            Components = 2,
            InitialParameters = MixtureGoldens.Linear.GetProperty("case_m2_K2").GetProperty("init").LinearParameters(),
        });
        RowMajorMatrix lines = fit.ComponentPredictions(RowMajorMatrix.FromRows([1, 2]));
        double[] first = [.. fit.Parameters.Coefficient(0)];
        Near.Absolute(first[0] + (2 * first[1]), lines[0, 0], 1e-14);
        Near.Absolute(
            (fit.Parameters.Weights[0] * lines[0, 0]) + (fit.Parameters.Weights[1] * lines[0, 1]), fit.PredictMean(RowMajorMatrix.FromRows([1, 2]))[0], 1e-14);
        Near.Absolute(fit.LogLikelihood / 200, fit.Score(x, y), 1e-12);
        double[] truth = MixtureGoldens.Csv("mlm200.csv").Column("true_component");
        double right = fit.Predict(x, y).Zip(truth).Count(pair => pair.First + 1 == (int)pair.Second) / 200.0;
        Assert.True(right > 0.9, $"{right:P1} of the components recovered");
        Assert.Equal(fit.Responsibilities.Values, fit.Posterior(x, y).Values);
    }

    [Fact]
    public void Samples_follow_the_lines_and_the_same_seed_gives_the_same_bytes()
    {
        var theta = new LinearMixtureParameters([0.3, 0.7], RowMajorMatrix.FromRows([1, 2], [-3, 0.5]), [0.25, 4]);
        RowMajorMatrix x = new([.. Enumerable.Range(0, 40_000).Select(i => i % 2 == 0 ? 1.0 : i / 10_000.0)], 20_000, 2);
        LinearMixtureFit fit = LinearMixture.Fit(x, LinearMixture.Sample(x, theta, 5).Y, new LinearMixtureOptions { Components = 2, InitialParameters = theta });
        LinearMixtureSample sample = fit.Sample(x, 9);
        Assert.Equal(sample.Y, fit.Sample(x, 9).Y);
        for (int k = 0; k < 2; k++)
        {
            int[] rows = [.. Enumerable.Range(0, 20_000).Where(i => sample.Components[i] == k)];
            double rho = fit.Parameters.Variances[k];
            double[] residuals = [.. rows.Select(i => sample.Y[i] - fit.Parameters.Predict(k, x.Row(i)))];
            Near.Absolute(fit.Parameters.Weights[k], rows.Length / 20_000.0, 5 * Math.Sqrt(0.25 / 20_000), "weight, five standard errors");
            Near.Absolute(0, residuals.Average(), 5 * Math.Sqrt(rho / rows.Length), "residual, five standard errors");
            Near.Absolute(rho, residuals.Average(r => r * r), 5 * rho * Math.Sqrt(2.0 / rows.Length), "variance, five standard errors");
        }
    }
}
