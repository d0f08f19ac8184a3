namespace Course.Derivations.Errata;

/// <summary>The immutable result of checking an erratum.</summary>
public sealed class ErratumReport
{
    internal ErratumReport(Erratum erratum, IReadOnlyList<ErratumEvidence> evidence)
    {
        Erratum = erratum;
        Evidence = evidence;
        Holds = evidence.All(e => e.Holds) && (erratum.Kind != ErratumKind.Mathematical || evidence.Count > 0);
    }

    /// <summary>What was checked.</summary>
    public Erratum Erratum { get; }

    /// <summary>What each check found.</summary>
    public IReadOnlyList<ErratumEvidence> Evidence { get; }

    /// <summary>Whether every check tells the printed form from the correct one, and a mathematical erratum has at least one.</summary>
    public bool Holds { get; }
}
