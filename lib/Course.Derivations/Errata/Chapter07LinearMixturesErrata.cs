namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about mixtures of linear models.</summary>
internal static class Chapter07LinearMixturesErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [];
}
