namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about PCA.</summary>
internal static class Chapter08PcaErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [];
}
