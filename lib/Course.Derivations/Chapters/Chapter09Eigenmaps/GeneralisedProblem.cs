using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter09Eigenmaps;

/// <summary>
/// Parts 1 to 4: min Tr(ΨᵀLΨ) under ΨᵀDΨ = I is solved by the generalised eigenvectors Lψ = λDψ (Belkin and Niyogi 2003, section 2).
/// </summary>
public static class GeneralisedProblem
{
    private const int Wanted = 2;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("09-generalised-problem", "The constrained minimum is the generalised eigenproblem");
        Input<int> n = d.Shape("n", 5, 9);
        Input<Matrix<double>> W = d.ConnectedGraph("W", n);
        Input<Matrix<double>> R = d.Draw("R", @"\in \mathbb{R}^{n \times 3}", c => Matrix<double>.Build.Dense(c.Value(n), Wanted + 1, (_, _) => c.Normal()));
        return d
            .Start(@"L\Psi", "Ψ holds the eigenvectors of \\(D^{-1/2} L D^{-1/2}\\), each multiplied by \\(D^{-1/2}\\)", x => Laplacians.Of(W[x]) * First(W[x]))
            .Equal(@"D\Psi\Lambda", "multiply \\(D^{-1/2}LD^{-1/2}u = \\lambda u\\) from the left by \\(D^{1/2}\\)",
                x => Laplacians.Degrees(W[x]) * First(W[x]) * Values(W[x]))
            .WrongTurn("ψ = D^{1/2} u", @"D\,(D\Psi)\Lambda", "the root is put on the wrong side of the substitution",
                x => Laplacians.Degrees(W[x]) * Laplacians.Degrees(W[x]) * First(W[x]) * Values(W[x]))
            .WrongTurn("the eigenvectors of L itself", @"\Psi\Lambda", "the D of the constraint is forgotten",
                x => First(W[x]) * Values(W[x]), errata: "002-14")
            .Start(@"\Psi^\top D\,\Psi", "the constraint", x => First(W[x]).Transpose() * Laplacians.Degrees(W[x]) * First(W[x]))
            .Equal("I", "the u are orthonormal", _ => Matrix<double>.Build.DenseIdentity(Wanted + 1))
            .WrongTurn("orthonormal in the plain sense", @"I \text{, said of } \Psi^\top\Psi", "length is measured with D here: a node counts as often as it has edges",
                _ => Matrix<double>.Build.DenseIdentity(Wanted + 1), against: x => First(W[x]).Transpose() * First(W[x]))
            .Start(@"\operatorname{Tr}(\Psi^\top L\,\Psi)", "the cost at Ψ", x => Cost(W[x], First(W[x])))
            .Equal(@"\lambda_1 + \lambda_2 + \lambda_3", "\\(\\Psi^\\top L\\Psi = \\Psi^\\top D\\Psi\\Lambda = \\Lambda\\)", x => Values(W[x]).Trace())
            .AtMost(@"\operatorname{Tr}(R^\top L R), \quad R^\top D R = I", "any other D-orthonormal choice costs at least as much (Ky Fan)",
                x => Cost(W[x], DOrthonormal(W[x], R[x])))
            .WrongTurn("the largest eigenvectors", @"\operatorname{Tr}(R^\top L R) \text{, said of } \lambda_n + \lambda_{n-1} + \lambda_{n-2}", "the solver's order is taken for granted",
                x => Cost(W[x], DOrthonormal(W[x], R[x])), against: x => Laplacians.Generalised(W[x]).Values.Skip(n[x] - Wanted - 1).Sum())
            .Start(@"\operatorname{Tr}(\Psi^\top L\,\Psi)", "the cost at Ψ once more", x => Cost(W[x], First(W[x])))
            .AtMost(@"\operatorname{Tr}(F^\top L F), \quad F^\top D F = I", "F spans the eigenvectors of L itself: allowed, but not the best",
                x => Cost(W[x], DOrthonormal(W[x], Ordinary(W[x]))))
            .WrongTurn("the eigenvectors of L cost the same", @"\operatorname{Tr}(F^\top L F)", "both problems share the constant vector, and on a regular graph all of them",
                x => Cost(W[x], DOrthonormal(W[x], Ordinary(W[x]))), relation: Relation.Equal, errata: "002-14")
            .Build();
    }

    private static Matrix<double> First(Matrix<double> w) => Laplacians.Generalised(w).Vectors.SubMatrix(0, w.RowCount, 0, Wanted + 1);

    private static Matrix<double> Values(Matrix<double> w) =>
        Matrix<double>.Build.DiagonalOfDiagonalVector(Laplacians.Generalised(w).Values.SubVector(0, Wanted + 1));

    private static double Cost(Matrix<double> w, Matrix<double> psi) => (psi.Transpose() * Laplacians.Of(w) * psi).Trace();

    private static Matrix<double> Ordinary(Matrix<double> w) => Laplacians.Spectrum(Laplacians.Of(w)).Vectors.SubMatrix(0, w.RowCount, 0, Wanted + 1);

    /// <summary>The same span with RᵀDR = I, by the Cholesky factor of RᵀDR.</summary>
    private static Matrix<double> DOrthonormal(Matrix<double> w, Matrix<double> r)
    {
        Matrix<double> gram = r.Transpose() * Laplacians.Degrees(w) * r;
        return gram.Cholesky().Factor.Solve(r.Transpose()).Transpose();
    }
}
