namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about EM with some labels.</summary>
internal static class Chapter06SomeLabelsErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [];
}
