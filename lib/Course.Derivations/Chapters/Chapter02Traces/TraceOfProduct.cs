using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter02Traces;

/// <summary>∂Tr(AB)/∂A = Bᵀ, and what changes where A has to stay symmetric (Petersen and Pedersen (2012), eqs. 100 and 138; erratum 000-06).</summary>
public static class TraceOfProduct
{
    /// <summary>The trace is linear in each entry: any step is exact, and a long one rounds least.</summary>
    private static readonly DifferenceScheme LongStep = DifferenceScheme.CentralWithStep(1.0);

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("02-trace-of-product", "The derivative of Tr(AB) by A is Bᵀ");
        Input<int> m = d.Shape("m", 1, 4);
        Input<int> n = d.Shape("n", 1, 4);
        Input<Matrix<double>> A = d.Matrix("A", m, n);
        Input<Matrix<double>> B = d.Matrix("B", n, m);
        Input<Matrix<double>> S = d.Symmetric("S", m);
        Input<Matrix<double>> C = d.Matrix("C", m, m);
        return d
            .Start(@"\operatorname{Tr}(AB)", "the product is m × m", x => (A[x] * B[x]).Trace())
            .Equal(@"\sum_{ij} a_{ij}\, b_{ji}", "the diagonal of a product, written out", x => A[x].PointwiseMultiply(B[x].Transpose()).RowSums().Sum())
            .WrongTurn("the diagonals multiplied", @"\sum_i a_{ii}\, b_{ii}", "the trace reads the diagonal of the product, not the product of the diagonals",
                x => Enumerable.Range(0, Math.Min(m[x], n[x])).Sum(i => A[x][i, i] * B[x][i, i]))
            .Start(@"\frac{\partial \operatorname{Tr}(AB)}{\partial A}", "entry (p, q) is the slope along \\(a_{pq}\\), by differences", x => LongStep.Gradient(a => (a * B[x]).Trace(), A[x]))
            .Equal(@"B^\top", "only one term of the sum holds \\(a_{pq}\\), and it carries \\(b_{qp}\\)", x => B[x].Transpose())
            .WrongTurn("B instead of Bᵀ", "B", "the answer is read off without looking at the indices; the shapes m × n and n × m already forbid it", x => B[x])
            .Start(@"\frac{\partial \operatorname{Tr}(SC)}{\partial S},\; s_{pq} = s_{qp}", "S symmetric: two entries move together",
                x => LongStep.Gradient(s => (s * C[x]).Trace(), S[x], MatrixConvention.SymmetricFreeEntries))
            .Equal(@"C + C^\top - \operatorname{diag} C", "off the diagonal both \\(c_{qp}\\) and \\(c_{pq}\\) are collected, on it one", x => C[x] + C[x].Transpose() - Diagonal(C[x]))
            .WrongTurn("independent entries assumed", @"C^\top", "the entries of a symmetric matrix are not functionally independent", x => C[x].Transpose(), errata: "000-06")
            .WrongTurn("the diagonal counted twice", @"C + C^\top", "\\(s_{pp}\\) has no partner", x => C[x] + C[x].Transpose())
            .Build();
    }

    private static Matrix<double> Diagonal(Matrix<double> a) => Matrix<double>.Build.DenseOfDiagonalVector(a.Diagonal());
}
