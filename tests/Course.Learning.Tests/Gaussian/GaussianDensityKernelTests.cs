using Course.Learning.Gaussian;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Gaussian;

public class GaussianDensityKernelTests
{
    /// <summary>k+2 roundings a coordinate, magnified by the condition number of L, here below 100.</summary>
    [Fact]
    public void The_kernel_agrees_with_the_plain_version_for_every_remainder()
    {
        for (int n = 1; n <= 100; n++)
        {
            int k = 1 + n % 13;
            MultivariateGaussian gaussian = new(RandomData.Normal(n + 1, 1, k).ToMatrix().Row(0), GaussianLawTests.RandomCovariance(n, k));
            RowMajorMatrix x = RandomData.Normal(n, n, k);
            double[] plain = gaussian.DensityLnPlain(x);
            double[] fast = gaussian.DensityLn(x);
            for (int i = 0; i < n; i++)
            {
                Near.Absolute(plain[i], fast[i], (k + 2) * 2.3e-14 * (1 + Math.Abs(plain[i])), $"n = {n}, row {i}");
            }
        }
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
