namespace Course.Derivations.Errata;

/// <summary>Every misprint and gap of the source, with the check that the printed form fails.</summary>
public static class CourseErrata
{
    /// <summary>All errata, in the order of the chapters.</summary>
    public static IReadOnlyList<Erratum> All { get; } =
    [
        .. Chapter01GaussianIntegralErrata.All,
        .. Chapter02TracesErrata.All,
        .. Chapter03MaximumLikelihoodErrata.All,
        .. Chapter04ImbalanceErrata.All,
        .. Chapter05MixturesErrata.All,
        .. Chapter06SomeLabelsErrata.All,
        .. Chapter07LinearMixturesErrata.All,
        .. Chapter08PcaErrata.All,
        .. Chapter09EigenmapsErrata.All,
        .. Chapter10VariationalErrata.All,
    ];

    /// <summary>The errata of some ids, checked now.</summary>
    /// <param name="ids">Such as 001-01.</param>
    /// <exception cref="ArgumentException">No erratum has one of the ids.</exception>
    public static ErrataReport Check(params string[] ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return new ErrataReport([.. ids.Select(id => (All.FirstOrDefault(e => e.Id == id)
            ?? throw new ArgumentException($"There is no erratum \"{id}\"; known are {string.Join(", ", All.Select(e => e.Id))}.", nameof(ids))).Check())]);
    }
}
