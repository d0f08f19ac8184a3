using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Variational;

/// <summary>Gradients of the evidence lower bound, in nats for each unit of the parameter.</summary>
public sealed class EvidenceLowerBoundGradient
{
    internal EvidenceLowerBoundGradient(Vector<double> mean, Vector<double> logScale, Matrix<double> weights, Vector<double> bias, double noiseVariance)
    {
        Mean = mean;
        LogScale = logScale;
        Weights = weights;
        Bias = bias;
        NoiseVariance = noiseVariance;
    }

    /// <summary>With respect to m: Wᵀ(x − Wm − b)/σ² − m, length K.</summary>
    public Vector<double> Mean { get; }

    /// <summary>With respect to ln s: 1 − s_j²(1 + |W_j|²/σ²), length K.</summary>
    public Vector<double> LogScale { get; }

    /// <summary>With respect to W: ((x − Wm − b)mᵀ − W diag s²)/σ², D×K.</summary>
    public Matrix<double> Weights { get; }

    /// <summary>With respect to b: (x − Wm − b)/σ², length D.</summary>
    public Vector<double> Bias { get; }

    /// <summary>With respect to σ²: −D/(2σ²) + (|x − Wm − b|² + Σ_j s_j²|W_j|²)/(2σ⁴).</summary>
    public double NoiseVariance { get; }
}
