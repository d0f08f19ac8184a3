using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on maximum likelihood for the Gaussian.</summary>
internal static class Chapter03MaximumLikelihoodExercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
