namespace Course.Learning.Mixtures;

/// <summary>What <see cref="LinearMixture.Fit"/> is asked for.</summary>
public sealed record LinearMixtureOptions : MixtureOptions
{
    private readonly double varianceFloor;

    /// <summary>θ⁰ to start from; takes the place of <see cref="MixtureOptions.Start"/>. Null: start at random.</summary>
    public LinearMixtureParameters? InitialParameters { get; init; }

    /// <summary>
    /// The least ρ_k allowed, squared units of y. 0 (the default) is pure maximum likelihood, whose likelihood is unbounded; a
    /// positive floor bounds it, and the log-likelihood still never falls.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or not a number.</exception>
    public double VarianceFloor
    {
        get => varianceFloor;
        init => varianceFloor = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "VarianceFloor must be finite and 0 or more.");
    }
}
