using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter02Traces;

/// <summary>The adjugate from its definition, by minors: it knows nothing of an inverse.</summary>
internal static class Adjugate
{
    /// <summary>A*: entry (j, i) is the cofactor of entry (i, j); for 1 × 1 it is 1.</summary>
    public static Matrix<double> Of(Matrix<double> a) => Cofactors(a).Transpose();

    /// <summary>Entry (i, j) is (−1)^{i+j} times the determinant without row i and column j.</summary>
    public static Matrix<double> Cofactors(Matrix<double> a) => a.RowCount == 1
        ? Matrix<double>.Build.Dense(1, 1, 1.0)
        : Matrix<double>.Build.Dense(a.RowCount, a.RowCount, (i, j) => ((i + j) % 2 == 0 ? 1 : -1) * a.RemoveRow(i).RemoveColumn(j).Determinant());
}
