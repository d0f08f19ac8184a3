namespace Course.Learning.Logistic;

/// <summary>How to fit a logistic regression. The defaults give the unpenalised maximum-likelihood estimate.</summary>
public sealed record LogisticOptions
{
    /// <summary>
    /// λ ≥ 0 of the penalty ½ λ ‖β₁…β_d‖², in nats per squared coefficient, subtracted from the summed (not averaged)
    /// log-likelihood; the intercept is free. 0 for maximum likelihood.
    /// </summary>
    public double Penalty { get; init; }

    /// <summary>A factor for each class; null for 1 and 1. Multiplies <see cref="SampleWeights"/>.</summary>
    public ClassWeights? ClassWeights { get; init; }

    /// <summary>
    /// A weight ≥ 0 for each sample; null for all ones. Weight 2 is the same as the row given twice, weight 0 the same
    /// as the row left out.
    /// </summary>
    public IReadOnlyList<double>? SampleWeights { get; init; }

    /// <summary>
    /// Stop when the Newton decrement √(gᵀH⁻¹g) is at most this: the distance of the estimate from the optimum measured in
    /// its own standard errors, so neither the scale of x nor the number of samples matters.
    /// </summary>
    public double DecrementTolerance { get; init; } = 1e-10;

    /// <summary>The largest number of Newton steps, at least 1.</summary>
    public int MaxIterations { get; init; } = 100;
}
