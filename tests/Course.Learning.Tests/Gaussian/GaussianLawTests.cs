using Course.Learning.Gaussian;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Gaussian;

public class GaussianLawTests
{
    private const int Seeds = 40;

    [Fact]
    public void Both_gradients_vanish_at_the_maximum()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            RowMajorMatrix x = RandomData.Normal(seed, 30, 1 + seed % 5);
            MultivariateGaussian best = GaussianMle.Fit(x).Distribution;
            Near.Absolute(0, GaussianLikelihood.GradientMean(x, best).InfinityNorm(), 1e-10, $"mean, seed {seed}");
            Near.Absolute(0, GaussianLikelihood.GradientCovarianceSymmetric(x, best).Enumerate().Max(Math.Abs), 1e-9, $"covariance, seed {seed}");
        }
    }

    [Fact]
    public void Every_other_Gaussian_has_a_lower_likelihood()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            RowMajorMatrix x = RandomData.Normal(seed, 12, 3);
            GaussianFit fit = GaussianMle.Fit(x);
            Matrix<double> noise = RandomData.Normal(seed + 100, 3, 3).ToMatrix() * 0.01;
            Vector<double> shift = RandomData.Normal(seed + 200, 1, 3).ToMatrix().Row(0) * 0.01;
            MultivariateGaussian other = new(fit.Mean + shift, fit.Covariance.Matrix + noise + noise.Transpose());
            Assert.True(other.LogLikelihood(x) < fit.LogLikelihood, $"seed {seed}");
            Assert.True(new MultivariateGaussian(fit.Mean, fit.UnbiasedCovariance).LogLikelihood(x) < fit.LogLikelihood, $"unbiased, seed {seed}");
        }
    }

    [Fact]
    public void Gradients_are_the_slopes_of_the_log_likelihood()
    {
        const double H = 1e-5;
        for (int seed = 0; seed < 10; seed++)
        {
            RowMajorMatrix x = RandomData.Normal(seed, 20, 3);
            Vector<double> mean = RandomData.Normal(seed + 300, 1, 3).ToMatrix().Row(0);
            Matrix<double> sigma = RandomCovariance(seed, 3).Matrix;
            MultivariateGaussian at = new(mean, sigma);
            Matrix<double> symmetric = GaussianLikelihood.GradientCovarianceSymmetric(x, at);
            Matrix<double> precision = GaussianLikelihood.GradientPrecision(x, at);
            Matrix<double> cholesky = GaussianLikelihood.GradientCholesky(x, at);
            Matrix<double> l = at.Covariance.CholeskyFactor;
            for (int i = 0; i < 3; i++)
            {
                Vector<double> e = Unit(i, 3);
                Near.Absolute(Slope(h => new(mean + h * e, sigma)), GaussianLikelihood.GradientMean(x, at)[i], 1e-5, $"mean {i}, seed {seed}");
                for (int j = 0; j <= i; j++)
                {
                    Matrix<double> single = e.OuterProduct(Unit(j, 3));
                    Matrix<double> both = i == j ? single : single + single.Transpose();
                    Near.Absolute(Slope(h => new(mean, sigma + h * both)), symmetric[i, j], 1e-4, $"covariance {i}{j}, seed {seed}");
                    Near.Absolute(Slope(h => new(mean, (sigma.Inverse() + h * both).Inverse())), both.PointwiseMultiply(precision).Enumerate().Sum(), 1e-4, $"precision {i}{j}, seed {seed}");
                    Near.Absolute(Slope(h => new(mean, (l + h * single) * (l + h * single).Transpose())), cholesky[i, j], 1e-4, $"factor {i}{j}, seed {seed}");
                }
            }

            double Slope(Func<double, MultivariateGaussian> along) => (along(H).LogLikelihood(x) - along(-H).LogLikelihood(x)) / (2 * H);
        }
    }

    [Fact]
    public void An_affine_map_carries_the_fit_with_it()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            RowMajorMatrix x = RandomData.Normal(seed, 15, 3);
            Matrix<double> a = RandomData.Normal(seed + 400, 3, 3).ToMatrix();
            Vector<double> b = Vector<double>.Build.Dense([5, -3, 100]);
            RowMajorMatrix mapped = RowMajorMatrix.FromMatrix(Matrix<double>.Build.DenseOfRowVectors(
                x.ToMatrix().EnumerateRows().Select(row => a * row + b)));
            GaussianFit fit = GaussianMle.Fit(x);
            GaussianFit image = GaussianMle.Fit(mapped);
            Near.Absolute((a * fit.Mean + b).ToArray(), image.Mean.ToArray(), 1e-11, $"seed {seed}");
            Near.Absolute(a * fit.Covariance.Matrix * a.Transpose(), image.Covariance.Matrix, 1e-11, $"seed {seed}");
            Near.Absolute(fit.LogLikelihood - 15 * Math.Log(Math.Abs(a.Determinant())), image.LogLikelihood, 1e-8, $"seed {seed}");
        }
    }

    [Fact]
    public void The_joint_density_is_the_marginal_times_the_conditional()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            SpdMatrix sigma = RandomCovariance(seed, 4);
            MultivariateGaussian joint = new(RandomData.Normal(seed + 500, 1, 4).ToMatrix().Row(0), sigma);
            Vector<double> x = RandomData.Normal(seed + 600, 1, 4).ToMatrix().Row(0);
            int[] given = [3, 1];
            Vector<double> known = Vector<double>.Build.Dense([x[3], x[1]]);
            Vector<double> rest = Vector<double>.Build.Dense([x[0], x[2]]);
            double product = joint.Marginal(given).DensityLn(known) + joint.Conditional(given, known).DensityLn(rest);
            Near.Absolute(joint.DensityLn(x), product, 1e-10, $"seed {seed}");
        }
    }

    [Fact]
    public void Samples_have_the_mean_and_covariance_within_their_error_bars()
    {
        const int N = 20000;
        SpdMatrix sigma = RandomCovariance(1, 3);
        MultivariateGaussian truth = new(Vector<double>.Build.Dense([1, -2, 30]), sigma);
        RowMajorMatrix sample = truth.Sample(N, new RandomSource(5));
        GaussianFit fit = GaussianMle.Fit(sample);
        Matrix<double> s = sigma.Matrix;
        for (int i = 0; i < 3; i++)
        {
            Near.Absolute(truth.Mean[i], fit.Mean[i], 5 * Math.Sqrt(s[i, i] / N), $"mean {i}");
            for (int j = 0; j < 3; j++)
            {
                double error = Math.Sqrt((s[i, i] * s[j, j] + s[i, j] * s[i, j]) / N);
                Near.Absolute(s[i, j], fit.Covariance.Matrix[i, j], 5 * error, $"covariance {i}{j}");
            }
        }

        Assert.Equal(sample.Values.ToArray(), truth.Sample(N, new RandomSource(5)).Values.ToArray());
    }

    [Fact]
    public void The_maximiser_is_biased_by_minus_sigma_over_N_and_the_corrected_one_is_not()
    {
        const int Trials = 20000;
        const int N = 4;
        SpdMatrix sigma = RandomCovariance(2, 2);
        MultivariateGaussian truth = new(Vector<double>.Build.Dense(2), sigma);
        RandomSource random = new(9);
        Matrix<double> biased = Matrix<double>.Build.Dense(2, 2);
        Matrix<double> unbiased = Matrix<double>.Build.Dense(2, 2);
        for (int t = 0; t < Trials; t++)
        {
            GaussianFit fit = GaussianMle.Fit(truth.Sample(N, random));
            biased += (fit.Covariance.Matrix - sigma.Matrix) / Trials;
            unbiased += (fit.UnbiasedCovariance - sigma.Matrix) / Trials;
        }

        // One entry's standard error is at most sqrt(2/(N-1)/Trials) of the largest variance.
        double error = 5 * Math.Sqrt(2.0 / (N - 1) / Trials) * sigma.Matrix.Enumerate().Max();
        Matrix<double> expected = GaussianMle.CovarianceBias(sigma, N);
        Near.Absolute(sigma.Matrix / -N, expected, 1e-15);
        Near.Absolute(expected, biased, error, "bias");
        Near.Absolute(Matrix<double>.Build.Dense(2, 2), unbiased, error, "unbiased");
        Assert.True(expected.Enumerate().Max(Math.Abs) > 2 * error, "the test can tell both apart");
    }

    internal static SpdMatrix RandomCovariance(int seed, int k)
    {
        Matrix<double> a = RandomData.Normal(seed + 900, k, k).ToMatrix();
        return SpdMatrix.Factor(a * a.Transpose() + 0.3 * Matrix<double>.Build.DenseIdentity(k));
    }

    private static Vector<double> Unit(int i, int k) => Vector<double>.Build.Dense(k, j => i == j ? 1 : 0);
}
