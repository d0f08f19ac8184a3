namespace Course.Derivations.Checking;

/// <summary>How a line of a derivation relates to the line before it.</summary>
public enum Relation
{
    /// <summary>The first line of a chain: there is nothing to compare with, but it has to be finite.</summary>
    Start,

    /// <summary>= : equal within the tolerance, or within the error bar where a side is an expectation.</summary>
    Equal,

    /// <summary>≤ : the line before is at most this one, and strictly less somewhere.</summary>
    AtMost,

    /// <summary>≥ : the line before is at least this one, and strictly greater somewhere.</summary>
    AtLeast,

    /// <summary>⇔ : both truth values agree, and both true and false were seen.</summary>
    Equivalent,

    /// <summary>→ : the line before tends to this one along a limit parameter.</summary>
    TendsTo,
}
