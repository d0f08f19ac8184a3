using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on imbalanced logistic regression.</summary>
internal static class Chapter04ImbalanceExercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
