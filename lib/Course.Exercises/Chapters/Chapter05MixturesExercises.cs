using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on EM for Gaussian mixtures.</summary>
internal static class Chapter05MixturesExercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
