using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter02Traces;

/// <summary>AA* = |A| I and Jacobi's formula d|A| = tr(A* dA) = |A| tr(A⁻¹dA) (Magnus and Neudecker (2019), section 8.3; erratum 000-03).</summary>
public static class JacobiFormula
{
    /// <summary>The determinant is linear in each entry, so differences along one entry are exact for every step.</summary>
    private static readonly DifferenceScheme LongStep = DifferenceScheme.CentralWithStep(1.0);

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("02-jacobi", "Jacobi: how the determinant moves");
        Input<int> n = d.Shape("n", 1, 4);
        Input<Matrix<double>> A = d.Invertible("A", n);
        Input<Matrix<double>> E = d.Matrix("E", n, n);
        return d
            .Start(@"A A^*", "A times its adjugate, the transposed cofactors", x => A[x] * Adjugate.Of(A[x]))
            .Equal(@"\lvert A\rvert\, I", "on the diagonal an expansion along a row; off it the expansion of a matrix with two equal rows",
                x => A[x].Determinant() * Matrix<double>.Build.DenseIdentity(n[x]))
            .WrongTurn("the cofactors not transposed", @"\lvert A\rvert\, I \text{, said of } A\,(A^*)^\top", "the cofactors are used where they were computed", x => A[x].Determinant() * Matrix<double>.Build.DenseIdentity(n[x]),
                against: x => A[x] * Adjugate.Cofactors(A[x]))
            .Equal(@"A^* A", "the same along a column", x => Adjugate.Of(A[x]) * A[x])
            .Start(@"\frac{\partial \lvert A\rvert}{\partial A}", "entry (i, j) is the slope along \\(a_{ij}\\), by differences", x => LongStep.Gradient(a => a.Determinant(), A[x]))
            .Equal(@"(A^*)^\top", "expand along row i: \\(a_{ij}\\) multiplies its cofactor, and no other cofactor of that row holds it", x => Adjugate.Of(A[x]).Transpose())
            .WrongTurn("A* without its transpose", @"A^*", "the index slipped in print: \\(\\partial\\lvert A\\rvert/\\partial a_{ii} = A^*_{ji}\\); a symmetric A would hide it", x => Adjugate.Of(A[x]), errata: "000-03")
            .Equal(@"\lvert A\rvert\, A^{-\top}", "\\(A^* = \\lvert A\\rvert A^{-1}\\)", x => A[x].Determinant() * A[x].Inverse().Transpose())
            .WrongTurn("|A|A⁻¹ without the transpose", @"\lvert A\rvert\, A^{-1}", "a gradient is laid out like A; the inverse turns rows into columns", x => A[x].Determinant() * A[x].Inverse())
            .Start(@"\frac{d}{dt}\bigl\lvert A + tE \bigr\rvert_{t=0}", "all entries move at once, by extrapolated differences", x => DifferenceScheme.Richardson.Derivative(t => (A[x] + (t * E[x])).Determinant(), 0.0))
            .Equal(@"\operatorname{tr}(A^* E)", "the chain rule: \\(\\sum_{ij} A^*_{ji}\\, e_{ij}\\)", x => (Adjugate.Of(A[x]) * E[x]).Trace(),
                new LineOptions { Scale = x => Adjugate.Of(A[x]).FrobeniusNorm() * E[x].FrobeniusNorm(), ScaleLatex = @"\lVert A^*\rVert\,\lVert E\rVert" })
            .WrongTurn("tr(A*ᵀE)", @"\operatorname{tr}\bigl((A^*)^\top E\bigr)", "the gradient is put into the trace as it is laid out", x => (Adjugate.Cofactors(A[x]) * E[x]).Trace())
            .WrongTurn("the determinant of the step", @"\lvert E\rvert", "the determinant is not linear in the matrix, only in one row or entry", x => E[x].Determinant())
            .Equal(@"\lvert A\rvert \operatorname{tr}(A^{-1}E)", "\\(A^* = \\lvert A\\rvert A^{-1}\\)", x => A[x].Determinant() * (A[x].Inverse() * E[x]).Trace(),
                new LineOptions { Scale = x => Adjugate.Of(A[x]).FrobeniusNorm() * E[x].FrobeniusNorm(), ScaleLatex = @"\lVert A^*\rVert\,\lVert E\rVert" })
            .WrongTurn("|A| forgotten", @"\operatorname{tr}(A^{-1}E)", "that is the differential of \\(\\ln\\lvert A\\rvert\\)", x => (A[x].Inverse() * E[x]).Trace())
            .Build();
    }
}
