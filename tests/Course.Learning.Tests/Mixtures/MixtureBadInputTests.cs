using Course.Learning.Mixtures;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Mixtures;

public class MixtureBadInputTests
{
    private static readonly RowMajorMatrix X = MixtureGoldens.Gmm300;
    private static readonly GaussianMixtureParameters Three = MixtureGoldens.Gaussian.GetProperty("gmm300").GetProperty("init").GaussianParameters();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Values_that_are_not_finite_are_named(double bad)
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1, 2], [3, bad], [4, 4]);
        Refused("x[1, 1]", () => GaussianMixture.Fit(x, new GaussianMixtureOptions { Components = 1 }));
        Refused("x[1, 1]", () => SemiSupervisedMixture.Fit(x, [0, 0, 0], new SemiSupervisedMixtureOptions { Components = 1 }));
        Refused("x[1, 1]", () => LinearMixture.Fit(x, [1, 2, 3], new LinearMixtureOptions { Components = 1 }));
        RowMajorMatrix good = RowMajorMatrix.FromRows([1, 2], [3, 1], [4, 4]);
        Refused("y[2]", () => LinearMixture.Fit(good, [1, 2, bad], new LinearMixtureOptions { Components = 1 }));
        Refused("sampleWeights[0]", () => GaussianMixture.Fit(good, new GaussianMixtureOptions { Components = 1, SampleWeights = [bad, 1, 1] }));
        Refused("x[0, 1]", () => GaussianMixture.Posterior(RowMajorMatrix.FromRows([1, bad]), Three));
    }

    [Fact]
    public void Empty_data_and_too_many_components_are_refused()
    {
        Refused("no rows", () => GaussianMixture.Fit(new RowMajorMatrix([], 0, 2), new GaussianMixtureOptions { Components = 1 }));
        RowMajorMatrix two = RowMajorMatrix.FromRows([1, 2], [3, 5]);
        Refused("Use fewer components", () => GaussianMixture.Fit(two, new GaussianMixtureOptions { Components = 3 }));
        Refused("Use fewer components", () => SemiSupervisedMixture.Fit(two, [0, 0], new SemiSupervisedMixtureOptions { Components = 3 }));
        Refused("Use fewer components", () => LinearMixture.Fit(two, [1, 2], new LinearMixtureOptions { Components = 3 }));
        Assert.Throws<ArgumentNullException>(() => GaussianMixture.Fit(null!, new GaussianMixtureOptions { Components = 1 }));
        Assert.Throws<ArgumentNullException>(() => GaussianMixture.Fit(X, null!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void One_row_has_no_covariance(int columns)
    {
        var x = new RowMajorMatrix([.. Enumerable.Repeat(7.5, columns)], 1, columns);
        Degenerate("singular", () => GaussianMixture.Fit(x, new GaussianMixtureOptions { Components = 1, Start = MixtureStart.RandomResponsibilities }));
        Degenerate("singular", () => GaussianMixture.Fit(x, new GaussianMixtureOptions { Components = 1 }));
        GaussianMixtureFit floored = GaussianMixture.Fit(x, new GaussianMixtureOptions { Components = 1, CovarianceFloor = 0.5 });
        Assert.Equal(0.5, floored.Parameters.Covariances[0].Matrix[0, 0]);
    }

    [Fact]
    public void A_constant_column_is_named()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1, 1e8 / 3], [2, 1e8 / 3], [4, 1e8 / 3], [5, 1e8 / 3]);
        Degenerate("variance of column 1", () => GaussianMixture.Fit(x, new GaussianMixtureOptions { Components = 1 }));
        Degenerate("variance of column 1", () => GaussianMixture.Fit(x, new GaussianMixtureOptions { Components = 2, Structure = CovarianceStructure.Diagonal }));
        GaussianMixtureFit spherical = GaussianMixture.Fit(x, new GaussianMixtureOptions { Components = 1, Structure = CovarianceStructure.Spherical });
        Near.Absolute(2.5 / 2, spherical.Parameters.Covariances[0].Matrix[1, 1], 1e-12);
    }

    [Fact]
    public void Dependent_columns_and_more_columns_than_rows_are_named()
    {
        RowMajorMatrix dependent = RowMajorMatrix.FromRows([1.1, 2.2, 0], [2.3, 4.6, 1], [4.7, 9.4, 0], [5.3, 10.6, 3]);
        Degenerate("column 1 depends", () => GaussianMixture.Fit(dependent, new GaussianMixtureOptions { Components = 1 }));
        RowMajorMatrix wide = RandomData.Normal(1, 4, 6);
        Degenerate("depends on those before it", () => GaussianMixture.Fit(wide, new GaussianMixtureOptions { Components = 1 }));
        GaussianMixtureFit tied = GaussianMixture.Fit(wide, new GaussianMixtureOptions { Components = 1, Structure = CovarianceStructure.Diagonal });
        Assert.True(double.IsFinite(tied.LogLikelihood));
    }

    [Fact]
    public void Duplicate_points_are_a_documented_result()
    {
        RowMajorMatrix pairs = RowMajorMatrix.FromRows([0], [0], [0], [5], [5], [5]);
        Refused("2 distinct rows", () => GaussianMixture.Fit(pairs, new GaussianMixtureOptions { Components = 3 }));
        Assert.Null(Degenerate("singular", () => GaussianMixture.Fit(pairs, new GaussianMixtureOptions { Components = 2 })).Component);
        GaussianMixtureFit one = GaussianMixture.Fit(pairs, new GaussianMixtureOptions { Components = 1 });
        Near.Absolute(6.25, one.Parameters.Covariances[0].Matrix[0, 0], 1e-13);
    }

    [Fact]
    public void A_tied_covariance_that_is_singular_belongs_to_no_component()
    {
        RowMajorMatrix pairs = RowMajorMatrix.FromRows([0], [0], [100], [100]);
        GaussianMixtureParameters start = MixtureFactory.Gaussian([0.5, 0.5], [[0], [100]], [[[1]], [[1]]]);
        var thrown = Degenerate("singular", () => GaussianMixture.Fit(
            pairs, new GaussianMixtureOptions { Components = 2, InitialParameters = start, Structure = CovarianceStructure.Tied }));
        Assert.Null(thrown.Component);
        Assert.Contains("All components together", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(4, thrown.EffectiveCount);
    }

    [Fact]
    public void An_empty_component_is_reported_with_its_count()
    {
        GaussianMixtureParameters start = MixtureFactory.Gaussian([0.5, 0.5], [[0, 0], [1e6, 1e6]], [[[1, 0], [0, 1]], [[1, 0], [0, 1]]]);
        DegenerateFitException thrown = Degenerate("owns no samples", () => GaussianMixture.Fit(X, new GaussianMixtureOptions { Components = 2, InitialParameters = start }));
        Assert.Equal((1, 0.0), (thrown.Component, thrown.EffectiveCount));
        var lines = new LinearMixtureParameters([1, 0], RowMajorMatrix.FromRows([0], [1]), [1, 1]);
        thrown = Degenerate("owns no samples", () => LinearMixture.Fit(
            RowMajorMatrix.FromRows([1], [1], [1]), [1, 2, 4], new LinearMixtureOptions { Components = 2, InitialParameters = lines }));
        Assert.Equal(1, thrown.Component);
    }

    [Fact]
    public void Degenerate_restarts_are_passed_over_and_reported()
    {
        // Four components for thirty points: from some starts one of them shrinks onto a few points.
        var x = new RowMajorMatrix(X.Values[..60].ToArray(), 30, 2);
        var options = new GaussianMixtureOptions { Components = 4, Start = MixtureStart.RandomResponsibilities, Restarts = 30, Seed = 2 };
        GaussianMixtureFit fit = GaussianMixture.Fit(x, options);
        Assert.Contains(fit.Restarts, r => r.Degeneracy is not null && r.LogLikelihood is null && r.Iterations is null);
        Assert.Contains(fit.Restarts, r => r.Degeneracy is null && r.LogLikelihood is not null && r.Iterations is not null);
        Assert.Equal(Enumerable.Range(0, 30), fit.Restarts.Select(r => r.Restart));
    }

    [Fact]
    public void A_row_beyond_the_range_of_doubles_is_named()
    {
        RowMajorMatrix far = RowMajorMatrix.FromRows([0, 0], [1e200, 0]);
        Refused("Row 1 of x", () => GaussianMixture.LogDensities(far, Three));
        Refused("Row 1 of x", () => new GaussianMixtureModel(far, 3).EStep(Three));
    }

    [Fact]
    public void Labels_out_of_range_are_named()
    {
        var options = new SemiSupervisedMixtureOptions { Components = 2 };
        RowMajorMatrix x = RowMajorMatrix.FromRows([0], [1], [4], [5]);
        Refused("labels[2] is 3", () => SemiSupervisedMixture.Fit(x, [0, 1, 3, 0], options));
        Refused("labels[1] is -1", () => SemiSupervisedMixture.Fit(x, [0, -1, 0, 0], options));
        Refused("labels has 3 entries", () => SemiSupervisedMixture.Fit(x, [0, 1, 0], options));
        Assert.Throws<ArgumentNullException>(() => SemiSupervisedMixture.Fit(x, null!, options));
    }

    [Fact]
    public void Parameters_are_validated()
    {
        SpdMatrix one = SpdMatrix.Factor(Matrix<double>.Build.DenseIdentity(1));
        RowMajorMatrix means = RowMajorMatrix.FromRows([0], [1]);
        Refused("sums to", () => new GaussianMixtureParameters([0.5, 0.4], means, [one, one]));
        Refused("weights[1]", () => new GaussianMixtureParameters([1.5, -0.5], means, [one, one]));
        Refused("weights[0]", () => new GaussianMixtureParameters([double.NaN, 1], means, [one, one]));
        Refused("3 weights, 2 means", () => new GaussianMixtureParameters([0.5, 0.25, 0.25], means, [one, one]));
        Refused("1 covariances", () => new GaussianMixtureParameters([0.5, 0.5], means, [one]));
        Refused("covariances[0] is 1×1", () => new GaussianMixtureParameters([1], RowMajorMatrix.FromRows([0, 1]), [one]));
        Refused("permutation", () => Three.Reorder([0, 0, 1]));
        Refused("variances[1]", () => new LinearMixtureParameters([0.5, 0.5], means, [1, 0]));
        Refused("variances[0]", () => new LinearMixtureParameters([0.5, 0.5], means, [double.NaN, 1]));
        Refused("3 variances", () => new LinearMixtureParameters([0.5, 0.5], means, [1, 1, 1]));
        Refused("2 rows of coefficients", () => new LinearMixtureParameters([1], means, [1]));
        Refused("x has 2 entries", () => new LinearMixtureParameters([0.5, 0.5], means, [1, 1]).Predict(0, [1, 2]));
    }

    [Fact]
    public void Parameters_and_responsibilities_of_another_model_are_refused()
    {
        var model = new GaussianMixtureModel(X, 2);
        Refused("3 components in 2 dimensions; the model has 2", () => model.EStep(Three));
        Refused("the model needs 300×2", () => model.MStep(Responsibilities.Create([0.5, 0.5], 2), Three));
        Refused("the model needs 300×3", () => new GaussianMixtureModel(X, 3).Q(Three, Responsibilities.Create([0.5, 0.5], 2)));
        Refused("3 columns", () => GaussianMixture.LogDensities(RowMajorMatrix.FromRows([1, 2, 3]), Three));
        var lines = new LinearMixtureModel(X, X.Column(0), 2);
        var wrong = new LinearMixtureParameters([0.5, 0.5], RowMajorMatrix.FromRows([0], [1]), [1, 1]);
        Refused("over 1 regressors", () => lines.EStep(wrong));
        Refused("the model needs 300×2", () => lines.MStep(Responsibilities.Create([0.5, 0.5], 2), wrong));
    }

    [Fact]
    public void Responsibilities_made_elsewhere_are_validated()
    {
        Refused("3 entries", () => Responsibilities.Create([0.5, 0.5, 1], 2));
        Refused("0 entries", () => Responsibilities.Create([], 2));
        Refused("values[0, 1]", () => Responsibilities.Create([1.5, -0.5], 2));
        Refused("Row 1 of values sums to 0.9", () => Responsibilities.Create([0.5, 0.5, 0.5, 0.4], 2));
        Responsibilities two = Responsibilities.Create([0.25, 0.75, 0.5, 0.5], 2);
        Assert.Equal([0.75, 1.25], two.EffectiveCounts());
        Assert.Equal([1, 0], two.MostResponsible());
        Assert.Equal(0.75, two[0, 1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => two[2, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => two[0, 2]);
        Refused("other is 1×2", () => two.LargestChangeFrom(Responsibilities.Create([0.5, 0.5], 2)));
    }

    [Fact]
    public void Options_are_validated_where_they_are_set()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianMixtureOptions { Components = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianMixtureOptions { Components = 1, Restarts = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianMixtureOptions { Components = 1, CovarianceFloor = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SemiSupervisedMixtureOptions { Components = 1, CovarianceFloor = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinearMixtureOptions { Components = 1, VarianceFloor = double.PositiveInfinity });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmStopRule { MaxIterations = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmStopRule { LogLikelihoodTolerance = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmStopRule { ResponsibilityTolerance = -1e-3 });
        Refused("Make them equal", () => GaussianMixture.Fit(X, new GaussianMixtureOptions { Components = 2, InitialParameters = Three }));
        Refused("every restart would be the same", () => GaussianMixture.Fit(X, new GaussianMixtureOptions { Components = 3, InitialParameters = Three, Restarts = 2 }));
    }

    [Fact]
    public void Sample_weights_are_validated()
    {
        var options = new GaussianMixtureOptions { Components = 1 };
        RowMajorMatrix x = RowMajorMatrix.FromRows([0], [1], [4]);
        Refused("2 entries for 3 samples", () => GaussianMixture.Fit(x, options with { SampleWeights = [1, 1] }));
        Refused("sampleWeights[1]", () => GaussianMixture.Fit(x, options with { SampleWeights = [1, -1, 1] }));
        Refused("all zero", () => GaussianMixture.Fit(x, options with { SampleWeights = [0, 0, 0] }));
    }

    internal static void Refused(string part, Func<object> action)
    {
        var thrown = Assert.ThrowsAny<ArgumentException>(action);
        Assert.Contains(part, thrown.Message, StringComparison.Ordinal);
    }

    internal static DegenerateFitException Degenerate(string part, Func<object> action)
    {
        var thrown = Assert.Throws<DegenerateFitException>(action);
        Assert.Contains(part, thrown.Message, StringComparison.Ordinal);
        return thrown;
    }
}
