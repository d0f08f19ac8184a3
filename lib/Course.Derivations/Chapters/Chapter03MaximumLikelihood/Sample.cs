using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter03MaximumLikelihood;

/// <summary>Moments of N points of k coordinates, one point a row, by their definitions.</summary>
internal static class Sample
{
    /// <summary>The points in the library's layout.</summary>
    public static RowMajorMatrix Rows(Matrix<double> points) => RowMajorMatrix.FromMatrix(points);

    /// <summary>x̄.</summary>
    public static Vector<double> Mean(Matrix<double> points) => points.ColumnSums() / points.RowCount;

    /// <summary>S(m) = (1/N) Σ (x_i − m)(x_i − m)ᵀ.</summary>
    public static Matrix<double> About(Matrix<double> points, Vector<double> m)
    {
        Matrix<double> centred = Matrix<double>.Build.Dense(points.RowCount, points.ColumnCount, (i, j) => points[i, j] - m[j]);
        return centred.TransposeThisAndMultiply(centred) / points.RowCount;
    }

    /// <summary>Σ̂ = S(x̄).</summary>
    public static Matrix<double> Covariance(Matrix<double> points) => About(points, Mean(points));

    /// <summary>Σ̂ in plain loops, for the many small samples of a simulation.</summary>
    public static Matrix<double> Covariance(RowMajorMatrix points)
    {
        int k = points.Columns;
        double[] mean = new double[k];
        double[] sum = new double[k * k];
        for (int i = 0; i < points.Rows; i++)
        {
            for (int a = 0; a < k; a++)
            {
                mean[a] += points[i, a] / points.Rows;
            }
        }

        for (int i = 0; i < points.Rows; i++)
        {
            for (int a = 0; a < k; a++)
            {
                for (int b = 0; b < k; b++)
                {
                    sum[(a * k) + b] += (points[i, a] - mean[a]) * (points[i, b] - mean[b]) / points.Rows;
                }
            }
        }

        return Matrix<double>.Build.Dense(k, k, sum);
    }

    /// <summary>(x̄ − m)ᵀ Σ⁻¹ (x̄ − m).</summary>
    public static double MeanExcess(Matrix<double> points, Vector<double> m, Matrix<double> sigma)
    {
        Vector<double> v = Mean(points) - m;
        return v * (sigma.Inverse() * v);
    }
}
