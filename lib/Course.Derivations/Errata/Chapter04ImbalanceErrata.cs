namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about imbalanced logistic regression.</summary>
internal static class Chapter04ImbalanceErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [];
}
