using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter02Traces;

/// <summary>
/// ∂ln|Σ|/∂Σ in three conventions: over all matrices, by free entries of a symmetric one, and as the gradient on the space of symmetric
/// matrices (Petersen and Pedersen (2012), eqs. 57 and 141; Srinivasan and Panda (2023); erratum 000-04).
/// </summary>
public static class LogDeterminant
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("02-log-determinant", "One derivative of ln|Σ|, three conventions");
        Input<int> k = d.Shape("k", 1, 4);
        Input<Matrix<double>> A = d.Invertible("A", k);
        Input<Matrix<double>> Sigma = d.Spd(@"\Sigma", k);
        return d
            .Start(@"\frac{\partial \ln\lvert\det A\rvert}{\partial A}", "all entries free, A not symmetric, by the complex step", x => ComplexStep.Gradient(ComplexMatrix.LnAbsoluteDeterminant, A[x]))
            .Equal(@"\frac{1}{\lvert A\rvert}\,(A^*)^\top", "the chain rule and Jacobi", x => Adjugate.Of(A[x]).Transpose() / A[x].Determinant())
            .WrongTurn("the inner derivative left out", @"\frac{1}{\lvert A\rvert}\,I", "1 over the determinant is only the outer derivative", x => Matrix<double>.Build.DenseIdentity(k[x]) / A[x].Determinant())
            .Equal(@"A^{-\top}", "\\(A^* = \\lvert A\\rvert A^{-1}\\)", x => A[x].Inverse().Transpose())
            .WrongTurn("A⁻¹ without the transpose", @"A^{-1}", "a check at symmetric matrices only would let it pass", x => A[x].Inverse())
            .Start(@"\frac{\partial \ln\lvert\Sigma\rvert}{\partial \Sigma}", "one entry moves, its mirror image stays: the unconstrained gradient at a symmetric point",
                x => ComplexStep.Gradient(ComplexMatrix.LnAbsoluteDeterminant, Sigma[x]))
            .Equal(@"\Sigma^{-1}", "\\(\\Sigma^{-\\top} = \\Sigma^{-1}\\)", x => Sigma[x].Inverse())
            .WrongTurn("free entries for the unconstrained gradient", @"2\Sigma^{-1} - \operatorname{diag}\Sigma^{-1}", "finite differences seem to contradict the table; they answer the other question",
                x => FreeEntries(Sigma[x]))
            .Start(@"\frac{\partial \ln\lvert\Sigma\rvert}{\partial \sigma_{ij}},\; \sigma_{ij} = \sigma_{ji}", "both mirror images move: the partials by free entry, by extrapolated differences",
                x => DifferenceScheme.Richardson.Gradient(LnDeterminant, Sigma[x], MatrixConvention.SymmetricFreeEntries))
            .Equal(@"2\Sigma^{-1} - \operatorname{diag}\Sigma^{-1}", "two equal slopes off the diagonal, one on it", x => FreeEntries(Sigma[x]))
            .WrongTurn("Σ⁻¹ as the list of partials", @"\Sigma^{-1}", "differentiated as if all entries were independent, and symmetry used afterwards", x => Sigma[x].Inverse(), errata: "000-04")
            .WrongTurn("the diagonal doubled too", @"2\Sigma^{-1}", "a diagonal entry has no mirror image", x => 2 * Sigma[x].Inverse())
            .Start(@"\nabla_{\mathrm{sym}} \ln\lvert\Sigma\rvert", "the gradient on the space of symmetric matrices, with \\(\\langle U, V\\rangle = \\operatorname{Tr}(UV)\\)",
                x => DifferenceScheme.Richardson.Gradient(LnDeterminant, Sigma[x], MatrixConvention.SymmetricSpace))
            .Equal(@"\Sigma^{-1}", "in this inner product an off-diagonal entry counts twice, so half of each doubled slope remains", x => Sigma[x].Inverse())
            .WrongTurn("the list of partials taken for a gradient", @"2\Sigma^{-1} - \operatorname{diag}\Sigma^{-1}", "a list of partials in the shape of a matrix is not the gradient of anything in the trace inner product",
                x => FreeEntries(Sigma[x]))
            .Build();
    }

    private static double LnDeterminant(Matrix<double> a) => Math.Log(Math.Abs(a.Determinant()));

    private static Matrix<double> FreeEntries(Matrix<double> sigma)
    {
        Matrix<double> inverse = sigma.Inverse();
        return (2 * inverse) - Matrix<double>.Build.DenseOfDiagonalVector(inverse.Diagonal());
    }
}
