using Course.Numerics.Data;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Variational;

/// <summary>
/// A variational autoencoder (Kingma and Welling 2014) whose decoder and encoder are linear. Its ELBO has the same maximum as probabilistic PCA's
/// likelihood, reached with orthogonal columns of W, and no other local maxima (Lucas et al. 2019): training can be measured against a known goal.
/// </summary>
public static class LinearVae
{
    /// <summary>Trains by Adam on the summed single-draw gradients of all samples.</summary>
    /// <param name="x">The data, n×D, at least two rows that differ.</param>
    /// <param name="options">The choices.</param>
    /// <returns>The trained model; the number of steps is the only reason for stopping.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> has fewer than two rows, an entry that is not finite, or rows that are all equal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static LinearVaeFit Fit(RowMajorMatrix x, LinearVaeOptions options)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(options);
        x.Validate(nameof(x));
        Validate(options);
        var random = new RandomSource(options.Seed);
        var parameters = new LinearVaeParameters(x, options.LatentDimensions, random);
        if (x.Rows < 2 || !(parameters.AverageVariance > 0))
        {
            throw new ArgumentException("x: all rows are equal, so σ² has no lower bound. Pass at least two different rows.", nameof(x));
        }

        var adam = new Adam(parameters.Values.Length);
        var gradient = new LinearVaeGradient(parameters, options.Estimator);
        var trace = new List<LinearVaeTraceEntry> { new(0, AverageElbo(x, parameters)) };
        for (int step = 1; step <= options.Steps; step++)
        {
            double[] direction = gradient.Average(x, random);
            double rate = options.LearningRate * 0.5 * (1 + Math.Cos(Math.PI * (step - 1) / options.Steps));
            adam.Step(parameters.Values, direction, rate);
            if (step % options.TraceEvery == 0 || step == options.Steps)
            {
                trace.Add(new LinearVaeTraceEntry(step, AverageElbo(x, parameters)));
            }
        }

        return new LinearVaeFit(parameters, trace);
    }

    private static double AverageElbo(RowMajorMatrix x, LinearVaeParameters parameters)
    {
        LinearGaussianModel decoder = parameters.Decoder();
        Matrix<double> v = parameters.EncoderWeights();
        Vector<double> c = parameters.EncoderBias();
        Vector<double> logScale = parameters.LogScale();
        Vector<double> centre = Vector<double>.Build.DenseOfArray(parameters.Centre);
        double sum = 0;
        for (int i = 0; i < x.Rows; i++)
        {
            Vector<double> sample = Vector<double>.Build.DenseOfArray(x.Row(i).ToArray());
            var q = new DiagonalGaussian((v * (sample - centre)) + c, logScale);
            sum += EvidenceLowerBound.Of(decoder, sample, q).Value;
        }

        return sum / x.Rows;
    }

    private static void Validate(LinearVaeOptions options)
    {
        if (options.LatentDimensions < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.LatentDimensions, "LatentDimensions must be at least 1.");
        }

        if (options.Steps < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Steps, "Steps must be at least 1.");
        }

        if (options.TraceEvery < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.TraceEvery, "TraceEvery must be at least 1.");
        }

        if (!(options.LearningRate > 0) || !double.IsFinite(options.LearningRate))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.LearningRate, "LearningRate must be positive and finite, such as 0.03.");
        }

        if (!Enum.IsDefined(options.Estimator) || options.Estimator == GradientEstimator.NaiveExchange)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Estimator, "Estimator is Pathwise, PathOnly or ScoreFunction; the naive exchange has expectation 0 and trains nothing.");
        }
    }
}
