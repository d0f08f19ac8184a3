using Course.Learning.Gaussian;
using Course.Learning.Tests.Mixtures.Fused;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Gaussian;

[Trait("Vectors", "every width")]
public class GaussianDensityKernelTests
{
    /// <summary>The product with the computed L⁻¹ against the solve: 8k²C²ε of the squared distance, C = ‖|L⁻¹||L|‖∞ (see <see cref="RoundingBound"/>).</summary>
    [Fact]
    public void The_kernel_agrees_with_the_plain_version_for_every_remainder()
    {
        for (int n = 1; n <= 100; n++)
        {
            int k = 1 + (n % 37);
            MultivariateGaussian gaussian = new(RandomData.Normal(n + 1, 1, k).ToMatrix().Row(0), GaussianLawTests.RandomCovariance(n, k));
            double condition = RoundingBound.Condition(gaussian.Covariance);
            RowMajorMatrix x = RandomData.Normal(n, n, k);
            double[] plain = gaussian.DensityLnPlain(x);
            double[] fast = gaussian.DensityLn(x);
            for (int i = 0; i < n; i++)
            {
                double distance = gaussian.MahalanobisSquared(Vector<double>.Build.Dense(x.Row(i).ToArray()));
                double bound = (8 * k * k * condition * condition * distance) + (4 * (1 + Math.Abs(plain[i])));
                Near.Absolute(plain[i], fast[i], 2.3e-16 * bound, $"n = {n}, row {i}");
            }
        }
    }

    [Fact]
    public void An_offset_of_a_hundred_million_loses_no_digits()
    {
        MultivariateGaussian gaussian = new(Vector<double>.Build.Dense(6, 1e8), GaussianLawTests.RandomCovariance(3, 6));
        RowMajorMatrix x = RandomData.Normal(4, 31, 6);
        RowMajorMatrix moved = new([.. x.Values.ToArray().Select(v => v + 1e8)], 31, 6);
        Near.Absolute(gaussian.DensityLnPlain(moved), gaussian.DensityLn(moved), 1e-11);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void An_entry_that_is_not_finite_is_named_wherever_it_is(double bad)
    {
        MultivariateGaussian gaussian = new(Vector<double>.Build.Dense(5), GaussianLawTests.RandomCovariance(3, 5));
        for (int at = 0; at < 35; at++)
        {
            double[] values = new double[35];
            values[at] = bad;
            var error = Assert.Throws<ArgumentException>(() => gaussian.DensityLn(new RowMajorMatrix(values, 7, 5)));
            Assert.Contains($"x[{at / 5}, {at % 5}]", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_density_that_underflows_even_as_a_logarithm_is_minus_infinity()
    {
        MultivariateGaussian gaussian = new(Vector<double>.Build.Dense(1), Matrix<double>.Build.DenseIdentity(1));
        Assert.Equal(double.NegativeInfinity, gaussian.DensityLn(RowMajorMatrix.FromRows([1e200]))[0]);
    }

    [Fact]
    public void One_two_and_three_threads_give_the_same_bytes()
    {
        MultivariateGaussian gaussian = new(Vector<double>.Build.Dense(4), GaussianLawTests.RandomCovariance(2, 4));
        RowMajorMatrix x = RandomData.Normal(7, 9999, 4);
        double[] one = gaussian.DensityLn(x, 1);
        Assert.Equal(one, gaussian.DensityLn(x, 2));
        Assert.Equal(one, gaussian.DensityLn(x, 3));
    }
}
