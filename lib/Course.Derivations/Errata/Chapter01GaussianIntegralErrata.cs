namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about the Gaussian integral.</summary>
internal static class Chapter01GaussianIntegralErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [];
}
