namespace Course.Derivations.Checking;

/// <summary>What a check found about a line.</summary>
public enum Verdict
{
    /// <summary>The line held in every trial, for a reason.</summary>
    Holds,

    /// <summary>Some trial contradicts the line.</summary>
    Wrong,

    /// <summary>The line held, but the trials are no evidence: both sides zero, an inequality that was never strict, one truth value only, or an error bar too wide.</summary>
    NoEvidence,

    /// <summary>A side was NaN or infinite, threw an exception, or the sides cannot be compared.</summary>
    Undefined,
}
