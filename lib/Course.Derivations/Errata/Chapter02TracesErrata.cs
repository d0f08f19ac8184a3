using Course.Derivations.Chapters.Chapter02Traces;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about traces and their derivatives.</summary>
internal static class Chapter02TracesErrata
{
    public static IReadOnlyList<Erratum> All { get; } = [AdjugateIndex(), SymmetricConvention(), NotReflexive(), IndexTwice()];

    private static Matrix<double> A => Of(new double[,] { { 2, 1, 0 }, { -0.5, 3, 1 }, { 0.25, -1, 1.5 } });

    private static Matrix<double> B => Of(new double[,] { { 1, 2, -1 }, { 0, 1, 4 }, { 2, 0.5, 3 } });

    private static Matrix<double> C => Of(new double[,] { { 1, 0, 0 }, { 0, -2, 0 }, { 0, 0, 0.5 } });

    private static Matrix<double> Sigma => Of(new double[,] { { 3, 0.7, -0.4 }, { 0.7, 2, 0.5 }, { -0.4, 0.5, 1.5 } });

    private static Erratum AdjugateIndex() => new Erratum(
            "000-03",
            ErratumKind.Misprint,
            "Problem 2(c), Lemma 1, the special case",
            @"$\partial\lvert A\rvert/\partial A_{ii} = A^*_{ji}$: the left side has one index, the right side two; and a matrix is set equal to one of its entries.",
            @"$\partial\lvert A\rvert/\partial A_{ij} = (A^*)_{ji}$, all entries together $\partial\lvert A\rvert/\partial A = (A^*)^\top$, with $A^*$ the adjugate (“adjoint” has a second meaning).",
            "None for a symmetric Σ, which equals its transpose; for any other matrix the transpose counts.")
        .Value(
            @"$\partial\lvert A\rvert/\partial a_{12}$ of a 3 × 3 matrix, by differences; without the transpose: $A^*_{12}$, with it: $A^*_{21}$",
            () => DifferenceScheme.CentralWithStep(1.0).Gradient(a => a.Determinant(), A)[0, 1],
            () => Adjugate.Of(A)[0, 1],
            () => Adjugate.Of(A)[1, 0]);

    private static Erratum SymmetricConvention() => new Erratum(
            "000-04",
            ErratumKind.Convention,
            "Problem 2(c), parts (i) and (ii)",
            @"$\partial\ln\lvert\Sigma\rvert/\partial\Sigma = \Sigma^{-1}$, differentiated as if all entries were independent, with symmetry put in afterwards.",
            @"Over all matrices the gradient is $\Sigma^{-\top}$, which is $\Sigma^{-1}$ at a symmetric point. The partials by the free entries of a symmetric matrix are $2\Sigma^{-1} - \operatorname{diag}\Sigma^{-1}$. All of them vanish together, so $\hat\Sigma$ stands.",
            "None on the stationary point; a factor 2 in every slope off the diagonal.")
        .Value(
            @"The slope of $\ln\lvert\Sigma\rvert$ along $\sigma_{12} = \sigma_{21}$ of a 3 × 3 matrix, both moving, by differences; printed: $(\Sigma^{-1})_{12}$, correct: twice that",
            () => DifferenceScheme.Richardson.Gradient(s => Math.Log(s.Determinant()), Sigma, MatrixConvention.SymmetricFreeEntries)[0, 1],
            () => Sigma.Inverse()[0, 1],
            () => 2 * Sigma.Inverse()[0, 1]);

    private static Erratum NotReflexive() => new Erratum(
            "000-05",
            ErratumKind.Wording,
            "Problem 2(c), part (ii)",
            @"The trace, written as a function of two matrices, is called reflexive.",
            @"The trace takes one matrix and is cyclic, as the text itself says in part (b): $\operatorname{Tr}(ABC) = \operatorname{Tr}(BCA)$. Any other order, such as $\operatorname{Tr}(ACB)$, gives another number.",
            "None: only a cyclic exchange is used.")
        .Value(
            @"$\operatorname{Tr}(ABC)$ of three 3 × 3 matrices, written out in indices; any order allowed: $\operatorname{Tr}(ACB)$, cyclic: $\operatorname{Tr}(BCA)$",
            TripleSum,
            () => (A * C * B).Trace(),
            () => (B * C * A).Trace());

    private static Erratum IndexTwice() => new Erratum(
            "000-06",
            ErratumKind.Wording,
            "Problem 2(a)",
            @"$m$ is the number of columns of $A$ and, in $a_{lm}$, a running index; the entries are called pairwise independent, a term of probability.",
            @"A running index of its own, $a_{pq}$; what is meant is that the entries are functionally independent. Where they are not, as for a symmetric $A$, the partials are $B + B^\top - \operatorname{diag} B$.",
            "None in Problem 2(a), where A is free.")
        .Value(
            @"The slope of $\operatorname{Tr}(SB)$ along $s_{12} = s_{21}$, by differences; independent entries: $b_{21}$, symmetric $S$: $b_{12} + b_{21}$",
            () => DifferenceScheme.CentralWithStep(1.0).Gradient(s => (s * B).Trace(), Sigma, MatrixConvention.SymmetricFreeEntries)[0, 1],
            () => B[1, 0],
            () => B[0, 1] + B[1, 0]);

    private static double TripleSum() =>
        Enumerable.Range(0, 3).Sum(i => Enumerable.Range(0, 3).Sum(j => Enumerable.Range(0, 3).Sum(l => A[i, j] * B[j, l] * C[l, i])));

    private static Matrix<double> Of(double[,] entries) => Matrix<double>.Build.DenseOfArray(entries);
}
