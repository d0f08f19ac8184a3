using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter07LinearMixtures;

/// <summary>∇_w Q = 0 exactly when the weighted normal equations hold, and ρ cancels from them (Bishop 2006, eq. 14.39–14.42).</summary>
public static class NormalEquations
{
    /// <summary>Central differences of a log-likelihood of some tens of nats keep about seven figures.</summary>
    private const double DifferenceTolerance = 1e-6;

    /// <summary>Rounding of the gradient relative to its two terms, with room; a w that is no solution misses by far more.</summary>
    private const double ZeroTolerance = 1e-9;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("07-normal-equations", "The lines solve weighted normal equations");
        var m = new LineInputs(d);
        Input<bool> solves = d.Draw("s", @"\in \{\text{true}, \text{false}\}", c => c.Rng.NextInt(2) == 0);
        Input<Vector<double>> moved = d.Vector("h", m.M);
        Input<Vector<double>> w = d.Define("w^*", x => m.New[x].W.Row(0) + (solves[x] ? 0.0 * moved[x] : moved[x]));
        return d
            .Start(@"\frac{\partial Q}{\partial w_k}", "central differences of the library's Q, δ held fixed; a row for each line",
                x => DifferenceScheme.Central.Gradient(v => m.LibraryQ(x, m.Theta[x] with { W = v }), m.W[x]))
            .Equal(@"\frac{1}{\rho_k} X^\top R_k (y - X w_k), \qquad R_k = \operatorname{diag}(\delta_{1k}, \dots, \delta_{Nk})", "the chain rule on \\(-(y_i - w_k^\\top x_i)^2 / 2\\rho_k\\)",
                x => Gradient(m, x, m.W[x], r => r), new LineOptions { Tolerance = DifferenceTolerance })
            .WrongTurn("squared responsibilities", @"\frac{1}{\rho_k} X^\top R_k^2 (y - X w_k)", "both factors of the squared residual are weighted", x => Gradient(m, x, m.W[x], r => r.PointwisePower(2)))
            .WrongTurn("ρ left out", @"X^\top R_k (y - X w_k)", "it will cancel, but only when the gradient is zero",
                x => Gradient(m, x, m.W[x], r => r).MapIndexed((k, _, v) => v * m.Rho[x][k]))
            .Start(@"\frac{\partial Q}{\partial w_1}(w^*) = 0", "at a point that is the solution in about half of the trials", x => IsZero(m, x, w[x], m.Delta[x].Column(0) / m.Rho[x][0]))
            .Equivalent(@"X^\top R_1 X w^* = X^\top R_1 y", "multiply by \\(\\rho_1\\), which is not zero", x => Agree(LineFormulas.Gram(m.X[x], m.Delta[x].Column(0)) * w[x], LineFormulas.Right(m.X[x], m.Delta[x].Column(0), m.Y[x])))
            .WrongTurn("weighted y, unweighted X", @"X^\top X w^* = X^\top R_1 y", "the weight is put on the responses alone", x => Agree(m.X[x].TransposeThisAndMultiply(m.X[x]) * w[x], LineFormulas.Right(m.X[x], m.Delta[x].Column(0), m.Y[x])))
            .WrongTurn("the ordinary normal equations", @"X^\top X w^* = X^\top y", "every line would be the same", x => Agree(m.X[x].TransposeThisAndMultiply(m.X[x]) * w[x], m.X[x].TransposeThisAndMultiply(m.Y[x])))
            .Start(@"w_k^{\text{new}}", "the library's M-step, a row for each line", x => m.Step(x).Coefficients.ToMatrix())
            .Equal(@"\bigl(X^\top \tfrac{R_k}{\rho_k} X\bigr)^{-1} X^\top \tfrac{R_k}{\rho_k} y", "the zero of the gradient as it stands", x => Solutions(m, x, (r, k) => r / m.Rho[x][k]))
            .Equal(@"(X^\top R_k X)^{-1} X^\top R_k\, y", "the variance stands on both sides and cancels", x => LineFormulas.Coefficients(m.Delta[x], m.X[x], m.Y[x]))
            .WrongTurn("weights squared", @"(X^\top R_k^2 X)^{-1} X^\top R_k^2\, y", "X and y are each multiplied by R before ordinary least squares; it would have to be \\(R^{1/2}\\)", x => Solutions(m, x, (r, _) => r.PointwisePower(2)))
            .WrongTurn("X not weighted", @"(X^\top X)^{-1} X^\top R_k\, y", "the inverse is computed once for all lines",
                x => Matrix<double>.Build.DenseOfRowVectors(m.Delta[x].EnumerateColumns().Select(r => m.X[x].TransposeThisAndMultiply(m.X[x]).Cholesky().Solve(LineFormulas.Right(m.X[x], r, m.Y[x])))))
            .WrongTurn("the variance cancels once", @"\tfrac{1}{\rho_k}(X^\top R_k X)^{-1} X^\top R_k\, y", "it is dropped on the left only",
                x => LineFormulas.Coefficients(m.Delta[x], m.X[x], m.Y[x]).MapIndexed((k, _, v) => v / m.Rho[x][k]))
            .Start(@"w \text{ of } x = (1, 2),\ y = (1, 4),\ r = (1, \tfrac14), \text{ no constant}", "by hand",
                _ => LineFormulas.Solve(Matrix<double>.Build.Dense(2, 1, [1.0, 2.0]), Vector<double>.Build.Dense([1.0, 0.25]), Vector<double>.Build.Dense([1.0, 4.0]))[0])
            .Equal("1.5", "\\((1 + \\tfrac14 \\cdot 8) / (1 + \\tfrac14 \\cdot 4) = 3/2\\)", _ => 1.5)
            .WrongTurn("by hand with r²", "1.2", "\\((1 + \\tfrac1{16} \\cdot 8) / (1 + \\tfrac1{16} \\cdot 4)\\)", _ => 1.2)
            .Build();
    }

    private static Matrix<double> Gradient(LineInputs m, InputSet x, Matrix<double> w, Func<Vector<double>, Vector<double>> weights) =>
        Matrix<double>.Build.DenseOfRowVectors(Enumerable.Range(0, m.K[x]).Select(k =>
            LineFormulas.Right(m.X[x], weights(m.Delta[x].Column(k)), m.Y[x] - (m.X[x] * w.Row(k))) / m.Rho[x][k]));

    private static Matrix<double> Solutions(LineInputs m, InputSet x, Func<Vector<double>, int, Vector<double>> weights) =>
        Matrix<double>.Build.DenseOfRowVectors(Enumerable.Range(0, m.K[x]).Select(k => LineFormulas.Solve(m.X[x], weights(m.Delta[x].Column(k), k), m.Y[x])));

    private static bool IsZero(LineInputs m, InputSet x, Vector<double> w, Vector<double> r) =>
        LineFormulas.Right(m.X[x], r, m.Y[x] - (m.X[x] * w)).L2Norm() < ZeroTolerance * (LineFormulas.Right(m.X[x], r, m.Y[x]).L2Norm() + 1);

    private static bool Agree(Vector<double> left, Vector<double> right) => (left - right).L2Norm() < ZeroTolerance * (right.L2Norm() + 1);
}
