using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>Every exercise of the course.</summary>
public static class CourseExercises
{
    /// <summary>All exercises, in the order of the chapters.</summary>
    public static IReadOnlyList<Exercise> All { get; } =
    [
        .. Chapter00StartHereExercises.All,
        .. Chapter01GaussianIntegralExercises.All,
        .. Chapter02TracesExercises.All,
        .. Chapter03MaximumLikelihoodExercises.All,
        .. Chapter04ImbalanceExercises.All,
        .. Chapter05MixturesExercises.All,
        .. Chapter06SomeLabelsExercises.All,
        .. Chapter07LinearMixturesExercises.All,
        .. Chapter08PcaExercises.All,
        .. Chapter09EigenmapsExercises.All,
        .. Chapter10VariationalExercises.All,
    ];

    /// <summary>The exercise of an id.</summary>
    /// <param name="id">Such as 05-posterior.</param>
    /// <exception cref="ArgumentException">No exercise has this id; the message lists those of its chapter.</exception>
    public static Exercise Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(e => e.Id == id) ?? throw new ArgumentException(
            $"There is no exercise \"{id}\". Those of this chapter are: {string.Join(", ", All.Where(e => e.Id.StartsWith(id.Split('-')[0] + "-", StringComparison.Ordinal)).Select(e => e.Id))}.",
            nameof(id));
    }
}
