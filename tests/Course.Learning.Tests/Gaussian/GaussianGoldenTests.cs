using System.Text.Json;
using Course.Learning.Gaussian;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Gaussian;

public class GaussianGoldenTests
{
    private static readonly JsonElement Golden = GoldenFile.Read("mvn.json");

    public static TheoryData<string> CaseNames { get; } =
        new(Golden.GetProperty("logpdf_cases").EnumerateArray().Select(c => c.GetProperty("name").GetString()!));

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Log_densities(string name)
    {
        JsonElement golden = Golden.GetProperty("logpdf_cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        double tolerance = golden.GetProperty("tolerance_relative").GetDouble();
        MultivariateGaussian gaussian = new(golden.GetProperty("mu").Vector(), golden.GetProperty("Sigma").Matrix());
        foreach (JsonElement point in golden.GetProperty("points").EnumerateArray())
        {
            Vector<double> x = point.GetProperty("x").Vector();
            double expected = point.GetProperty("logpdf").GetDouble();
            Near.Relative(expected, gaussian.DensityLn(x), tolerance, name);
            Near.Relative(expected, gaussian.DensityLn(RowMajorMatrix.FromRows(x.ToArray()))[0], tolerance, name);
            Near.Relative(Math.Exp(expected), gaussian.Density(x), tolerance * Math.Max(1, Math.Abs(expected)), name);
        }
    }

    [Fact]
    public void Invalid_covariances_are_refused()
    {
        Vector<double> mean = Vector<double>.Build.Dense(2);
        foreach (JsonElement golden in Golden.GetProperty("invalid_inputs").EnumerateArray())
        {
            ArgumentException e = Assert.ThrowsAny<ArgumentException>(() => new MultivariateGaussian(mean, golden.GetProperty("Sigma").Matrix()));
            Assert.Equal("covariance", e.ParamName);
        }
    }

    [Fact]
    public void The_density_integrates_to_one_by_the_trapezoid_rule()
    {
        JsonElement golden = Golden.GetProperty("normalisation");
        MultivariateGaussian gaussian = new(golden.GetProperty("mu").Vector(), golden.GetProperty("Sigma").Matrix());
        double h = golden.GetProperty("step").GetDouble();
        int halfX = (int)Math.Round(golden.GetProperty("x_half_width").GetDouble() / h);
        int halfY = (int)Math.Round(golden.GetProperty("y_half_width").GetDouble() / h);
        double sum = 0;
        double[] row = new double[2 * (2 * halfY + 1)];
        for (int i = -halfX; i <= halfX; i++)
        {
            for (int j = -halfY; j <= halfY; j++)
            {
                (row[2 * (j + halfY)], row[2 * (j + halfY) + 1]) = (gaussian.Mean[0] + i * h, gaussian.Mean[1] + j * h);
            }

            sum += gaussian.DensityLn(new RowMajorMatrix(row, 2 * halfY + 1, 2)).Sum(Math.Exp);
        }

        Near.Absolute(golden.GetProperty("trapezoid_integral").GetDouble(), sum * h * h, 1e-12, "integral");
    }

    [Fact]
    public void Maximum_likelihood()
    {
        JsonElement golden = Golden.GetProperty("mle");
        RowMajorMatrix x = golden.GetProperty("X").Table();
        GaussianFit fit = GaussianMle.Fit(x);

        Assert.Equal(50, fit.Samples);
        Near.Absolute(golden.GetProperty("mu_hat").Doubles(), fit.Mean.ToArray(), 1e-14, "mean");
        Near.Absolute(golden.GetProperty("Sigma_hat_1_over_N").Matrix(), fit.Covariance.Matrix, 1e-14, "1/N");
        Near.Absolute(golden.GetProperty("Sigma_unbiased").Matrix(), fit.UnbiasedCovariance, 1e-14, "1/(N-1)");
        double best = golden.GetProperty("max_loglik").GetDouble();
        Near.Relative(best, fit.LogLikelihood, 1e-13, "closed form");
        Near.Relative(best, fit.Distribution.LogLikelihood(x), 1e-13, "summed");
        Near.Relative(
            golden.GetProperty("loglik_with_unbiased").GetDouble(),
            new MultivariateGaussian(fit.Mean, fit.UnbiasedCovariance).LogLikelihood(x),
            1e-13,
            "unbiased");
    }

    [Fact]
    public void Maximum_likelihood_of_data_offset_by_1e8()
    {
        JsonElement golden = Golden.GetProperty("mle").GetProperty("offset_1e8");
        GaussianFit fit = GaussianMle.Fit(golden.GetProperty("X").Table());

        Near.Absolute(golden.GetProperty("mu_hat").Doubles(), fit.Mean.ToArray(), 1.5e-8, "mean, one unit in its last place");
        Near.Absolute(golden.GetProperty("Sigma_hat").Matrix(), fit.Covariance.Matrix, 1e-13, "covariance");
    }

    [Fact]
    public void No_maximum_exists_for_too_few_points()
    {
        JsonElement golden = Golden.GetProperty("mle").GetProperty("degenerate");
        UnboundedLikelihoodException e = Assert.Throws<UnboundedLikelihoodException>(() => GaussianMle.Fit(golden.GetProperty("X").Table()));
        Assert.Equal(golden.GetProperty("rank_Sigma_hat").GetInt32(), e.Rank);
        Assert.Contains("at least 4 points", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients()
    {
        JsonElement golden = Golden.GetProperty("gradients");
        double tolerance = golden.GetProperty("tolerance_relative").GetDouble();
        RowMajorMatrix x = Golden.GetProperty("mle").GetProperty("X").Table();
        MultivariateGaussian at = new(golden.GetProperty("mu").Vector(), golden.GetProperty("Sigma").Matrix());

        Near.Relative(golden.GetProperty("loglik").GetDouble(), at.LogLikelihood(x), 1e-13, "loglik");
        Vector<double> mean = golden.GetProperty("grad_mu").Vector();
        Near.Absolute(mean.ToArray(), GaussianLikelihood.GradientMean(x, at).ToArray(), tolerance * mean.InfinityNorm(), "mean");
        Check("grad_Sigma_unconstrained", GaussianLikelihood.GradientCovariance(x, at));
        Check("grad_Sigma_symmetric", GaussianLikelihood.GradientCovarianceSymmetric(x, at));
        Check("grad_precision_unconstrained", GaussianLikelihood.GradientPrecision(x, at));
        Check("grad_cholesky_lower", GaussianLikelihood.GradientCholesky(x, at));

        void Check(string name, Matrix<double> actual)
        {
            Matrix<double> expected = golden.GetProperty(name).Matrix();
            Near.Absolute(expected, actual, tolerance * expected.Enumerate().Max(Math.Abs), name);
        }
    }
}
