namespace Course.Learning.Mixtures;

/// <summary>Why a run of expectation-maximisation ended.</summary>
public enum EmStopReason
{
    /// <summary>The log-likelihood changed by no more than <see cref="EmStopRule.LogLikelihoodTolerance"/>.</summary>
    LogLikelihoodConverged,

    /// <summary>No responsibility changed by more than <see cref="EmStopRule.ResponsibilityTolerance"/>.</summary>
    ResponsibilitiesConverged,

    /// <summary><see cref="EmStopRule.MaxIterations"/> M-steps were made; the result is usable but not converged.</summary>
    IterationLimit,
}
