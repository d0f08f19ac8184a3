namespace Course.Learning.Variational;

/// <summary>The choices of a Monte-Carlo gradient.</summary>
public sealed record GradientEstimationOptions
{
    /// <summary>The estimator.</summary>
    public required GradientEstimator Estimator { get; init; }

    /// <summary>The number of draws, at least 2.</summary>
    public required int Samples { get; init; }

    /// <summary>The seed of the draws.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The score function's baseline; must be None for the other estimators.</summary>
    public ScoreBaseline Baseline { get; init; } = ScoreBaseline.None;
}
