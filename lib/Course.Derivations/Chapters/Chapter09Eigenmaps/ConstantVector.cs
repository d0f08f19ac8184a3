using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter09Eigenmaps;

/// <summary>Part 5: whatever the graph, a constant vector is an eigenvector of L for the eigenvalue 0 (von Luxburg 2007, prop. 1).</summary>
public static class ConstantVector
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("09-constant-vector", "A constant vector is in the kernel of L");
        Input<int> n = d.Shape("n", 3, 9);
        Input<Matrix<double>> W = d.Graph("W", n);
        Input<double> c = d.Scalar("c", 0.5, 3.0);
        Input<Vector<double>> v = d.Vector("v", n);
        return d
            .Start(@"(L v)_i", "row i of L, for any vector", x => Laplacians.Of(W[x]) * v[x])
            .Equal(@"\sum_k D_{ik} v_k - \sum_k W_{ik} v_k", "\\(L = D - W\\)",
                x => W[x].RowSums().PointwiseMultiply(v[x]) - (W[x] * v[x]))
            .WrongTurn("the printed D for W", @"\sum_k D_{ik} v_k - \sum_k D_{ik} v_k", "both rows have the same sum, so for a constant vector nobody notices; for any other it does not give L v",
                x => 0 * v[x], errata: "002-17")
            .Start(@"L\,c\mathbf 1", "a constant vector, \\(c \\ne 0\\)",
                x => Laplacians.Of(W[x]) * Vector<double>.Build.Dense(n[x], c[x]))
            .Equal(@"c\,\Bigl(\sum_k D_{ik} - \sum_k W_{ik}\Bigr)_i", "\\(L = D - W\\), row by row",
                x => c[x] * (Laplacians.Degrees(W[x]).RowSums() - W[x].RowSums()),
                new LineOptions { Scale = x => c[x] * W[x].RowSums().L2Norm(), ScaleLatex = @"c\,\lVert d\rVert" })
            .WrongTurn("the sum of W left out", @"c\,\Bigl(\sum_k D_{ik}\Bigr)_i", "the row sum of D alone is easy to see; the row sum of W is the same number and cancels it",
                x => c[x] * Laplacians.Degrees(W[x]).RowSums())
            .WrongTurn("W + D for D − W", @"c\,\Bigl(\sum_k D_{ik} + \sum_k W_{ik}\Bigr)_i", "the signless Laplacian looks much like L; its kernel does not hold the constants",
                x => c[x] * (Laplacians.Degrees(W[x]).RowSums() + W[x].RowSums()))
            .IsZero("\\(d_i\\) is defined as \\(\\sum_k W_{ik}\\); so \\(L\\,c\\mathbf 1 = 0 \\cdot c\\mathbf 1\\)",
                x => c[x] * W[x].RowSums().L2Norm(), @"c\,\lVert d\rVert",
                x => Vector<double>.Build.Dense(n[x]))
            .WrongTurn("D is the identity", @"\mathbf 1 - W\mathbf 1", "for the normalised graph D looks like I; here degrees differ",
                x => Vector<double>.Build.Dense(n[x], 1.0) - W[x].RowSums())
            .Build();
    }
}
