using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Pca;

/// <summary>
/// The thin singular value decomposition by one-sided Jacobi rotations: columns are rotated in pairs until all are orthogonal;
/// their lengths are then the singular values (Golub and Van Loan 2013, sec. 8.6.3). Small singular values keep their digits
/// when the columns are scaled badly (Demmel and Veselić 1992).
/// </summary>
internal static class JacobiSingularValues
{
    private const int MaxSweeps = 60;

    /// <summary>Orthogonalises the columns of A (m×p, m ≥ p) in place: A V = U diag(s).</summary>
    /// <returns>V, p×p, as columns.</returns>
    internal static double[][] Orthogonalise(double[][] columns)
    {
        int p = columns.Length;
        var v = new double[p][];
        for (int j = 0; j < p; j++)
        {
            v[j] = new double[p];
            v[j][j] = 1;
        }

        double scale = columns.Max(c => c.Max(Math.Abs));
        double negligible = scale * scale * columns[0].Length * 1e-32;
        bool rotated = true;
        for (int sweep = 0; rotated && sweep < MaxSweeps; sweep++)
        {
            rotated = false;
            for (int a = 0; a < p - 1; a++)
            {
                for (int b = a + 1; b < p; b++)
                {
                    rotated |= RotatePair(columns[a], columns[b], v[a], v[b], negligible);
                }
            }
        }

        return v;
    }

    /// <summary>The singular values of A and its right singular vectors, not sorted; for a tall A the QR factor takes its place.</summary>
    internal static (double[] Values, double[][] Vectors) RightOf(Matrix<double> a)
    {
        Matrix<double> tall = a.RowCount > a.ColumnCount
            ? a.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin).R
            : a;
        double[][] columns = tall.ToColumnArrays();
        double[][] v = Orthogonalise(columns);
        return (Array.ConvertAll(columns, Norm), v);
    }

    /// <summary>The singular values of A and its left singular vectors, not sorted; vectors of a zero value are left zero.</summary>
    internal static (double[] Values, double[][] Vectors) LeftOf(Matrix<double> a)
    {
        double[][] columns = a.ToColumnArrays();
        Orthogonalise(columns);
        double[] values = Array.ConvertAll(columns, Norm);
        for (int j = 0; j < columns.Length; j++)
        {
            double scale = values[j] > 0 ? 1 / values[j] : 0;
            for (int i = 0; i < columns[j].Length; i++)
            {
                columns[j][i] *= scale;
            }
        }

        return (values, columns);
    }

    internal static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    internal static double Norm(double[] a) => Math.Sqrt(Dot(a, a));

    private static bool RotatePair(double[] x, double[] y, double[] vx, double[] vy, double negligible)
    {
        double alpha = Dot(x, x);
        double beta = Dot(y, y);
        double gamma = Dot(x, y);
        if (Math.Abs(gamma) <= 1e-16 * Math.Sqrt(alpha * beta) || Math.Abs(gamma) <= negligible)
        {
            return false;
        }

        double zeta = (beta - alpha) / (2 * gamma);
        double t = (zeta < 0 ? -1 : 1) / (Math.Abs(zeta) + Math.Sqrt(1 + (zeta * zeta)));
        double c = 1 / Math.Sqrt(1 + (t * t));
        double s = c * t;
        Rotate(x, y, c, s);
        Rotate(vx, vy, c, s);
        return Math.Abs(gamma) > 1e-15 * Math.Sqrt(alpha * beta);
    }

    private static void Rotate(double[] x, double[] y, double c, double s)
    {
        for (int i = 0; i < x.Length; i++)
        {
            double xi = x[i];
            x[i] = (c * xi) - (s * y[i]);
            y[i] = (s * xi) + (c * y[i]);
        }
    }
}
