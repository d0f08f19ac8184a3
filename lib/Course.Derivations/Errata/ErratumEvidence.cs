namespace Course.Derivations.Errata;

/// <summary>One comparison that tells the printed form from the correct one.</summary>
/// <param name="Claim">What is compared, in words; math between dollar signs.</param>
/// <param name="Printed">What the printed form gives, as text.</param>
/// <param name="Correct">What the correct form gives, as text.</param>
/// <param name="PrintedFails">Whether the printed form fails here.</param>
/// <param name="CorrectHolds">Whether the correct form holds here.</param>
public sealed record ErratumEvidence(string Claim, string Printed, string Correct, bool PrintedFails, bool CorrectHolds)
{
    /// <summary>Whether the comparison tells the two apart.</summary>
    public bool Holds => PrintedFails && CorrectHolds;
}
