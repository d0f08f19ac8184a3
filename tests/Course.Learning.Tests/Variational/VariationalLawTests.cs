using Course.Learning.Variational;
using Course.Numerics.LinearAlgebra;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Variational;

public class VariationalLawTests
{
    [Fact]
    public void The_bound_plus_the_divergence_is_the_evidence()
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            (LinearGaussianModel model, double[] x, DiagonalGaussian q) = Problem(seed);
            EvidenceLowerBound elbo = EvidenceLowerBound.Of(model, x, q);
            Near.Relative(elbo.LogEvidence, elbo.Value + elbo.KlToPosterior, 1e-10, $"seed {seed}");
            Assert.True(elbo.Value <= elbo.LogEvidence + 1e-10, $"seed {seed}");
            double best = EvidenceLowerBound.Of(model, x, model.MeanFieldOptimum(x)).Value;
            Assert.True(elbo.Value <= best + 1e-10, $"seed {seed}: {elbo.Value} above the optimum {best}");
            double general = GaussianDivergence.Between(q.Mean, Covariance(q), model.PosteriorMean(x), model.PosteriorCovariance);
            Near.Relative(elbo.KlToPosterior, general, 1e-8, $"seed {seed}: both routes to the divergence");
        }
    }

    [Fact]
    public void The_gradients_are_the_limits_of_central_differences()
    {
        const double h = 1e-5;
        for (int seed = 1; seed <= 50; seed++)
        {
            (LinearGaussianModel model, double[] x, DiagonalGaussian q) = Problem(seed);
            EvidenceLowerBoundGradient g = EvidenceLowerBound.GradientOf(model, x, q);
            for (int j = 0; j < q.Dimension; j++)
            {
                int at = j;
                Slope(g.Mean[j], t => EvidenceLowerBound.Of(model, x, new DiagonalGaussian(Moved(q.Mean, at, t), q.LogScale)).Value, $"seed {seed}: m");
                Slope(g.LogScale[j], t => EvidenceLowerBound.Of(model, x, new DiagonalGaussian(q.Mean, Moved(q.LogScale, at, t))).Value, $"seed {seed}: ln s");
                for (int i = 0; i < model.DataDimension; i++)
                {
                    int row = i;
                    Slope(g.Weights[i, j], t => Value(MovedWeights(row, at, t), model.Bias, model.NoiseVariance), $"seed {seed}: W");
                }
            }

            for (int i = 0; i < model.DataDimension; i++)
            {
                int at = i;
                Slope(g.Bias[i], t => Value(model.Weights, Moved(model.Bias, at, t), model.NoiseVariance), $"seed {seed}: b");
            }

            Slope(g.NoiseVariance, t => Value(model.Weights, model.Bias, model.NoiseVariance + t), $"seed {seed}: σ²");

            double Value(Matrix<double> w, Vector<double> b, double sigma2) => EvidenceLowerBound.Of(new LinearGaussianModel(w, b, sigma2), x, q).Value;

            Matrix<double> MovedWeights(int i, int j, double t)
            {
                Matrix<double> w = model.Weights;
                w[i, j] += t;
                return w;
            }
        }

        static void Slope(double expected, Func<double, double> f, string what) =>
            Near.Absolute(expected, (f(h) - f(-h)) / (2 * h), 1e-5 * Math.Max(1, Math.Abs(expected)), what);

        static Vector<double> Moved(Vector<double> v, int j, double t)
        {
            Vector<double> moved = v.Clone();
            moved[j] += t;
            return moved;
        }
    }

    [Fact]
    public void The_divergence_is_zero_for_equal_Gaussians_positive_otherwise_and_not_symmetric()
    {
        for (int seed = 1; seed <= 50; seed++)
        {
            var random = new RandomSource(seed);
            SpdMatrix a = Spd(random, 3);
            SpdMatrix b = Spd(random, 3);
            Vector<double> m = Vector<double>.Build.Dense(3, _ => random.NextNormal());
            Vector<double> n = Vector<double>.Build.Dense(3, _ => random.NextNormal());
            Near.Absolute(0, GaussianDivergence.Between(m, a, m, a), 1e-13, $"seed {seed}");
            double forward = GaussianDivergence.Between(m, a, n, b);
            double backward = GaussianDivergence.Between(n, b, m, a);
            Assert.True(forward > 0 && backward > 0 && Math.Abs(forward - backward) > 1e-6, $"seed {seed}");
        }
    }

    [Fact]
    public void The_divergence_from_the_standard_normal_is_the_general_one_and_keeps_its_digits_near_zero()
    {
        for (int seed = 1; seed <= 50; seed++)
        {
            (_, _, DiagonalGaussian q) = Problem(seed);
            SpdMatrix identity = SpdMatrix.Factor(Matrix<double>.Build.DenseIdentity(q.Dimension));
            double general = GaussianDivergence.Between(q.Mean, Covariance(q), Vector<double>.Build.Dense(q.Dimension), identity);
            Near.Relative(general, GaussianDivergence.ToStandardNormal(q), 1e-11, $"seed {seed}");
        }

        Near.Relative(1e-16, GaussianDivergence.ToStandardNormal(new DiagonalGaussian([0], [1e-8])), 1e-7);
        Assert.Equal(0, GaussianDivergence.ToStandardNormal(new DiagonalGaussian([0, 0], [0, 0])));
    }

    [Theory]
    [InlineData(GradientEstimator.Pathwise, ScoreBaseline.None)]
    [InlineData(GradientEstimator.PathOnly, ScoreBaseline.None)]
    [InlineData(GradientEstimator.ScoreFunction, ScoreBaseline.None)]
    [InlineData(GradientEstimator.ScoreFunction, ScoreBaseline.Elbo)]
    [InlineData(GradientEstimator.ScoreFunction, ScoreBaseline.LeastVariance)]
    public void Estimators_are_unbiased_within_their_error_bars(GradientEstimator estimator, ScoreBaseline baseline)
    {
        for (int seed = 1; seed <= 8; seed++)
        {
            (LinearGaussianModel model, double[] x, DiagonalGaussian q) = Problem(seed);
            GradientEstimate estimate = Estimate(model, x, q, estimator, baseline);
            EvidenceLowerBoundGradient exact = EvidenceLowerBound.GradientOf(model, x, q);
            ElboGoldenTests.WithinError(exact.Mean, estimate.Average.Mean, estimate.StandardError.Mean, $"seed {seed}: m");
            ElboGoldenTests.WithinError(exact.LogScale, estimate.Average.LogScale, estimate.StandardError.LogScale, $"seed {seed}: ln s");
            Assert.Equal(4000, estimate.Samples);
        }
    }

    [Fact]
    public void The_naive_exchange_has_expectation_zero_whatever_the_gradient()
    {
        (LinearGaussianModel model, double[] x, DiagonalGaussian q) = Problem(2);
        GradientEstimate estimate = Estimate(model, x, q, GradientEstimator.NaiveExchange, ScoreBaseline.None);
        EvidenceLowerBoundGradient exact = EvidenceLowerBound.GradientOf(model, x, q);
        for (int j = 0; j < q.Dimension; j++)
        {
            Near.Absolute(0, estimate.Average.Mean[j], 5 * estimate.StandardError.Mean[j]);
            Near.Absolute(0, estimate.Average.LogScale[j], 5 * estimate.StandardError.LogScale[j]);
            Assert.True(Math.Abs(exact.Mean[j]) > 5 * estimate.StandardError.Mean[j]);
        }
    }

    [Fact]
    public void Baselines_lower_the_score_functions_variance_and_the_best_one_most()
    {
        (LinearGaussianModel model, double[] x, DiagonalGaussian q) = ElboGoldenTests.Case(1) is var c ? (c.Model, c.X, c.Q) : default;
        double none = Estimate(model, x, q, GradientEstimator.ScoreFunction, ScoreBaseline.None).Variance.LogScale[1];
        double elbo = Estimate(model, x, q, GradientEstimator.ScoreFunction, ScoreBaseline.Elbo).Variance.LogScale[1];
        double least = Estimate(model, x, q, GradientEstimator.ScoreFunction, ScoreBaseline.LeastVariance).Variance.LogScale[1];
        Assert.True(least < elbo && elbo < none, $"{least} < {elbo} < {none}");
    }

    [Fact]
    public void The_entropy_has_slope_one_in_each_log_scale_and_is_minus_the_mean_log_density()
    {
        var q = new DiagonalGaussian([0.3, -1], [-0.2, 0.7]);
        var wider = new DiagonalGaussian([0.3, -1], [0.3, 0.7]);
        Near.Absolute(0.5, wider.Entropy - q.Entropy, 1e-15);
        var random = new RandomSource(5);
        double sum = 0;
        for (int n = 0; n < 20_000; n++)
        {
            sum -= q.LogDensity(q.Transform([random.NextNormal(), random.NextNormal()]));
        }

        Near.Absolute(q.Entropy, sum / 20_000, 5 / Math.Sqrt(20_000));
        Near.Absolute(Math.Exp(-0.2), q.Scale[0], 1e-15);
    }

    [Fact]
    public void The_joint_density_integrates_its_posterior()
    {
        (LinearGaussianModel model, double[] x, _) = Problem(4);
        Vector<double> mean = model.PosteriorMean(x);
        Assert.All(model.LogJointGradient(x, mean), g => Near.Absolute(0, g, 1e-10));
        double constant = (0.5 * model.LatentDimension * Math.Log(2 * Math.PI)) - (0.5 * model.PosteriorPrecision.LnDeterminant);
        Near.Relative(model.LogEvidence(x), model.LogJoint(x, mean) + constant, 1e-12);
    }

    private static GradientEstimate Estimate(
        LinearGaussianModel model, double[] x, DiagonalGaussian q, GradientEstimator estimator, ScoreBaseline baseline) =>
        ElboGradientEstimation.Estimate(
            model, x, q, new GradientEstimationOptions { Estimator = estimator, Samples = 4000, Seed = 9, Baseline = baseline });

    private static (LinearGaussianModel Model, double[] X, DiagonalGaussian Q) Problem(int seed)
    {
        var random = new RandomSource(seed);
        int d = 1 + random.NextInt(4);
        int k = 1 + random.NextInt(3);
        double[] Draw(int n, double scale) => [.. Enumerable.Range(0, n).Select(_ => scale * random.NextNormal())];
        var model = new LinearGaussianModel(
            Matrix<double>.Build.Dense(d, k, (_, _) => random.NextNormal()), Draw(d, 1), 0.2 + random.NextDouble());
        return (model, Draw(d, 2), new DiagonalGaussian(Draw(k, 1), Draw(k, 0.5)));
    }

    private static SpdMatrix Spd(RandomSource random, int n)
    {
        Matrix<double> a = Matrix<double>.Build.Dense(n, n, (_, _) => random.NextNormal());
        return SpdMatrix.Factor(a.TransposeAndMultiply(a) + (0.5 * Matrix<double>.Build.DenseIdentity(n)));
    }

    private static SpdMatrix Covariance(DiagonalGaussian q) =>
        SpdMatrix.Factor(Matrix<double>.Build.Diagonal(q.Dimension, q.Dimension, j => Math.Exp(2 * q.LogScale[j])));
}
