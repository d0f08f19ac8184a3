using Course.Exercises.Checking;
using Course.Learning.Mixtures;
using Course.Numerics.Data;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on mixtures of linear models.</summary>
internal static class Chapter07LinearMixturesExercises
{
    private const double Sigma = 0.3;

    public static IReadOnlyList<Exercise> All { get; } =
    [
        new ListExercise("07-crossing", "Where the lines cross", 2, () => [2.0 / 3, 1.0 / 3])
            .Mistake(() => [0.5, 0.5], "Both lines pass through the sample, but they are not equally sure of it: the density at residual 0 is 1/√(2πρ).")
            .Mistake(() => [0.8, 0.2], "You took ρ for a standard deviation. It is a variance: the densities are as 1/√ρ, 2 to 1.")
            .Mistake(() => [1.0 / 3, 2.0 / 3], "The other way round: the narrow line is the surer one at its centre.")
            .Moral("At the crossing the narrow line wins, and only there is the sample really shared."),
        new NumberExercise("07-slope", "A slope from weighted samples", () => 1.5)
            .Mistake(() => 1.2, "You weighted both factors, so r entered squared. Each sample enters once: Σ r x y / Σ r x².")
            .Mistake(() => 3.0 / 5, "You weighted y but not X: the Gram matrix has the weights too.")
            .Mistake(() => 9.0 / 5, "This is the ordinary slope. The second sample counts only a quarter.")
            .Moral("A weight of ¼ is a quarter of a sample, on both sides of the normal equations."),
        new NumberExercise("07-noise", "The variance about which line?", () => 8.0 / 9)
            .Mistake(() => 4.0 / 3, "These are residuals of the old level, 0. Move the level first, then measure the spread about it.")
            .Mistake(() => Math.Sqrt(8.0 / 9), "This is the standard deviation; ρ is a variance.")
            .Mistake(() => 4.0 / 9, "You divided by N = 3. The weights add up to N_k = 1.5.")
            .Moral("4/3 − 8/9 = (2/3)²: the excess of the old level is exactly how far the level moved, squared."),
        new NumberExercise("07-multiplier", "The multiplier", () => 200)
            .Mistake(() => 1, "1 is the right-hand side of the constraint, not its multiplier. Sum N_k = λ π_k over k.")
            .Mistake(() => 2, "This is K. Summing N_k = λ π_k over k gives λ · 1 on the right and all of the samples on the left.")
            .Moral("Every sample hands out responsibility 1, so together they hand out N."),
        new JudgedExercise<double[][]>("07-twins", "Two mixtures, one likelihood",
            "two pairs of lines, each pair as four numbers: intercept, slope, intercept, slope", Twins),
    ];

    private static Finding Twins(double[][] pairs)
    {
        if (pairs.Length != 2 || Array.Exists(pairs, p => p is not { Length: 4 } || !Array.TrueForAll(p, double.IsFinite)))
        {
            return Finding.Wrong("The check waits for two rows of four finite numbers: intercept, slope, intercept, slope.");
        }

        double[] values = [.. pairs.Select(LogLikelihood)];
        double best = LogLikelihood([0, 0, 1, 0]);
        if (Same(pairs[0], pairs[1]))
        {
            return Finding.Mistake("These are the same two lines twice. Look for a pair with other slopes.");
        }

        if (Same(pairs[0], [.. pairs[1][2..], .. pairs[1][..2]]))
        {
            return Finding.Mistake("This is a swap: the same two lines with their names exchanged. Every mixture has that; look for different lines.");
        }

        double off = values.Max(v => Math.Abs(v - best));
        string found = $"Your pairs have log-likelihood {Answers.Text(values[0])} and {Answers.Text(values[1])}; {Answers.Text(best)} is asked for.";
        return off switch
        {
            <= 1e-6 => Finding.Right("With only two values of x the data cannot tell parallel lines from crossing ones. A third value can."),
            <= 0.1 => Finding.Close(found),
            _ => Finding.Wrong(found + " Each of the four corners has to lie on one of the two lines."),
        };
    }

    private static bool Same(double[] a, double[] b) => a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);

    /// <summary>ℓ of two lines with equal weights and standard deviation 0.3 over the four corners of the unit square, in nats.</summary>
    private static double LogLikelihood(double[] pair)
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1, 0], [1, 0], [1, 1], [1, 1]);
        var theta = new LinearMixtureParameters([0.5, 0.5], new RowMajorMatrix(pair, 2, 2), [Sigma * Sigma, Sigma * Sigma]);
        return LinearMixture.LogDensities(x, [0, 1, 0, 1], theta).Sum();
    }
}
