using Course.Exercises.Checking;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on maximum likelihood for the Gaussian.</summary>
internal static class Chapter03MaximumLikelihoodExercises
{
    private static readonly int[] SampleSizes = [2, 3, 5, 8, 40];

    public static IReadOnlyList<Exercise> All { get; } =
    [
        new NumberExercise("03-two-numbers", "Two numbers", () => Scatter([0, 2], 1) / 2)
            .Mistake(() => Scatter([0, 2], 1) / (2 - 1), "That is the unbiased estimate, with N − 1 = 1 below. The likelihood divides by N: put s = 2 into −ln(2πs) − 1/s and compare with s = 1.")
            .Mistake(() => Math.Log(1 / (2 * Math.PI)) - 1, "That is the height of the top, in nats. Asked is where it stands.")
            .Moral("The sum of squares is 2 and there are two points: 2/2. No term of the likelihood asks for N − 1."),
        new NumberExercise("03-known-mean", "The mean is known", () => Scatter([0, 2], 0) / 2)
            .Mistake(() => Scatter([0, 2], 1) / 2, "You took the deviations from the sample's mean 1. The mean is known here: it is 0, and the deviations are 0 and 2.")
            .Mistake(() => Scatter([0, 2], 0) / (2 - 1), "N − 1 pays for a mean that was estimated. Nothing was estimated here: divide by N.")
            .Moral("With the true mean, 1/N is unbiased as well: the missing degree of freedom was spent on x̄ and on nothing else."),
        new NumberExercise("03-trace-log", "The smallest trace minus logarithm", () => 3)
            .Mistake(() => 0, "Zero is the minimum of tr M − ln|M| − k. Without the −k each eigenvalue contributes 1 − ln 1 at its best.")
            .Mistake(() => 1, "One is what a single eigenvalue contributes. How many are there?")
            .Mistake(() => 6, "The logarithm of 1 is 0, not −1: each eigenvalue contributes 1, not 2.")
            .Moral("λ − ln λ is at least 1, with equality at λ = 1 only; so the minimum is k, at M = I and nowhere else."),
        new JudgedExercise<int>("03-least-points", "The least number of points", "a whole number", LeastPoints),
        new FunctionExercise<Func<int, double>>("03-divisor", "The divisor with the least squared error", "a function from N to the divisor", n => n + 1, [.. SampleSizes.Select(Probe)])
            .Mistake(n => n, "That is the likelihood's divisor. Write the mean squared error as a function of the divisor c and differentiate it: 2(N−1)/c² is the variance and ((N−1)/c − 1)² the squared bias, in units of σ⁴.")
            .Mistake(n => n - 1, "That divisor makes the bias zero. Asked is the least mean squared error, which is bias squared plus variance.")
            .Mistake(n => n + 2, "One too many: the derivative vanishes where 2/c + (N−1)/c = 1.")
            .Moral("N + 1: a little more bias buys less variance. None of the three divisors is right; each is the answer to another question."),
        new NumberExercise("03-inverse", "The inverse on average", () => 10.0 / (10 - 3 - 2))
            .Mistake(() => 1, "That is the inverse of the expectation, were it unbiased; expectation and inversion do not change places.")
            .Mistake(() => 10.0 / 9, "That only turns the bias of Σ̂ over. The spread of Σ̂ counts as well, since inversion is convex.")
            .Mistake(() => 9.0 / 10, "The bias of Σ̂ makes it too small; so its inverse is too large, not too small.")
            .Mistake(() => 9.0 / (10 - 3 - 2), "That factor belongs to the unbiased estimate with N − 1 = 9 below. Here Σ̂ divides by N.")
            .Moral("Twice too large with ten points in three dimensions: whoever plugs Σ̂⁻¹ into a distance believes too much."),
    ];

    private static double Scatter(double[] x, double about) => x.Sum(v => (v - about) * (v - about));

    private static Func<Func<int, double>, double[]> Probe(int n) => divisor => [divisor(n)];

    /// <summary>Judged by what the number does: the rank of the covariance of so many random points in four dimensions.</summary>
    private static Finding LeastPoints(int n)
    {
        const int K = 4;
        if (n < 1)
        {
            return Finding.Wrong("A sample has at least one point.");
        }

        int rank = RankOfCovariance(Math.Min(n, 50), K);
        return rank == K && n > K + 1 ? Finding.Wrong($"{n} points give rank {rank}, which is enough; but {n - 1} points do so too.")
            : rank == K ? Finding.Right("The deviations from the mean sum to zero: five points span four dimensions, and one less would leave a flat direction.")
            : n == K ? Finding.Mistake($"Four points are as many as coordinates, but the mean has used one up: the rank of their covariance is {rank}, and the likelihood is unbounded.")
            : Finding.Wrong($"The covariance of {n} random points in four dimensions has rank {rank}, so some direction is flat.");
    }

    private static int RankOfCovariance(int n, int k)
    {
        RandomSource rng = new(4);
        Matrix<double> x = Matrix<double>.Build.Dense(n, k, (_, _) => rng.NextNormal());
        Vector<double> mean = x.ColumnSums() / n;
        return Matrix<double>.Build.Dense(n, k, (i, j) => x[i, j] - mean[j]).Svd(computeVectors: false).S.Count(s => s > 1e-10);
    }
}
