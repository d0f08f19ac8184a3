namespace Course.Learning.Mixtures;

/// <summary>What <see cref="SemiSupervisedMixture.Fit"/> is asked for.</summary>
public sealed record SemiSupervisedMixtureOptions : MixtureOptions
{
    private readonly double covarianceFloor;

    /// <summary>How the labelled samples were chosen. Default: by design, the course's model.</summary>
    public LabelSampling Labels { get; init; } = LabelSampling.ByDesign;

    /// <summary>θ⁰ to start from; takes the place of <see cref="MixtureOptions.Start"/>. Null: start at random.</summary>
    public GaussianMixtureParameters? InitialParameters { get; init; }

    /// <summary>What the covariances may look like. Default: full.</summary>
    public CovarianceStructure Structure { get; init; } = CovarianceStructure.Full;

    /// <summary>Added to every variance after each M-step, squared data units. 0 (the default) is pure maximum likelihood.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or not a number.</exception>
    public double CovarianceFloor
    {
        get => covarianceFloor;
        init => covarianceFloor = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "CovarianceFloor must be finite and 0 or more.");
    }
}
