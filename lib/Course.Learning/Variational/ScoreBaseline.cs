namespace Course.Learning.Variational;

/// <summary>What is subtracted from ln p(x, z) − ln q(z) in the score-function estimator to lower its variance.</summary>
public enum ScoreBaseline
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The exact ELBO, the mean of what it is subtracted from. Not the best choice in general.</summary>
    Elbo,

    /// <summary>For each parameter the constant of least variance, E[f g²]/E[g²] with g its score, estimated on draws of its own so that no bias enters.</summary>
    LeastVariance,
}
