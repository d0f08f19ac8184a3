using Course.Derivations.Inputs;
using Course.Learning.Pca;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter08Pca;

/// <summary>N points of d coordinates, one a row, and the few moments that the chapter's lines are written in.</summary>
internal static class Points
{
    /// <summary>Points away from the origin with a different spread along each axis, so that no two eigenvalues meet.</summary>
    public static Matrix<double> Draw(DrawContext context, int samples, int features) =>
        Matrix<double>.Build.Dense(samples, features, (_, j) => 2.0 + j + ((1.0 + j) * context.Normal()));

    /// <summary>x̄.</summary>
    public static Vector<double> Mean(Matrix<double> x) => x.ColumnSums() / x.RowCount;

    /// <summary>The mean taken off every row.</summary>
    public static Matrix<double> Centred(Matrix<double> x)
    {
        Vector<double> mean = Mean(x);
        return Matrix<double>.Build.Dense(x.RowCount, x.ColumnCount, (i, j) => x[i, j] - mean[j]);
    }

    /// <summary>The covariance over N − 1.</summary>
    public static Matrix<double> Covariance(Matrix<double> x) => Centred(x).TransposeThisAndMultiply(Centred(x)) / (x.RowCount - 1.0);

    /// <summary>The library's fit with all components and eigenvalues over N − 1.</summary>
    public static PcaFit Fit(Matrix<double> x, PcaRoute route) => Fit(x, x.ColumnCount, route);

    /// <summary>The library's fit with q components and eigenvalues over N − 1.</summary>
    public static PcaFit Fit(Matrix<double> x, int components, PcaRoute route = PcaRoute.Covariance) =>
        PrincipalComponents.Fit(RowMajorMatrix.FromMatrix(x), new PcaOptions { Components = components, Route = route });

    /// <summary>The first columns of a matrix.</summary>
    public static Matrix<double> First(Matrix<double> q, int columns) => q.SubMatrix(0, q.RowCount, 0, columns);

    /// <summary>The sum of squares of all entries.</summary>
    public static double Squares(Matrix<double> a) => a.Enumerate().Sum(v => v * v);
}
