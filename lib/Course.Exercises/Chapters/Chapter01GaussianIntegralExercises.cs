using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on the Gaussian integral.</summary>
internal static class Chapter01GaussianIntegralExercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
