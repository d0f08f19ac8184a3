using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Pca;

/// <summary>The scatter matrix's eigenvalues (all d, descending, none negative) and the first k unit eigenvectors.</summary>
internal sealed record PrincipalAxes(double[] ScatterEigenvalues, Matrix<double> Axes)
{
    internal static PrincipalAxes ByCovariance(CentredData x, int k)
    {
        var evd = x.Scatter().Evd(Symmetricity.Symmetric);
        double[] values = evd.EigenValues.Select(v => Math.Max(0, v.Real)).ToArray();
        return Sorted(values, evd.EigenVectors.ToColumnArrays(), x.Columns, k);
    }

    internal static PrincipalAxes BySingularValues(CentredData x, int k)
    {
        Matrix<double> centred = x.ToMatrix();
        (double[] s, double[][] vectors) = x.Rows > x.Columns
            ? JacobiSingularValues.RightOf(centred)
            : JacobiSingularValues.LeftOf(centred.Transpose());
        return Sorted(Array.ConvertAll(s, v => v * v), vectors, x.Columns, k);
    }

    private static PrincipalAxes Sorted(double[] values, double[][] vectors, int d, int k)
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

        return new PrincipalAxes(sorted, Matrix<double>.Build.DenseOfColumnArrays(axes));
    }

    /// <summary>Polishes a computed axis, or finds one for a direction without variance: the first unit vector that is far enough from the others' span.</summary>
    private static double[] Orthonormal(double[] candidate, List<double[]> others)
    {
        for (int unit = -1; unit < candidate.Length; unit++)
        {
            double[] v = candidate;
            if (unit >= 0)
            {
                v = new double[candidate.Length];
                v[unit] = 1;
            }

            RemoveSpan(v, others);
            double norm = JacobiSingularValues.Norm(v);
            if (norm > (unit < 0 ? 0.99 : 0.5 / Math.Sqrt(v.Length)))
            {
                RemoveSpan(v, others);
                norm = JacobiSingularValues.Norm(v);
                return Array.ConvertAll(v, e => e / norm);
            }
        }

        throw new InvalidOperationException("No direction is left outside the axes found so far; k is at most d.");
    }

    private static void RemoveSpan(double[] v, List<double[]> others)
    {
        foreach (double[] other in others)
        {
            double along = JacobiSingularValues.Dot(v, other);
            for (int i = 0; i < v.Length; i++)
            {
                v[i] -= along * other[i];
            }
        }
    }
}
