namespace Course.Derivations.Checking;

/// <summary>What one comparison showed.</summary>
internal enum Outcome
{
    /// <summary>The relation held.</summary>
    Agrees,

    /// <summary>The relation did not hold.</summary>
    Disagrees,

    /// <summary>The relation held but says nothing: both sides zero, or an error bar as wide as the value.</summary>
    NoEvidence,

    /// <summary>A side was not finite, threw, or the sides cannot be compared.</summary>
    Undefined,
}
