namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about EM for Gaussian mixtures.</summary>
internal static class Chapter05MixturesErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [];
}
