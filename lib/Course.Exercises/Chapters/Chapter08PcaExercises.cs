using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on PCA.</summary>
internal static class Chapter08PcaExercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
