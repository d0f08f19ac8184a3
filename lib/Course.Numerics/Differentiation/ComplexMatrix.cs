using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace Course.Numerics.Differentiation;

/// <summary>
/// Trace, determinant and inverse of complex matrices as analytic functions of their entries: nothing is conjugated, and pivots are
/// chosen by their real parts alone, so that an imaginary step passes through unchanged.
/// </summary>
/// <remarks>Source: Golub and Van Loan (2013), Matrix Computations, algorithm 3.4.1 (LU with partial pivoting).</remarks>
public static class ComplexMatrix
{
    /// <summary>A real matrix as a complex one.</summary>
    /// <param name="matrix">Any shape.</param>
    public static Matrix<Complex> FromReal(Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return Matrix<Complex>.Build.Dense(matrix.RowCount, matrix.ColumnCount, (i, j) => new Complex(matrix[i, j], 0.0));
    }

    /// <summary>The sum of the diagonal.</summary>
    /// <param name="matrix">k×k.</param>
    public static Complex Trace(Matrix<Complex> matrix)
    {
        int k = RequireSquare(matrix);
        Complex sum = Complex.Zero;
        for (int i = 0; i < k; i++)
        {
            sum += matrix[i, i];
        }

        return sum;
    }

    /// <summary>The determinant; 0 where the real part is exactly singular.</summary>
    /// <param name="matrix">k×k.</param>
    public static Complex Determinant(Matrix<Complex> matrix)
    {
        (Complex[,] lu, int[] order, int sign) = Factor(matrix);
        Complex product = sign;
        for (int i = 0; i < order.Length; i++)
        {
            product *= lu[i, i];
        }

        return product;
    }

    /// <summary>The analytic continuation of ln|det A| from the real matrices: a negative pivot counts as its negative.</summary>
    /// <param name="matrix">k×k, invertible.</param>
    /// <exception cref="ArgumentException">Singular.</exception>
    public static Complex LnAbsoluteDeterminant(Matrix<Complex> matrix)
    {
        (Complex[,] lu, int[] order, _) = Factor(matrix);
        Complex sum = Complex.Zero;
        for (int i = 0; i < order.Length; i++)
        {
            Complex pivot = NotZero(lu[i, i]);
            sum += Complex.Log(pivot.Real < 0 ? -pivot : pivot);
        }

        return sum;
    }

    /// <summary>The inverse.</summary>
    /// <param name="matrix">k×k, invertible.</param>
    /// <exception cref="ArgumentException">Singular.</exception>
    public static Matrix<Complex> Inverse(Matrix<Complex> matrix) =>
        Solve(matrix, Matrix<Complex>.Build.DenseIdentity(RequireSquare(matrix)));

    /// <summary>Solves A X = B.</summary>
    /// <param name="matrix">A, k×k, invertible.</param>
    /// <param name="rightHandSide">B, k×m.</param>
    /// <exception cref="ArgumentException">Singular, or the row counts differ.</exception>
    public static Matrix<Complex> Solve(Matrix<Complex> matrix, Matrix<Complex> rightHandSide)
    {
        ArgumentNullException.ThrowIfNull(rightHandSide);
        (Complex[,] lu, int[] order, _) = Factor(matrix);
        int k = order.Length;
        if (rightHandSide.RowCount != k)
        {
            throw new ArgumentException($"rightHandSide has {rightHandSide.RowCount} rows; the matrix has {k}. Give both one number of rows.", nameof(rightHandSide));
        }

        Matrix<Complex> x = Matrix<Complex>.Build.Dense(k, rightHandSide.ColumnCount, (i, j) => rightHandSide[order[i], j]);
        for (int column = 0; column < x.ColumnCount; column++)
        {
            for (int i = 0; i < k; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    x[i, column] -= lu[i, j] * x[j, column];
                }
            }

            for (int i = k - 1; i >= 0; i--)
            {
                for (int j = i + 1; j < k; j++)
                {
                    x[i, column] -= lu[i, j] * x[j, column];
                }

                x[i, column] /= NotZero(lu[i, i]);
            }
        }

        return x;
    }

    private static (Complex[,] Lu, int[] Order, int Sign) Factor(Matrix<Complex> matrix)
    {
        int k = RequireSquare(matrix);
        Complex[,] a = matrix.ToArray();
        int[] order = [.. Enumerable.Range(0, k)];
        int sign = 1;
        for (int p = 0; p < k; p++)
        {
            int best = p;
            for (int i = p + 1; i < k; i++)
            {
                best = Math.Abs(a[i, p].Real) > Math.Abs(a[best, p].Real) ? i : best;
            }

            if (best != p)
            {
                sign = -sign;
                (order[p], order[best]) = (order[best], order[p]);
                for (int j = 0; j < k; j++)
                {
                    (a[p, j], a[best, j]) = (a[best, j], a[p, j]);
                }
            }

            for (int i = p + 1; i < k && a[p, p] != Complex.Zero; i++)
            {
                a[i, p] /= a[p, p];
                for (int j = p + 1; j < k; j++)
                {
                    a[i, j] -= a[i, p] * a[p, j];
                }
            }
        }

        return (a, order, sign);
    }

    private static Complex NotZero(Complex pivot) => pivot != Complex.Zero
        ? pivot
        : throw new ArgumentException("matrix is singular: a pivot is exactly zero. Pass an invertible matrix.");

    private static int RequireSquare(Matrix<Complex> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.RowCount == matrix.ColumnCount
            ? matrix.RowCount
            : throw new ArgumentException($"matrix is {matrix.RowCount}×{matrix.ColumnCount}; a square matrix is needed.", nameof(matrix));
    }
}
