using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Variational;

/// <summary>Monte-Carlo estimates of the ELBO's gradient with respect to m and ln s.</summary>
public static class ElboGradientEstimation
{
    private const int PilotSamples = 4096;

    /// <summary>The estimate from one given draw ε.</summary>
    /// <param name="model">The model.</param>
    /// <param name="x">A sample, length D.</param>
    /// <param name="q">The approximation, dimension K.</param>
    /// <param name="estimator">The estimator; the score function has no baseline here.</param>
    /// <param name="epsilon">ε, length K, a draw of N(0, I).</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The sizes differ or a value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The estimator is not one of those listed.</exception>
    public static GradientSample FromDraw(
        LinearGaussianModel model, IList<double> x, DiagonalGaussian q, GradientEstimator estimator, IList<double> epsilon)
    {
        double[] sample = EvidenceLowerBound.Check(model, x, q);
        Defined(estimator);
        double[] e = VariationalInput.Finite(epsilon, nameof(epsilon));
        VariationalInput.SameLength(q.Dimension, e, nameof(epsilon), "one for each coordinate");
        double[] gradient = new double[2 * q.Dimension];
        Draw(model, sample, q, estimator, e, [], gradient);
        return Pair(gradient);
    }

    /// <summary>ln p(x, z(ε)) − ln q(z(ε)): the estimate of the ELBO itself from one draw, in nats.</summary>
    /// <param name="model">The model.</param>
    /// <param name="x">A sample, length D.</param>
    /// <param name="q">The approximation, dimension K.</param>
    /// <param name="epsilon">ε, length K.</param>
    /// <returns>The estimate; the same for every ε when q is the posterior.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The sizes differ or a value is not finite.</exception>
    public static double ElboFromDraw(LinearGaussianModel model, IList<double> x, DiagonalGaussian q, IList<double> epsilon)
    {
        double[] sample = EvidenceLowerBound.Check(model, x, q);
        Vector<double> z = q.Transform(epsilon);
        return model.LogJoint(sample, z) - q.LogDensity(z);
    }

    /// <summary>Averages over seeded draws and reports the variance of a single draw. The same seed gives every estimator the same draws.</summary>
    /// <param name="model">The model.</param>
    /// <param name="x">A sample, length D.</param>
    /// <param name="q">The approximation, dimension K.</param>
    /// <param name="options">The estimator, the number of draws, the seed and the baseline.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The sizes differ, a value is not finite, or a baseline is given to another estimator than the score function.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two samples, or an option that is not one of those listed.</exception>
    public static GradientEstimate Estimate(LinearGaussianModel model, IList<double> x, DiagonalGaussian q, GradientEstimationOptions options)
    {
        double[] sample = EvidenceLowerBound.Check(model, x, q);
        ArgumentNullException.ThrowIfNull(options);
        Validate(options);
        double[] baselines = Baselines(model, sample, q, options);
        var random = new RandomSource(options.Seed);
        double[] epsilon = new double[q.Dimension];
        double[] gradient = new double[2 * q.Dimension];
        double[] mean = new double[gradient.Length];
        double[] squares = new double[gradient.Length];
        for (int n = 1; n <= options.Samples; n++)
        {
            random.FillNormal(epsilon);
            Draw(model, sample, q, options.Estimator, epsilon, baselines, gradient);
            for (int p = 0; p < gradient.Length; p++)
            {
                double before = gradient[p] - mean[p];
                mean[p] += before / n;
                squares[p] += before * (gradient[p] - mean[p]);
            }
        }

        double[] variance = Array.ConvertAll(squares, s => s / (options.Samples - 1));
        return new GradientEstimate(Pair(mean), Pair(variance), options.Samples);
    }

    /// <summary>Writes one draw's gradient: K entries for m, then K for ln s.</summary>
    internal static void Draw(
        LinearGaussianModel model, double[] x, DiagonalGaussian q, GradientEstimator estimator, double[] epsilon, double[] baselines, double[] gradient)
    {
        int k = epsilon.Length;
        Vector<double> scale = q.Scale;
        Vector<double> z = q.Mean + scale.PointwiseMultiply(Vector<double>.Build.DenseOfArray(epsilon));
        Vector<double>? path = estimator is GradientEstimator.Pathwise or GradientEstimator.PathOnly ? model.LogJointGradient(x, z) : null;
        double value = estimator == GradientEstimator.ScoreFunction ? model.LogJoint(x, z) - q.LogDensity(z) : -1;
        for (int j = 0; j < k; j++)
        {
            if (path is not null)
            {
                double along = estimator == GradientEstimator.PathOnly ? path[j] + (epsilon[j] / scale[j]) : path[j];
                gradient[j] = along;
                gradient[k + j] = (along * scale[j] * epsilon[j]) + (estimator == GradientEstimator.Pathwise ? 1 : 0);
            }
            else
            {
                gradient[j] = (value - Baseline(baselines, j)) * epsilon[j] / scale[j];
                gradient[k + j] = (value - Baseline(baselines, k + j)) * ((epsilon[j] * epsilon[j]) - 1);
            }
        }
    }

    internal static void Defined(GradientEstimator estimator)
    {
        if (!Enum.IsDefined(estimator))
        {
            throw new ArgumentOutOfRangeException(nameof(estimator), estimator, "Choose one of the listed estimators.");
        }
    }

    private static double Baseline(double[] baselines, int p) => baselines.Length == 0 ? 0 : baselines[p];

    private static double[] Baselines(LinearGaussianModel model, double[] x, DiagonalGaussian q, GradientEstimationOptions options)
    {
        double[] result = new double[2 * q.Dimension];
        if (options.Baseline == ScoreBaseline.Elbo)
        {
            Array.Fill(result, EvidenceLowerBound.Of(model, x, q).Value);
        }
        else if (options.Baseline == ScoreBaseline.LeastVariance)
        {
            RandomSource random = new RandomSource(options.Seed).Split(1);
            double[] epsilon = new double[q.Dimension];
            double[] weights = new double[result.Length];
            double[] score = new double[result.Length];
            for (int n = 0; n < PilotSamples; n++)
            {
                random.FillNormal(epsilon);
                double f = ElboFromDraw(model, x, q, epsilon);
                Draw(model, x, q, GradientEstimator.NaiveExchange, epsilon, [], score);
                for (int p = 0; p < score.Length; p++)
                {
                    weights[p] += score[p] * score[p];
                    result[p] += f * score[p] * score[p];
                }
            }

            for (int p = 0; p < result.Length; p++)
            {
                result[p] /= weights[p];
            }
        }

        return result;
    }

    private static void Validate(GradientEstimationOptions options)
    {
        Defined(options.Estimator);
        if (options.Samples < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Samples, "Samples must be at least 2: one draw has no variance.");
        }

        if (!Enum.IsDefined(options.Baseline))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Baseline, "Baseline is None, Elbo or LeastVariance.");
        }

        if (options.Baseline != ScoreBaseline.None && options.Estimator != GradientEstimator.ScoreFunction)
        {
            throw new ArgumentException($"Baseline {options.Baseline} only serves the score function, not {options.Estimator}. Set it to None.", nameof(options));
        }
    }

    private static GradientSample Pair(double[] gradient) => new(
        Vector<double>.Build.DenseOfArray(gradient[..(gradient.Length / 2)]), Vector<double>.Build.DenseOfArray(gradient[(gradient.Length / 2)..]));
}
