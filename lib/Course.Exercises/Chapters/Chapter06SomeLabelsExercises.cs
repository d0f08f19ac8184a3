using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on EM with some labels.</summary>
internal static class Chapter06SomeLabelsExercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
