using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on the ELBO.</summary>
internal static class Chapter10VariationalExercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
