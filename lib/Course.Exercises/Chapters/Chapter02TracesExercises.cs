using Course.Exercises.Checking;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on traces and their derivatives.</summary>
internal static class Chapter02TracesExercises
{
    private static readonly Matrix<double> Sigma = Of(new double[,] { { 2, 1 }, { 1, 2 } });

    private static readonly Matrix<double> B = Of(new double[,] { { 7, 8 }, { 9, 10 }, { 11, 12 } });

    public static IReadOnlyList<Exercise> All { get; } = [Shape(), TwoPlaces(), FreeEntries(), BestStep(), ComplexForm()];

    private static MatrixExercise Shape() => MatrixExercise.Equal("02-shape", "The shape decides", (2, 3), B.Transpose)
        .Mistake(() => B, "That is B, a 3 × 2 matrix. A derivative by A has the shape of A, 2 × 3: already the shape rules it out.")
        .Mistake(() => Of(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }), "That is A. The trace is linear in A, so its derivative by A does not hold A any more.")
        .Mistake(() => Of(new double[,] { { 7, 8, 9 }, { 10, 11, 12 } }), "The numbers of B in reading order: a transpose exchanges rows and columns, it does not refill them.")
        .Moral("Entry (p, q) is b_qp: Bᵀ.");

    private static FunctionExercise<Func<Matrix<double>, Matrix<double>, Matrix<double>>> TwoPlaces() =>
        new FunctionExercise<Func<Matrix<double>, Matrix<double>, Matrix<double>>>(
            "02-two-places",
            "A stands in two places",
            "a function of two matrices, A and B, that gives a matrix",
            (a, b) => a * (b + b.Transpose()),
            [
                f => Values(f(Of(new double[,] { { 1, 2 }, { 0, -1 } }), Of(new double[,] { { 1, 3 }, { -2, 4 } }))),
                f => Values(f(Of(new double[,] { { 1, -1, 2 }, { 3, 0, 1 } }), Of(new double[,] { { 1, 2, 0 }, { -1, 3, 5 }, { 4, 0, 2 } }))),
            ])
        .Mistake((a, b) => 2 * a * b, "2AB holds for symmetric B, and for no other: the check draws a B that is not.")
        .Mistake((a, b) => 2 * a * b.Transpose(), "2ABᵀ holds for symmetric B only: one of the two places brings B, the other Bᵀ.")
        .Mistake((a, b) => a * b, "One place only: A moves on the left and on the right of B, and each brings a term.")
        .Mistake((a, b) => a * b.Transpose(), "One place only: A moves on the left and on the right of B, and each brings a term.")
        .Mistake((a, b) => (b + b.Transpose()) * a.Transpose(), "That is the transpose: a derivative by A is laid out like A.")
        .Moral("d Tr(ABAᵀ) = Tr(dA·BAᵀ) + Tr(AB·dAᵀ): one term for each place.");

    private static MatrixExercise FreeEntries() => MatrixExercise.Equal("02-free-entries", "ln|Σ| by its free entries", (2, 2), () => Listed(Sigma.Inverse()))
        .Mistake(Sigma.Inverse, "Σ⁻¹ answers the other question: one entry moves, its mirror image stays. Here σ₁₂ and σ₂₁ are one variable.")
        .Mistake(() => 2 * Sigma.Inverse(), "The diagonal is doubled too, but a diagonal entry has no mirror image.")
        .Mistake(() => Sigma, "That is Σ: the inverse is missing.")
        .Mistake(() => 2 * Sigma - Matrix<double>.Build.DenseOfDiagonalVector(Sigma.Diagonal()), "The right pattern on the wrong matrix: Σ has to be inverted first.")
        .Moral("2Σ⁻¹ − diag Σ⁻¹: the slopes of both mirror images, added.");

    private static JudgedExercise<double> BestStep() => new("02-step", "A step for the forward difference", "a number, the step h", JudgeStep);

    private static FunctionExercise<Func<Vector<Complex>, Matrix<Complex>, Complex>> ComplexForm() =>
        new FunctionExercise<Func<Vector<Complex>, Matrix<Complex>, Complex>>(
            "02-complex-step",
            "A quadratic form for the complex step",
            "a function of a complex vector x and a complex matrix A that gives a complex number",
            Plain,
            [f => Slopes(f, new double[,] { { 1, 2 }, { 0, 3 } }, 1, 2), f => Slopes(f, new double[,] { { 1, 2, 0 }, { -1, 3, 5 }, { 4, 0, 2 } }, 1, -1, 2)])
        .Mistake(
            (x, a) => x.ConjugateDotProduct(a * x),
            "A conjugate has slipped in: the first slope comes out as −4 instead of 6. A conjugate is not analytic, and the step loses the sign of one term. Use a transpose that does not conjugate.")
        .Mistake((x, a) => (a * x).ConjugateDotProduct(x), "A conjugate has slipped in, on the other factor: a conjugate is not analytic, and the sign of one term is lost.")
        .Mistake((x, a) => new Complex(Plain(x, a).Real, 0), "Only the real part is returned: the complex step reads the derivative in the imaginary part.")
        .Moral("The slopes are (A + Aᵀ)x = (6, 14), to the last digit: nothing is subtracted.");

    private static Finding JudgeStep(double h)
    {
        if (!(Math.Abs(h) > 0) || !double.IsFinite(h))
        {
            return Finding.Wrong("A step is a finite number that is not zero.");
        }

        double error = Math.Abs(((Math.Exp(1 + h) - Math.E) / h) - Math.E);
        string found = $"With h = {h.ToString("G3", System.Globalization.CultureInfo.InvariantCulture)} the error is {error.ToString("0.0e+0", System.Globalization.CultureInfo.InvariantCulture)}";
        return Math.Abs(h) switch
        {
            _ when error <= 1e-7 && Math.Abs(h) > 1e-9 => Finding.Right($"{found}. The valley lies near the root of the rounding unit."),
            < 1e-9 => Finding.Mistake($"{found}. Smaller is not better: below the valley the rounding of f is divided by h."),
            > 3e-6 => Finding.Mistake($"{found}. That is truncation: the error of a forward difference is about h·f″/2, so h has to shrink."),
            _ => Finding.Close($"{found}; asked for is 1e-7."),
        };
    }

    private static Complex Plain(Vector<Complex> x, Matrix<Complex> a) => x.DotProduct(a * x);

    private static double[] Slopes(Func<Vector<Complex>, Matrix<Complex>, Complex> f, double[,] a, params double[] at) =>
        ComplexStep.Gradient(x => f(x, ComplexMatrix.FromReal(Of(a))), Vector<double>.Build.DenseOfArray(at)).ToArray();

    private static double[] Values(Matrix<double> m) => [m.RowCount, m.ColumnCount, .. m.Enumerate()];

    private static Matrix<double> Listed(Matrix<double> g) => g + g.Transpose() - Matrix<double>.Build.DenseOfDiagonalVector(g.Diagonal());

    private static Matrix<double> Of(double[,] entries) => Matrix<double>.Build.DenseOfArray(entries);
}
