using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on traces and their derivatives.</summary>
internal static class Chapter02TracesExercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
