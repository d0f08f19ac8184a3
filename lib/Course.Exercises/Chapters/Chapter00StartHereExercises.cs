using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercise that shows how exercises work.</summary>
internal static class Chapter00StartHereExercises
{
    public static IReadOnlyList<Exercise> All { get; } = [Variance()];

    private static NumberExercise Variance() => new NumberExercise("00-variance", "The mean square distance of three numbers", () => 26 / 3.0)
        .Mistake(() => 13, "That divides by 2 = N − 1. Here all three squares are averaged, so the divisor is 3.")
        .Mistake(() => Math.Sqrt(26 / 3.0), "That is the root of it, the standard deviation. The question asks for the mean of the squares.")
        .Mistake(() => (74 / 3.0) - 4, "The mean was subtracted, but not its square: the wrong turn of the derivation above.")
        .Mistake(() => 74 / 3.0, "That is the mean of the squares themselves: the square of the mean still has to go.")
        .Mistake(() => 26, "That is the sum of the squared distances. Divide by their number.")
        .Mistake(() => 0, "The distances themselves average to zero, always. Square them first.")
        .Moral("74/3 − 4² = 26/3, by either side of the derivation.");
}
