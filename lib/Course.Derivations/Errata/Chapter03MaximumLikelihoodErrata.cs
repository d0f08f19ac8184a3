namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about maximum likelihood for the Gaussian.</summary>
internal static class Chapter03MaximumLikelihoodErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [];
}
