using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Variational;

/// <summary>A Monte-Carlo estimate of the ELBO's gradient with the variance of its single draws.</summary>
public sealed class GradientEstimate
{
    internal GradientEstimate(GradientSample average, GradientSample variance, int samples)
    {
        Average = average;
        Variance = variance;
        Samples = samples;
    }

    /// <summary>The average over the draws.</summary>
    public GradientSample Average { get; }

    /// <summary>The unbiased variance of a single draw, for each parameter; compare estimators by it at equal numbers of draws.</summary>
    public GradientSample Variance { get; }

    /// <summary>The standard error of <see cref="Average"/>: √(variance/samples).</summary>
    public GradientSample StandardError => new(Error(Variance.Mean), Error(Variance.LogScale));

    /// <summary>The number of draws.</summary>
    public int Samples { get; }

    private Vector<double> Error(Vector<double> variance) => variance.Map(v => Math.Sqrt(v / Samples));
}
