using System.Numerics.Tensors;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Pca;

/// <summary>
/// Eigenvalues of the scatter matrix (all d of them, or the first k by the route of top components), falling and never negative, the first k unit
/// eigenvectors, their residuals ‖Sv − λv‖₂, the trace of S, and the first eigenvalue that is left out of the list.
/// </summary>
internal sealed record PrincipalAxes(
    CentredData Data, double[] ScatterEigenvalues, Matrix<double> Axes, double[] Residuals, double TotalScatter, double Next)
{
    internal static PrincipalAxes ByCovariance(RowMajorMatrix x, int k, int threads)
    {
        (CentredData data, Matrix<double> scatter) = CentredData.WithScatter(x, threads);
        if (!scatter.Diagonal().ForAll(double.IsFinite))
        {
            // An entry that is not finite always shows on the diagonal, so the data is only searched for it then.
            x.Validate(nameof(x));
        }

        SymmetricEigen eigen = SymmetricEigen.Of(scatter.ToColumnMajorArray(), x.Columns);
        double[] values = [.. eigen.Values.Select(v => Math.Max(0, v))];
        (double[] sorted, Matrix<double> axes) = Sorted(values, [.. Enumerable.Range(0, x.Columns).Select(j => eigen.Vector(j).ToArray())], x.Columns, k);
        return new PrincipalAxes(data, sorted, axes, ResidualNorms(scatter * axes, sorted, axes), sorted.Sum(), 0);
    }

    internal static PrincipalAxes BySingularValues(RowMajorMatrix x, int k, int threads)
    {
        CentredData data = CentredData.About(x, threads);
        Matrix<double> centred = data.ToMatrix();
        (double[] s, double[][] vectors) = x.Rows > x.Columns
            ? JacobiSingularValues.RightOf(centred)
            : JacobiSingularValues.LeftOf(centred.Transpose());
        (double[] sorted, Matrix<double> axes) = Sorted(Array.ConvertAll(s, v => v * v), vectors, x.Columns, k);
        Matrix<double> image = centred.TransposeThisAndMultiply(centred * axes);
        return new PrincipalAxes(data, sorted, axes, ResidualNorms(image, sorted, axes), sorted.Sum(), 0);
    }

    internal static PrincipalAxes ByTopComponents(RowMajorMatrix x, int k, int threads)
    {
        CentredData data = CentredData.About(x, threads);
        (double[] values, double[][] vectors, double[] residuals) = TopSubspace.Of(data, k, threads);
        (double[] sorted, Matrix<double> axes) = Sorted(values[..Math.Min(k, values.Length)], vectors, x.Columns, k);
        return new PrincipalAxes(data, sorted[..k], axes, residuals[..k], Trace(data), values.Length > k ? values[k] : 0);
    }

    private static double Trace(CentredData data)
    {
        var row = new double[data.Columns];
        double sum = 0;
        for (int i = 0; i < data.Rows; i++)
        {
            data.Row(i, row);
            sum += TensorPrimitives.SumOfSquares<double>(row);
        }

        return sum;
    }

    private static double[] ResidualNorms(Matrix<double> image, double[] values, Matrix<double> axes) =>
        [.. Enumerable.Range(0, axes.ColumnCount).Select(j => (image.Column(j) - (values[j] * axes.Column(j))).L2Norm())];

    private static (double[] Values, Matrix<double> Axes) Sorted(double[] values, double[][] vectors, int d, int k)
    {
        int[] order = Enumerable.Range(0, values.Length).OrderByDescending(j => values[j]).ToArray();
        var sorted = new double[d];
        var axes = new List<double[]>();
        for (int j = 0; j < d; j++)
        {
            if (j < order.Length)
            {
                sorted[j] = values[order[j]];
            }

            if (j < k)
            {
                axes.Add(Orthonormal(j < order.Length ? vectors[order[j]] : new double[d], axes));
                SignConvention.Apply(axes[j]);
            }
        }

        return (sorted, Matrix<double>.Build.DenseOfColumnArrays(axes));
    }

    /// <summary>Polishes a computed axis, or finds one for a direction without variance: the unit vector farthest from the others' span.</summary>
    private static double[] Orthonormal(double[] candidate, List<double[]> others)
    {
        double[] v = Outside(candidate, others);
        if (JacobiSingularValues.Norm(v) < 0.99)
        {
            int d = candidate.Length;
            v = Enumerable.Range(0, d).Select(u => Outside(Unit(d, u), others)).MaxBy(JacobiSingularValues.Norm)!;
        }

        v = Outside(v, others);
        double norm = JacobiSingularValues.Norm(v);
        return Array.ConvertAll(v, e => e / norm);
    }

    private static double[] Unit(int d, int entry)
    {
        var unit = new double[d];
        unit[entry] = 1;
        return unit;
    }

    private static double[] Outside(double[] vector, List<double[]> others)
    {
        double[] v = [.. vector];
        foreach (double[] other in others)
        {
            double along = JacobiSingularValues.Dot(v, other);
            for (int i = 0; i < v.Length; i++)
            {
                v[i] -= along * other[i];
            }
        }

        return v;
    }
}
