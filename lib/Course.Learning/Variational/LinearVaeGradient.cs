using Course.Numerics.Data;
using Course.Numerics.Randomness;

namespace Course.Learning.Variational;

/// <summary>
/// The single-draw gradient of the average ELBO: the decoder's by differentiating ln p(x | z) at the draw, the encoder's through
/// <see cref="GradientEstimator"/> and the chain rule m = V(x − x̄) + c.
/// </summary>
internal sealed class LinearVaeGradient(LinearVaeParameters parameters, GradientEstimator estimator)
{
    private readonly double[] gradient = new double[parameters.Values.Length];
    private readonly double[] centred = new double[parameters.D];
    private readonly double[] residual = new double[parameters.D];
    private readonly double[] epsilon = new double[parameters.K];
    private readonly double[] z = new double[parameters.K];

    internal double[] Average(RowMajorMatrix x, RandomSource random)
    {
        Array.Clear(gradient);
        for (int i = 0; i < x.Rows; i++)
        {
            random.FillNormal(epsilon);
            Add(x.Row(i));
        }

        for (int p = 0; p < gradient.Length; p++)
        {
            gradient[p] /= x.Rows;
        }

        return gradient;
    }

    private void Add(ReadOnlySpan<double> x)
    {
        double[] theta = parameters.Values;
        (int d, int k) = (parameters.D, parameters.K);
        for (int c = 0; c < d; c++)
        {
            centred[c] = x[c] - parameters.Centre[c];
        }

        for (int j = 0; j < k; j++)
        {
            double mean = theta[parameters.Offset + j];
            for (int c = 0; c < d; c++)
            {
                mean += theta[parameters.Encoder + (j * d) + c] * centred[c];
            }

            z[j] = mean + (Math.Exp(theta[parameters.LogScales + j]) * epsilon[j]);
        }

        double sigma2 = Math.Exp(theta[parameters.LogNoise]);
        double squares = AddDecoder(x, theta, sigma2);
        double elbo = estimator == GradientEstimator.ScoreFunction ? ElboOfDraw(theta, sigma2, squares) : 0;
        AddEncoder(theta, sigma2, elbo);
    }

    /// <summary>Adds ∂ ln p(x | z) for W, b and ln σ²; leaves the residual x − Wz − b and returns its square.</summary>
    private double AddDecoder(ReadOnlySpan<double> x, double[] theta, double sigma2)
    {
        (int d, int k) = (parameters.D, parameters.K);
        double squares = 0;
        for (int c = 0; c < d; c++)
        {
            double r = x[c] - theta[parameters.Bias + c];
            for (int j = 0; j < k; j++)
            {
                r -= theta[(c * k) + j] * z[j];
            }

            residual[c] = r;
            squares += r * r;
            gradient[parameters.Bias + c] += r / sigma2;
            for (int j = 0; j < k; j++)
            {
                gradient[(c * k) + j] += r * z[j] / sigma2;
            }
        }

        gradient[parameters.LogNoise] += 0.5 * ((squares / sigma2) - d);
        return squares;
    }

    private void AddEncoder(double[] theta, double sigma2, double elbo)
    {
        (int d, int k) = (parameters.D, parameters.K);
        for (int j = 0; j < k; j++)
        {
            double scale = Math.Exp(theta[parameters.LogScales + j]);
            double path = -z[j];
            for (int c = 0; c < d; c++)
            {
                path += theta[(c * k) + j] * residual[c] / sigma2;
            }

            (double mean, double logScale) = estimator switch
            {
                GradientEstimator.Pathwise => (path, (path * scale * epsilon[j]) + 1),
                GradientEstimator.PathOnly => (path + (epsilon[j] / scale), (path * scale * epsilon[j]) + (epsilon[j] * epsilon[j])),
                _ => (elbo * epsilon[j] / scale, elbo * ((epsilon[j] * epsilon[j]) - 1)),
            };
            gradient[parameters.Offset + j] += mean;
            gradient[parameters.LogScales + j] += logScale;
            for (int c = 0; c < d; c++)
            {
                gradient[parameters.Encoder + (j * d) + c] += mean * centred[c];
            }
        }
    }

    private double ElboOfDraw(double[] theta, double sigma2, double squares)
    {
        double value = -0.5 * ((parameters.D * Math.Log(2 * Math.PI * sigma2)) + (squares / sigma2));
        for (int j = 0; j < parameters.K; j++)
        {
            value += theta[parameters.LogScales + j] - (0.5 * z[j] * z[j]) + (0.5 * epsilon[j] * epsilon[j]);
        }

        return value;
    }
}
