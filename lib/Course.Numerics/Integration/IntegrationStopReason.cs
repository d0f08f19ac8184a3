namespace Course.Numerics.Integration;

/// <summary>Why an adaptive integration stopped.</summary>
public enum IntegrationStopReason
{
    /// <summary>The error estimate fell below the tolerance.</summary>
    Converged,

    /// <summary>The next subdivision would exceed the allowed number of evaluations.</summary>
    EvaluationLimit,
}
