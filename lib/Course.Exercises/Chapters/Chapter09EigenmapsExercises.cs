using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on Laplacian eigenmaps.</summary>
internal static class Chapter09EigenmapsExercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
