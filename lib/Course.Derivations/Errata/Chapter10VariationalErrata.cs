namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about the ELBO.</summary>
internal static class Chapter10VariationalErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [];
}
