namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about traces and their derivatives.</summary>
internal static class Chapter02TracesErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [];
}
