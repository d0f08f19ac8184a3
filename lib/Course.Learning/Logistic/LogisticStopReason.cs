namespace Course.Learning.Logistic;

/// <summary>Why the iteration ended.</summary>
public enum LogisticStopReason
{
    /// <summary>The Newton decrement reached the tolerance.</summary>
    Converged,

    /// <summary>The decrement stopped falling above the tolerance: it is as small as the arithmetic can make it.</summary>
    RoundingLimit,

    /// <summary>The allowed number of Newton steps was made.</summary>
    MaxIterations,
}
