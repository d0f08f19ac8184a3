using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>argmin_w Σᵢ rᵢ (yᵢ − wᵀxᵢ)² by Householder QR of √R X, which keeps the digits that XᵀRX would square away.</summary>
/// <remarks>Golub and Van Loan (2013), Matrix Computations, sections 5.2 and 5.3.</remarks>
internal static class WeightedLeastSquares
{
    private const double MachineEpsilon = 2.220446049250313e-16;

    /// <summary>Solves for w, m entries.</summary>
    /// <param name="x">n×m regressors.</param>
    /// <param name="y">n responses.</param>
    /// <param name="r">n weights, 0 or more.</param>
    /// <param name="dependentColumn">The first column that depends on those before it under these weights, or −1.</param>
    /// <returns>w; meaningless where a column is dependent.</returns>
    internal static double[] Solve(RowMajorMatrix x, ReadOnlySpan<double> y, ReadOnlySpan<double> r, out int dependentColumn)
    {
        int n = x.Rows;
        int m = x.Columns;
        double[][] columns = new double[m][];
        double[] right = new double[n];
        for (int j = 0; j < m; j++)
        {
            columns[j] = new double[n];
        }

        for (int i = 0; i < n; i++)
        {
            double root = Math.Sqrt(r[i]);
            right[i] = root * y[i];
            for (int j = 0; j < m; j++)
            {
                columns[j][i] = root * x[i, j];
            }
        }

        dependentColumn = Triangularise(columns, right, n);
        return dependentColumn < 0 ? BackSubstitute(columns, right, m) : new double[m];
    }

    /// <summary>Reduces the columns to R in place, column j holding R's column j above and on its diagonal.</summary>
    private static int Triangularise(double[][] columns, double[] right, int n)
    {
        int m = columns.Length;
        double[] original = Array.ConvertAll(columns, c => Norm(c, 0));
        for (int j = 0; j < m; j++)
        {
            double norm = j < n ? Norm(columns[j], j) : 0.0;
            if (!(norm > 64.0 * m * MachineEpsilon * original[j]))
            {
                return j;
            }

            double[] v = columns[j].AsSpan(j).ToArray();
            double diagonal = v[0] > 0 ? -norm : norm;
            v[0] -= diagonal;
            double scale = 2.0 / Dot(v, v);
            Reflect(v, scale, right.AsSpan(j));
            for (int l = j + 1; l < m; l++)
            {
                Reflect(v, scale, columns[l].AsSpan(j));
            }

            columns[j][j] = diagonal;
        }

        return -1;
    }

    private static double[] BackSubstitute(double[][] columns, double[] right, int m)
    {
        double[] w = new double[m];
        for (int j = m - 1; j >= 0; j--)
        {
            double rest = right[j];
            for (int l = j + 1; l < m; l++)
            {
                rest -= columns[l][j] * w[l];
            }

            w[j] = rest / columns[j][j];
        }

        return w;
    }

    private static void Reflect(double[] v, double scale, Span<double> target)
    {
        double factor = scale * Dot(v, target);
        for (int i = 0; i < v.Length; i++)
        {
            target[i] -= factor * v[i];
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static double Norm(double[] column, int from) => Math.Sqrt(Dot(column.AsSpan(from), column.AsSpan(from)));
}
