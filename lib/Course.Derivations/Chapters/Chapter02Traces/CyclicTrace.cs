using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter02Traces;

/// <summary>The trace is cyclic, and not invariant under other permutations (Petersen and Pedersen (2012), eq. 16; erratum 000-05).</summary>
public static class CyclicTrace
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("02-cyclic-trace", "The trace is cyclic, not symmetric");
        Input<int> m = d.Shape("m", 2, 4);
        Input<int> n = d.Shape("n", 1, 4);
        Input<int> p = d.Shape("p", 1, 4);
        Input<Matrix<double>> A = d.Matrix("A", m, n);
        Input<Matrix<double>> B = d.Matrix("B", n, p);
        Input<Matrix<double>> C = d.Matrix("C", p, m);
        Input<Matrix<double>> P = d.Matrix("P", m, m);
        Input<Matrix<double>> Q = d.Matrix("Q", m, m);
        Input<Matrix<double>> R = d.Matrix("R", m, m);
        return d
            .Start(@"\operatorname{Tr}(ABC)", "an m × m product", x => (A[x] * B[x] * C[x]).Trace())
            .Equal(@"\sum_{ijl} a_{ij}\, b_{jl}\, c_{li}", "three sums in a ring: the last index is the first again",
                x => Enumerable.Range(0, m[x]).Sum(i => Enumerable.Range(0, n[x]).Sum(j => Enumerable.Range(0, p[x]).Sum(l => A[x][i, j] * B[x][j, l] * C[x][l, i]))))
            .Equal(@"\operatorname{Tr}(BCA)", "the same ring read from j; now an n × n product", x => (B[x] * C[x] * A[x]).Trace())
            .Equal(@"\operatorname{Tr}(CAB)", "read from l; now p × p", x => (C[x] * A[x] * B[x]).Trace())
            .WrongTurn("the trace of the transposes in the same order", @"\operatorname{Tr}(C^\top C)", "a factor is turned so that the shapes fit again", x => (C[x].Transpose() * C[x]).Trace())
            .Start(@"\operatorname{Tr}(PQR)", "square factors, so that every order has a shape", x => (P[x] * Q[x] * R[x]).Trace())
            .Equal(@"\operatorname{Tr}(RPQ)", "the last factor may come first", x => (R[x] * P[x] * Q[x]).Trace())
            .WrongTurn("every order allowed", @"\operatorname{Tr}(PRQ)", "cyclic is read as symmetric; for E₁₂, E₂₁, E₁₁ the two traces are 1 and 0", x => (P[x] * R[x] * Q[x]).Trace(), errata: "000-05")
            .Equal(@"\operatorname{Tr}(Q^\top P^\top R^\top)", "a matrix and its transpose have one trace, and the order turns round", x => (Q[x].Transpose() * P[x].Transpose() * R[x].Transpose()).Trace())
            .WrongTurn("transposed without turning the order", @"\operatorname{Tr}(R^\top P^\top Q^\top)", "the transpose of a product turns the order round", x => (R[x].Transpose() * P[x].Transpose() * Q[x].Transpose()).Trace())
            .Build();
    }
}
