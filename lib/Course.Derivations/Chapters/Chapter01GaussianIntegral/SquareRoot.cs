using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter01GaussianIntegral;

/// <summary>Σ = QDQᵀ, its symmetric root Q√D Qᵀ, and every other A with AAᵀ = Σ (Bishop (2006), eqs. 2.45–2.50; erratum 000-02).</summary>
public static class SquareRoot
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("01-square-root", "A covariance has many square roots, and one symmetric one");
        Input<int> k = d.Shape("k", 1, 4);
        Input<Matrix<double>> Sigma = d.Spd(@"\Sigma", k);
        Input<Matrix<double>> R = d.Orthogonal("R", k);
        return d
            .Start(@"\Sigma", "symmetric and positive definite", x => Sigma[x])
            .Equal(@"Q D Q^\top", "the spectral theorem: a symmetric matrix has orthonormal eigenvectors, the columns of Q",
                x => Vectors(Sigma[x]) * Matrix<double>.Build.DenseOfDiagonalVector(Values(Sigma[x])) * Vectors(Sigma[x]).Transpose())
            .WrongTurn("Q and its transpose exchanged", @"Q^\top D Q", "the eigenvectors are the columns of Q, not its rows",
                x => Vectors(Sigma[x]).Transpose() * Matrix<double>.Build.DenseOfDiagonalVector(Values(Sigma[x])) * Vectors(Sigma[x]))
            .Equal(@"(Q\sqrt D)(Q\sqrt D)^\top", "D has positive entries, so \\(D = \\sqrt D \\sqrt D\\)",
                x => Scaled(Sigma[x]) * Scaled(Sigma[x]).Transpose())
            .WrongTurn("Q√D taken as symmetric", @"(Q\sqrt D)(Q\sqrt D)", "it is a root in the sense AAᵀ = Σ and is called Σ^{1/2}, but it is not symmetric",
                x => Scaled(Sigma[x]) * Scaled(Sigma[x]), errata: "000-02")
            .Equal(@"\Sigma^{1/2}\,\Sigma^{1/2}, \quad \Sigma^{1/2} = Q\sqrt D\,Q^\top", "\\(Q^\\top Q = I\\) stands in the middle; this root is symmetric",
                x => SpdMatrix.Factor(Sigma[x]).SquareRoot() * SpdMatrix.Factor(Sigma[x]).SquareRoot())
            .WrongTurn("the root of every entry", @"(\sqrt{\lvert\sigma_{ij}\rvert})(\sqrt{\lvert\sigma_{ij}\rvert})", "a matrix is not rooted entry by entry; only a diagonal one is",
                x => Sigma[x].PointwiseAbs().PointwiseSqrt() * Sigma[x].PointwiseAbs().PointwiseSqrt())
            .Equal(@"A A^\top, \quad A = LR,\; R R^\top = I", "every root is one root turned by an orthogonal matrix; here the Cholesky factor L",
                x => Roots.Turned(Sigma[x], R[x]) * Roots.Turned(Sigma[x], R[x]).Transpose())
            .WrongTurn("AᵀA for AAᵀ", @"A^\top A", "the order matters as soon as A is not symmetric",
                x => Roots.Turned(Sigma[x], R[x]).Transpose() * Roots.Turned(Sigma[x], R[x]))
            .Build();
    }

    private static Matrix<double> Vectors(Matrix<double> sigma) => sigma.Evd(Symmetricity.Symmetric).EigenVectors;

    private static Vector<double> Values(Matrix<double> sigma) => sigma.Evd(Symmetricity.Symmetric).EigenValues.Map(v => v.Real);

    private static Matrix<double> Scaled(Matrix<double> sigma) =>
        Vectors(sigma) * Matrix<double>.Build.DenseOfDiagonalVector(Values(sigma).PointwiseSqrt());
}
