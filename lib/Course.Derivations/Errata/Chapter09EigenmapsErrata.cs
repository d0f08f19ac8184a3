namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about Laplacian eigenmaps.</summary>
internal static class Chapter09EigenmapsErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [];
}
