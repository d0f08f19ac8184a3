using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Gaussian;

/// <summary>The maximum-likelihood Gaussian of a sample.</summary>
public sealed class GaussianFit
{
    internal GaussianFit(MultivariateGaussian distribution, int samples)
    {
        Distribution = distribution;
        Samples = samples;
        Mean = distribution.Mean;
        UnbiasedCovariance = distribution.Covariance.Matrix * (samples / (samples - 1.0));
        double k = distribution.Dimension;
        LogLikelihood = -0.5 * samples * (k * Math.Log(2 * Math.PI) + distribution.Covariance.LnDeterminant + k);
    }

    /// <summary>N(μ̂, Σ̂).</summary>
    public MultivariateGaussian Distribution { get; }

    /// <summary>N.</summary>
    public int Samples { get; }

    /// <summary>μ̂ = (1/N) Σ xᵢ, k entries.</summary>
    public Vector<double> Mean { get; }

    /// <summary>Σ̂ = (1/N) Σ (xᵢ−μ̂)(xᵢ−μ̂)ᵀ, k×k: the maximiser, biased by −Σ/N.</summary>
    public SpdMatrix Covariance => Distribution.Covariance;

    /// <summary>N/(N−1) Σ̂, k×k: unbiased, not the maximiser.</summary>
    public Matrix<double> UnbiasedCovariance { get; }

    /// <summary>The largest log-likelihood, −N/2 (k ln 2π + ln|Σ̂| + k) nats.</summary>
    public double LogLikelihood { get; }
}
