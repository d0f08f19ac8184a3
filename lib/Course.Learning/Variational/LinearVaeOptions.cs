namespace Course.Learning.Variational;

/// <summary>The choices of training a linear variational autoencoder.</summary>
public sealed record LinearVaeOptions
{
    /// <summary>K, the dimension of the latent variable, at least 1.</summary>
    public required int LatentDimensions { get; init; }

    /// <summary>The seed of the start and of all draws.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The number of Adam steps, at least 1; each uses all samples, with one new draw for each.</summary>
    public int Steps { get; init; } = 4000;

    /// <summary>Adam's first rate, positive; it falls along half a cosine to 0 at the last step, so that the noise of the gradients dies out.</summary>
    public double LearningRate { get; init; } = 0.03;

    /// <summary>How the encoder's gradients are estimated. The naive exchange is refused.</summary>
    public GradientEstimator Estimator { get; init; } = GradientEstimator.Pathwise;

    /// <summary>The trace gets an entry every so many steps, at least 1.</summary>
    public int TraceEvery { get; init; } = 50;
}
