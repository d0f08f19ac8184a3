using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Integration;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter01GaussianIntegral;

/// <summary>Where the claim fails: a positive definite matrix M = S + K that is not symmetric, in the plane (erratum 000-01).</summary>
public static class SymmetryNeeded
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("01-symmetry-needed", "Without symmetry the integral is not one");
        Input<Matrix<double>> S = d.Draw("S", @"\in \mathbb{R}^{2 \times 2}\text{ symmetric positive definite}", c => RandomInputs.Spd(c, 2));
        Input<double> c = d.Scalar("c", 0.3, 2.0);
        Input<Matrix<double>> M = d.Define("M", x => S[x] + (c[x] * Quarter));
        Input<double> integral = d.Define("I", x => Integral(M[x]));
        return d
            .Start(@"\int \frac{1}{2\pi\lvert M\rvert^{1/2}}\, e^{-\frac12 x^\top M^{-1} x}\,dx, \quad M = S + c\begin{pmatrix}0&1\\-1&0\end{pmatrix}", "\\(x^\\top M x = x^\\top S x > 0\\), so M is positive definite, and not symmetric",
                x => integral[x])
            .Equal(@"\lvert M\rvert^{-1/2}\,\bigl\lvert \tfrac12(M^{-1} + M^{-\top})\bigr\rvert^{-1/2}", "a quadratic form sees only the symmetric part of its matrix",
                x => Math.Pow(M[x].Determinant(), -0.5) * Math.Pow(SymmetricPart(M[x].Inverse()).Determinant(), -0.5))
            .WrongTurn("positive definite, whether symmetric or not", "1", "the orthogonal diagonalisation in the proof needs symmetry, and the statement forgets to say so",
                _ => 1.0, errata: "000-01")
            .WrongTurn("the symmetric part of M inverted", @"\lvert M\rvert^{-1/2}\,\lvert S\rvert^{1/2}", "inverting and taking the symmetric part do not commute",
                x => Math.Pow(M[x].Determinant(), -0.5) * Math.Pow(S[x].Determinant(), 0.5))
            .Equal(@"\sqrt{\lvert M\rvert / \lvert S\rvert}", "in the plane the symmetric part of \\(M^{-1}\\) is the adjugate of S over \\(\\lvert M\\rvert\\)",
                x => Math.Sqrt(M[x].Determinant() / S[x].Determinant()))
            .Equal(@"\sqrt{1 + c^2/\lvert S\rvert}", "\\(\\lvert M\\rvert = \\lvert S\\rvert + c^2\\): one exactly when \\(c = 0\\)",
                x => Math.Sqrt(1 + (c[x] * c[x] / S[x].Determinant())))
            .WrongTurn("the determinants subtracted", @"\sqrt{\bigl\lvert 1 - c^2/\lvert S\rvert \bigr\rvert}", "the two skew entries have opposite signs, so their product adds to the determinant",
                x => Math.Sqrt(Math.Abs(1 - (c[x] * c[x] / S[x].Determinant()))))
            .Build();
    }

    /// <summary>∫ (2π)⁻¹ |M|^{−1/2} exp(−½ xᵀM⁻¹x) dx over the plane, by Gauss–Hermite that whitens by a stretched symmetric part.</summary>
    internal static double Integral(Matrix<double> m)
    {
        Matrix<double> form = SymmetricPart(m.Inverse());
        double constant = 1 / (2 * Math.PI * Math.Sqrt(m.Determinant()));
        return TensorQuadrature.GaussHermite(
            p => constant * Math.Exp(-0.5 * ((p[0] * p[0] * form[0, 0]) + (2 * p[0] * p[1] * form[0, 1]) + (p[1] * p[1] * form[1, 1]))),
            Vector<double>.Build.Dense(2),
            SpdMatrix.Factor(1.25 * SymmetricPart(form.Inverse())),
            20).Value;
    }

    private static Matrix<double> Quarter => Matrix<double>.Build.DenseOfArray(new double[,] { { 0, 1 }, { -1, 0 } });

    private static Matrix<double> SymmetricPart(Matrix<double> a) => 0.5 * (a + a.Transpose());
}
