using Course.Learning.Gaussian;
using Course.Numerics.Data;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Gaussian;

public class GaussianBadInputTests
{
    private static readonly MultivariateGaussian Standard = new(Vector<double>.Build.Dense(2), Matrix<double>.Build.DenseIdentity(2));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Entries_that_are_not_finite(double value)
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1, 2], [3, value], [0, 1], [4, 4]);
        Vector<double> point = Vector<double>.Build.Dense([0, value]);
        foreach (Action call in new Action[]
        {
            () => GaussianMle.Fit(x),
            () => Standard.DensityLn(x),
            () => Standard.DensityLn(point),
            () => Standard.LogLikelihood(x),
            () => GaussianLikelihood.GradientMean(x, Standard),
            () => GaussianLikelihood.GradientCovariance(x, Standard),
        })
        {
            ArgumentException e = Assert.Throws<ArgumentException>(call);
            Assert.Equal("x", e.ParamName);
        }

        Assert.Equal("mean", Assert.Throws<ArgumentException>(() => new MultivariateGaussian(point, Standard.Covariance)).ParamName);
    }

    [Fact]
    public void Sizes_that_differ()
    {
        Assert.Throws<ArgumentException>(() => new MultivariateGaussian(Vector<double>.Build.Dense(3), Standard.Covariance));
        Assert.Throws<ArgumentException>(() => Standard.DensityLn(Vector<double>.Build.Dense(3)));
        Assert.Throws<ArgumentException>(() => Standard.DensityLn(RowMajorMatrix.FromRows([1, 2, 3])));
        Assert.Throws<ArgumentException>(() => Standard.MahalanobisSquared(Vector<double>.Build.Dense(3)));
        Assert.Throws<ArgumentException>(() => GaussianLikelihood.GradientMean(RowMajorMatrix.FromRows([1, 2, 3]), Standard));
        Assert.Throws<ArgumentException>(() => GaussianMle.Fit(new RowMajorMatrix([], 0, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Standard.Sample(0, new RandomSource(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => GaussianMle.CovarianceBias(Standard.Covariance, 0));
    }

    [Fact]
    public void One_point_has_no_maximum()
    {
        UnboundedLikelihoodException e = Assert.Throws<UnboundedLikelihoodException>(() => GaussianMle.Fit(RowMajorMatrix.FromRows([1, 2])));
        Assert.Equal((1, 2, 0), (e.Samples, e.Dimension, e.Rank));
    }

    [Fact]
    public void More_dimensions_than_points()
    {
        for (int n = 2; n <= 5; n++)
        {
            UnboundedLikelihoodException e = Assert.Throws<UnboundedLikelihoodException>(() => GaussianMle.Fit(RandomData.Normal(n, n, 5)));
            Assert.Equal(n - 1, e.Rank);
        }

        Assert.Equal(6, GaussianMle.Fit(RandomData.Normal(6, 6, 5)).Samples);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.0)]
    [InlineData(-12345.678)]
    public void A_constant_column_is_named(double value)
    {
        RowMajorMatrix x = RowMajorMatrix.FromMatrix(RandomData.Normal(1, 40, 2).ToMatrix().InsertColumn(1, Vector<double>.Build.Dense(40, value)));
        UnboundedLikelihoodException e = Assert.Throws<UnboundedLikelihoodException>(() => GaussianMle.Fit(x));
        Assert.Equal([1], e.ConstantColumns);
        Assert.Equal(2, e.Rank);
        Assert.Contains("column 1 of x is constant", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dependent_columns_over_many_seeds_and_scales()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            Matrix<double> a = RandomData.Normal(seed, 60, 3, j => Math.Pow(10, 3 * j)).ToMatrix();
            RowMajorMatrix x = RowMajorMatrix.FromMatrix(a.InsertColumn(3, a * Vector<double>.Build.Dense([1, 0.001, -1e-6])));
            UnboundedLikelihoodException e = Assert.Throws<UnboundedLikelihoodException>(() => GaussianMle.Fit(x));
            Assert.Equal(3, e.Rank);
            Assert.Contains("3-dimensional flat", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Duplicate_points_count_once()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([0, 1], [0, 1], [0, 1], [2, 5], [2, 5]);
        Assert.Equal(1, Assert.Throws<UnboundedLikelihoodException>(() => GaussianMle.Fit(x)).Rank);
    }

    [Fact]
    public void Strongly_correlated_columns_are_not_refused()
    {
        RowMajorMatrix noise = RandomData.Normal(8, 50, 2);
        RowMajorMatrix x = new([.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? noise[i / 2, 0] : noise[i / 2, 0] + 1e-6 * noise[i / 2, 1])], 50, 2);
        GaussianFit fit = GaussianMle.Fit(x);
        Assert.True(double.IsFinite(fit.LogLikelihood));
    }

    [Fact]
    public void Squares_that_overflow()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1e200, 1], [-1e200, 2], [0, 3], [1, 5]);
        Assert.Contains("overflow", Assert.Throws<ArgumentException>(() => GaussianMle.Fit(x)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Coordinates_of_marginals_and_conditionals()
    {
        Assert.Throws<ArgumentException>(() => Standard.Marginal());
        Assert.Throws<ArgumentException>(() => Standard.Marginal(0, 0));
        Assert.Throws<ArgumentException>(() => Standard.Marginal(2));
        Assert.Throws<ArgumentException>(() => Standard.Marginal(-1));
        Assert.Throws<ArgumentException>(() => Standard.Conditional([0, 1], Vector<double>.Build.Dense(2)));
        Assert.Throws<ArgumentException>(() => Standard.Conditional([0], Vector<double>.Build.Dense(2)));
        Assert.Throws<ArgumentException>(() => Standard.Conditional([0], Vector<double>.Build.Dense([double.NaN])));
    }
}
