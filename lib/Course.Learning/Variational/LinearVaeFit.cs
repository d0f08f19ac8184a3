using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Variational;

/// <summary>A trained linear variational autoencoder: decoder N(Wz + b, σ²I), encoder q(z | x) = N(V(x − x̄) + c, diag s²).</summary>
public sealed class LinearVaeFit
{
    private readonly Vector<double> centre;

    internal LinearVaeFit(LinearVaeParameters parameters, IReadOnlyList<LinearVaeTraceEntry> trace)
    {
        centre = Vector<double>.Build.DenseOfArray(parameters.Centre);
        Decoder = parameters.Decoder();
        EncoderWeights = parameters.EncoderWeights();
        EncoderBias = parameters.EncoderBias();
        LogScale = parameters.LogScale();
        Trace = trace;
    }

    /// <summary>The decoder.</summary>
    public LinearGaussianModel Decoder { get; }

    /// <summary>V, K×D.</summary>
    public Matrix<double> EncoderWeights { get; }

    /// <summary>c, length K.</summary>
    public Vector<double> EncoderBias { get; }

    /// <summary>ln s, length K, shared by all samples.</summary>
    public Vector<double> LogScale { get; }

    /// <summary>The exact ELBO along the training, nats a sample; the first entry is the start, the last belongs to the returned parameters.</summary>
    public IReadOnlyList<LinearVaeTraceEntry> Trace { get; }

    /// <summary>The ELBO of the returned parameters, nats a sample.</summary>
    public double AverageElbo => Trace[^1].AverageElbo;

    /// <summary>q(z | x).</summary>
    /// <param name="x">A sample, length D.</param>
    /// <returns>The encoder's Gaussian.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">Not D finite values.</exception>
    public DiagonalGaussian Encode(IList<double> x)
    {
        Vector<double> sample = Vector<double>.Build.DenseOfArray(Decoder.Sample(x));
        return new DiagonalGaussian((EncoderWeights * (sample - centre)) + EncoderBias, LogScale);
    }

    /// <summary>The decoder's log-evidence ln p(x), nats a sample: above the ELBO, at most probabilistic PCA's.</summary>
    /// <param name="x">Data, n×D.</param>
    /// <returns>The average over the rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">No rows, another number of columns, or an entry that is not finite.</exception>
    public double AverageLogEvidence(RowMajorMatrix x)
    {
        ArgumentNullException.ThrowIfNull(x);
        x.Validate(nameof(x));
        return Enumerable.Range(0, x.Rows).Average(i => Decoder.LogEvidence(x.Row(i).ToArray()));
    }
}
