using Course.Learning.Gaussian;
using Course.Numerics.Data;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Gaussian;

public class ConfidenceEllipsoidTests
{
    /// <summary>Quantiles of the chi-square distribution from R 4: qchisq(p, k).</summary>
    [Theory]
    [InlineData(1, 0.95, 3.841458820694124)]
    [InlineData(2, 0.95, 5.991464547107979)]
    [InlineData(2, 0.5, 1.3862943611198906)]
    [InlineData(3, 0.95, 7.814727903251179)]
    [InlineData(10, 0.99, 23.20925115895436)]
    public void The_radius_is_the_chi_square_quantile(int k, double probability, double expected)
    {
        MultivariateGaussian standard = new(Vector<double>.Build.Dense(k), Matrix<double>.Build.DenseIdentity(k));
        Near.Relative(expected, ConfidenceEllipsoid.Of(standard, probability).RadiusSquared, 1e-12, "quantile");
    }

    [Fact]
    public void The_share_of_points_inside_is_the_probability()
    {
        const int N = 20000;
        foreach (int k in new[] { 1, 2, 3, 5 })
        {
            MultivariateGaussian gaussian = new(Vector<double>.Build.Dense(k, j => j), GaussianLawTests.RandomCovariance(k, k));
            RowMajorMatrix sample = gaussian.Sample(N, new RandomSource(k));
            foreach (double p in new[] { 0.5, 0.9, 0.99 })
            {
                ConfidenceEllipsoid region = ConfidenceEllipsoid.Of(gaussian, p);
                double inside = sample.ToMatrix().EnumerateRows().Count(region.Contains) / (double)N;
                Near.Absolute(p, inside, 5 * Math.Sqrt(p * (1 - p) / N), $"k = {k}, p = {p}");
            }
        }
    }

    [Fact]
    public void The_axes_end_on_the_boundary_and_the_longest_comes_first()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            int k = 2 + seed % 4;
            MultivariateGaussian gaussian = new(RandomData.Normal(seed, 1, k).ToMatrix().Row(0), GaussianLawTests.RandomCovariance(seed, k));
            ConfidenceEllipsoid region = ConfidenceEllipsoid.Of(gaussian, 0.9);
            for (int j = 0; j < k; j++)
            {
                Vector<double> end = region.Centre + region.SemiAxes[j] * region.Directions.Column(j);
                Near.Relative(region.RadiusSquared, gaussian.MahalanobisSquared(end), 1e-9, $"axis {j}, seed {seed}");
                Assert.True(j == 0 || region.SemiAxes[j] <= region.SemiAxes[j - 1]);
            }

            double ball = k switch { 2 => Math.PI, 3 => 4 * Math.PI / 3, 4 => Math.PI * Math.PI / 2, _ => 8 * Math.PI * Math.PI / 15 };
            Near.Absolute(Math.Log(ball) + region.SemiAxes.Sum(Math.Log), region.VolumeLn, 1e-10, $"volume, seed {seed}");
        }
    }

    [Fact]
    public void The_ellipse_is_closed_and_lies_on_the_boundary()
    {
        MultivariateGaussian gaussian = new(Vector<double>.Build.Dense([3, -1]), GaussianLawTests.RandomCovariance(4, 2));
        ConfidenceEllipsoid region = ConfidenceEllipsoid.Of(gaussian, 0.95);
        RowMajorMatrix polygon = region.Ellipse(48);
        Assert.Equal(49, polygon.Rows);
        Assert.Equal(polygon.Row(0).ToArray(), polygon.Row(48).ToArray());
        foreach (Vector<double> point in polygon.ToMatrix().EnumerateRows())
        {
            Near.Relative(-2 * Math.Log(0.05), gaussian.MahalanobisSquared(point), 1e-12);
        }

        Assert.Equal(0.95, region.Probability);
        Near.Absolute((polygon.ToMatrix().ColumnSums() - polygon.ToMatrix().Row(48)).ToArray(), (48 * region.Centre).ToArray(), 1e-10, "centre");
    }

    [Fact]
    public void Bad_input()
    {
        MultivariateGaussian three = new(Vector<double>.Build.Dense(3), Matrix<double>.Build.DenseIdentity(3));
        foreach (double p in new[] { 0, 1, -0.1, 1.1, double.NaN })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceEllipsoid.Of(three, p));
        }

        ConfidenceEllipsoid region = ConfidenceEllipsoid.Of(three, 0.5);
        Assert.Throws<InvalidOperationException>(() => region.Ellipse(20));
        Assert.Throws<ArgumentOutOfRangeException>(() => region.Ellipse(2));
        Assert.Throws<ArgumentException>(() => region.BoundaryPoint(Vector<double>.Build.Dense(3)));
        Assert.Throws<ArgumentException>(() => region.BoundaryPoint(Vector<double>.Build.Dense(2, 1)));
        Assert.Throws<ArgumentException>(() => region.BoundaryPoint(Vector<double>.Build.Dense(3, double.PositiveInfinity)));
        Assert.Throws<ArgumentException>(() => region.Contains(Vector<double>.Build.Dense(2)));
    }
}
