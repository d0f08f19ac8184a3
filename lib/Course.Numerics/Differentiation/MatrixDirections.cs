using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Differentiation;

/// <summary>The directions in which a matrix argument is moved under each convention, one place for every scheme.</summary>
internal static class MatrixDirections
{
    /// <summary>Assembles a gradient from derivatives along directions.</summary>
    /// <param name="at">The point.</param>
    /// <param name="convention">The convention.</param>
    /// <param name="along">The derivative along the unit direction at (i, j); the flag says that (j, i) moves along.</param>
    /// <exception cref="ArgumentException">A symmetric convention at a point that is not symmetric.</exception>
    public static Matrix<double> Assemble(Matrix<double> at, MatrixConvention convention, Func<int, int, bool, double> along)
    {
        if (convention == MatrixConvention.Unconstrained)
        {
            return Matrix<double>.Build.Dense(at.RowCount, at.ColumnCount, (i, j) => along(i, j, false));
        }

        if (at.RowCount != at.ColumnCount || !at.Equals(at.Transpose()))
        {
            throw new ArgumentException($"at is a {at.RowCount}×{at.ColumnCount} matrix that is not symmetric. Symmetrise it exactly or use the unconstrained convention.", nameof(at));
        }

        Matrix<double> result = Matrix<double>.Build.Dense(at.RowCount, at.ColumnCount);
        for (int i = 0; i < at.RowCount; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double partial = along(i, j, i != j);
                result[i, j] = result[j, i] = i != j && convention == MatrixConvention.SymmetricSpace ? 0.5 * partial : partial;
            }
        }

        return result;
    }
}
