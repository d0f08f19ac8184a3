using Course.Exercises.Checking;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on the Gaussian integral.</summary>
internal static class Chapter01GaussianIntegralExercises
{
    private static readonly Matrix<double> Lambda = Matrix<double>.Build.DenseOfArray(new double[,] { { 2, 1 }, { 1, 2 } });

    private static readonly Matrix<double> Sigma = Matrix<double>.Build.DenseOfArray(new double[,] { { 4, 2 }, { 2, 3 } });

    public static IReadOnlyList<Exercise> All { get; } = [QuadraticForm(), Root(), Radius(), Budget(), IntegralOfTwo()];

    private static NumberExercise QuadraticForm() => new NumberExercise(
            "01-quadratic", "A bell given by its precision", () => 2 * Math.PI / Math.Sqrt(Lambda.Determinant()))
        .Mistake(() => 2 * Math.PI * Math.Sqrt(Lambda.Determinant()), "The inverse is forgotten: Λ stands where Σ⁻¹ does, so the covariance is Λ⁻¹ and its determinant is one third.")
        .Mistake(() => 2 * Math.PI / Lambda.Determinant(), "The root is forgotten: a cell is stretched by the root of the covariance's determinant.")
        .Mistake(() => Math.Sqrt(2 * Math.PI / Lambda.Determinant()), "One dimension too few: each of the two axes brings a factor √(2π).")
        .Mistake(() => 1, "That is the integral of the density. Here the constant in front of it is missing, and it is what is asked for.")
        .Moral("∫exp(−½ xᵀΛx) dx = √((2π)ᵏ / |Λ|): large precision, small integral.");

    private static MatrixExercise Root() => new MatrixExercise(
            "01-root", "Any root", (2, 2), a => ((a * a.Transpose()) - Sigma).FrobeniusNorm() / Sigma.FrobeniusNorm())
        .MistakeWhere(a => IsNear(a.Transpose() * a, Sigma), "That is AᵀA = Σ, the factors in the other order: a sample Az would have the covariance AAᵀ, which is not Σ. Transpose your A.")
        .MistakeWhere(a => IsNear(a, Sigma.PointwiseSqrt()), "The root was taken entry by entry: multiply it by its transpose and look at the result.")
        .MistakeWhere(a => IsNear(a * a.Transpose(), Sigma.Inverse()), "That is a root of Σ⁻¹: it whitens from one side instead of colouring.")
        .Moral("Any root does, turned or reflected: only AAᵀ = Σ enters the proof.");

    private static NumberExercise Radius() => new NumberExercise(
            "01-radius", "Ninety-five per cent of the plane", () => Math.Sqrt(-2 * Math.Log(0.05)))
        .Mistake(() => 1.959963984540054, "1.96 holds 95 % of the line. A disc of that radius holds 85 % of the plane.")
        .Mistake(() => -2 * Math.Log(0.05), "That is r², the quantile of the squared radius. The question asks for the radius.")
        .Mistake(() => Math.Sqrt(-2 * Math.Log(0.95)), "That radius holds 5 %: 95 % have to stay inside, not outside.")
        .Moral("1 − exp(−r²/2) = 0.95 at r = √(2 ln 20).");

    private static NumberExercise Budget() => new NumberExercise("01-budget", "What a million calls buy", () => 4)
        .Mistake(() => 5, "20⁵ is 3.2 million: five dimensions are beyond a million calls.")
        .Mistake(() => Math.Log(1e6) / Math.Log(20), "That solves 20ᵏ = 10⁶. A dimension is a whole number, and the budget may not be passed.")
        .Mistake(() => 50_000, "That divides the calls by the points: the axes' points multiply, they do not add.")
        .Within(new Tolerance(1e-3, 1e-2))
        .Moral("20⁴ = 160 000 calls fit, 20⁵ do not: one more dimension costs a factor 20.");

    private static MatrixExercise IntegralOfTwo() => new MatrixExercise(
            "01-twice", "A density that holds two", (2, 2), m => IsPositive(m) ? Math.Abs(PrintedIntegral(m) - 2) / 2 : double.PositiveInfinity)
        .MistakeWhere(m => !IsPositive(m), "This matrix has an x with xᵀMx ≤ 0, so it is not positive definite: the integrand does not fall off in every direction.")
        .MistakeWhere(m => IsNear(m, m.Transpose()), "This matrix is symmetric, and for such a matrix the integral is 1. That is the theorem.")
        .MistakeWhere(m => Math.Abs(PrintedIntegral(m) - Math.Sqrt(2)) < 1e-3, "The integral is √2: the excess goes in as c²/|S|, under a root. Solve 1 + c²/|S| = 4.")
        .MistakeWhere(m => Math.Abs(PrintedIntegral(m) - Math.Sqrt(10)) < 1e-3, "The integral is √10: c enters squared, and 1 + c²/|S| has to be 4, so c² = 3 for |S| = 1.")
        .Moral("With M = S + c(0 1; −1 0) the integral is √(1 + c²/|S|): any c with c² = 3|S| does it.");

    private static double PrintedIntegral(Matrix<double> m)
    {
        Matrix<double> inverse = m.Inverse();
        return 1 / Math.Sqrt(m.Determinant() * (0.5 * (inverse + inverse.Transpose())).Determinant());
    }

    /// <summary>Whether xᵀMx &gt; 0 for every x that is not zero.</summary>
    private static bool IsPositive(Matrix<double> m) =>
        m.RowCount == 2 && m.ColumnCount == 2 && m[0, 0] > 0 && (m[0, 0] * m[1, 1]) - Math.Pow(0.5 * (m[0, 1] + m[1, 0]), 2) > 1e-9;

    private static bool IsNear(Matrix<double> a, Matrix<double> b) =>
        a.RowCount == b.RowCount && a.ColumnCount == b.ColumnCount && (a - b).FrobeniusNorm() <= 1e-3 * b.FrobeniusNorm();
}
