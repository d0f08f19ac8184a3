using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on mixtures of linear models.</summary>
internal static class Chapter07LinearMixturesExercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
