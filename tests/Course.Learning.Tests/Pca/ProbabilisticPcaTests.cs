using System.Text.Json;
using Course.Learning.Pca;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Pca;

public class ProbabilisticPcaTests
{
    private static readonly JsonElement Golden = GoldenFile.Read("pca.json");
    private static readonly RowMajorMatrix X = Golden.GetProperty("inputs").GetProperty("X").Table();

    [Fact]
    public void With_the_unbiased_covariance_it_equals_the_peer()
    {
        JsonElement peer = Golden.GetProperty("sklearn");
        ProbabilisticPcaFit fit = ProbabilisticPca.Fit(X, 2, CovarianceDivisor.SampleMinusOne);
        Near.Relative(peer.GetProperty("noise_variance_n_components_2").GetDouble(), fit.NoiseVariance, 1e-13);
        Near.Absolute(peer.GetProperty("score_samples_n_components_2").Doubles(), fit.LogDensities(X), 1e-12);
        Near.Relative(peer.GetProperty("avg_loglik_n_components_2").GetDouble(), fit.AverageLogLikelihood, 1e-13);
    }

    [Fact]
    public void The_noise_variance_is_the_mean_of_the_left_out_eigenvalues_over_N()
    {
        JsonElement lambda = Golden.GetProperty("eigenvalues_N");
        Near.Relative(lambda[2].GetDouble(), ProbabilisticPca.Fit(X, 2).NoiseVariance, 1e-13);
        Near.Relative((lambda[1].GetDouble() + lambda[2].GetDouble()) / 2, ProbabilisticPca.Fit(X, 1).NoiseVariance, 1e-13);
    }

    [Fact]
    public void The_log_likelihood_is_that_of_the_Gaussian_with_the_models_covariance()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            RowMajorMatrix x = RandomData.Normal(seed, 25, 4, j => 2.0 / (1 + j));
            ProbabilisticPcaFit fit = ProbabilisticPca.Fit(x, 2);
            Near.Relative(LogLikelihood(x, fit.Mean, fit.Covariance), fit.LogLikelihood, 1e-11, $"seed {seed}");
        }
    }

    [Fact]
    public void No_other_weights_or_noise_near_by_are_likelier()
    {
        RowMajorMatrix x = RandomData.Normal(7, 40, 4, j => 2.0 / (1 + j));
        ProbabilisticPcaFit fit = ProbabilisticPca.Fit(x, 2);
        var random = new RandomSource(11);
        for (int trial = 0; trial < 100; trial++)
        {
            Matrix<double> w = fit.Weights + Matrix<double>.Build.Dense(4, 2, (_, _) => 0.05 * random.NextNormal());
            double sigma2 = fit.NoiseVariance * Math.Exp(0.1 * random.NextNormal());
            Matrix<double> c = (w * w.Transpose()) + (sigma2 * Matrix<double>.Build.DenseIdentity(4));
            Assert.True(LogLikelihood(x, fit.Mean, c) < fit.LogLikelihood, $"trial {trial}");
        }
    }

    [Fact]
    public void Posterior_means_solve_M_z_equals_Wt_x()
    {
        ProbabilisticPcaFit fit = ProbabilisticPca.Fit(X, 2);
        Matrix<double> w = fit.Weights;
        Matrix<double> m = w.TransposeThisAndMultiply(w) + (fit.NoiseVariance * Matrix<double>.Build.DenseIdentity(2));
        Matrix<double> centred = Matrix<double>.Build.Dense(10, 3, (i, j) => X[i, j] - fit.Mean[j]);
        Near.Absolute((centred * w) * m.Inverse(), fit.PosteriorMeans(X).ToMatrix(), 1e-12);
    }

    private static double LogLikelihood(RowMajorMatrix x, Vector<double> mean, Matrix<double> covariance)
    {
        Matrix<double> inverse = covariance.Inverse();
        double logDeterminant = Math.Log(covariance.Determinant());
        double sum = 0;
        foreach (Vector<double> row in x.ToMatrix().EnumerateRows())
        {
            Vector<double> centred = row - mean;
            sum -= 0.5 * ((x.Columns * Math.Log(2 * Math.PI)) + logDeterminant + (centred * inverse * centred));
        }

        return sum;
    }
}
