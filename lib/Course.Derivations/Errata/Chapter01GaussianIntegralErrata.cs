using Course.Derivations.Chapters.Chapter01GaussianIntegral;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about the Gaussian integral.</summary>
internal static class Chapter01GaussianIntegralErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [SymmetryMissing(), RootNotSymmetric()];

    private static Matrix<double> Skewed => Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 0.5 }, { -0.5, 1 } });

    private static Matrix<double> Sigma => Matrix<double>.Build.DenseOfArray(new double[,] { { 3, 0.7, -0.4 }, { 0.7, 2, 0.5 }, { -0.4, 0.5, 1.5 } });

    private static Erratum SymmetryMissing() => new Erratum(
            "000-01",
            ErratumKind.Mathematical,
            "Problem 1, the statement",
            @"$\Sigma$ is positive definite, and nothing is said of symmetry.",
            @"$\Sigma$ has to be symmetric and positive definite. The proof diagonalises $\Sigma$ by an orthogonal matrix, which only symmetric matrices allow; with $x^\top\Sigma x > 0$ alone the integral need not be one.",
            "The theorem is false as it stands.")
        .Value(
            @"$\int f\,dx$ for $\Sigma = \begin{pmatrix}1&\frac12\\-\frac12&1\end{pmatrix}$, by quadrature; printed: 1, correct: $\sqrt{1 + c^2/\lvert S\rvert}$",
            () => SymmetryNeeded.Integral(Skewed),
            () => 1,
            () => Math.Sqrt(1 + 0.25));

    private static Erratum RootNotSymmetric() => new Erratum(
            "000-02",
            ErratumKind.Mathematical,
            @"Problem 1, the definition of $\Sigma^{1/2}$",
            @"$\Sigma^{1/2} := Q\sqrt D$, and then $\Sigma = \Sigma^{1/2}(\Sigma^{1/2})^\top = \Sigma^{1/2}\Sigma^{1/2}$; its determinant is used without an absolute value.",
            @"$Q\sqrt D$ is not symmetric, so the second product is not $\Sigma$. Take $\Sigma^{1/2} = Q\sqrt D\,Q^\top$, or keep $A = Q\sqrt D$ and use $\Sigma = AA^\top$ only: the proof needs no more. The Jacobian is $\lvert\det A^{-1}\rvert$, since $\det Q$ may be $-1$.",
            "None on the result: the steps that use the root hold for every A with AAᵀ = Σ.")
        .Value(
            @"The largest entry of $\lvert R R - \Sigma\rvert$ for a 3 × 3 matrix; printed: $R = Q\sqrt D$, correct: $R = Q\sqrt D\,Q^\top$",
            () => 0,
            () => Miss(Scaled() * Scaled()),
            () => Miss(Scaled() * Vectors().Transpose() * Scaled() * Vectors().Transpose()))
        .Value(
            @"The factor $\sqrt{\lvert\Sigma\rvert}$ of the volume as the determinant of a root with a reflection; printed: $\det R$, correct: $\lvert\det R\rvert$",
            () => Math.Sqrt(Sigma.Determinant()),
            () => Reflected().Determinant(),
            () => Math.Abs(Reflected().Determinant()));

    private static double Miss(Matrix<double> product) => (product - Sigma).Enumerate().Max(Math.Abs);

    private static Matrix<double> Vectors() => Sigma.Evd(Symmetricity.Symmetric).EigenVectors;

    private static Matrix<double> Scaled() =>
        Vectors() * Matrix<double>.Build.DenseOfDiagonalVector(Sigma.Evd(Symmetricity.Symmetric).EigenValues.Map(v => Math.Sqrt(v.Real)));

    /// <summary>Q√D with one eigenvector turned round where needed, so that det Q = −1: as good a choice of eigenvectors as any.</summary>
    private static Matrix<double> Reflected()
    {
        Matrix<double> root = Scaled();
        if (root.Determinant() > 0)
        {
            root.SetColumn(0, -root.Column(0));
        }

        return root;
    }
}
