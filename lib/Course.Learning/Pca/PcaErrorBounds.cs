namespace Course.Learning.Pca;

/// <summary>A posteriori error bounds of eigenvalues and axes, from the residuals on the data itself.</summary>
internal static class PcaErrorBounds
{
    private const double Epsilon = 2.220446049250313e-16;

    internal static (double[] Values, double[] Axes) Of(CentredData x, PrincipalAxes axes, int divisor)
    {
        int k = axes.Axes.ColumnCount;
        double[] lambda = axes.ScatterEigenvalues;
        double rounding = (x.Rows + x.Columns) * Epsilon * lambda[0];
        double[] bounds = Residuals(x, axes);
        var angles = new double[k];
        for (int j = 0; j < k; j++)
        {
            bounds[j] += rounding;
            double gap = double.PositiveInfinity;
            for (int i = Math.Max(0, j - 1); i <= Math.Min(j + 1, lambda.Length - 1); i++)
            {
                gap = i == j ? gap : Math.Min(gap, Math.Abs(lambda[i] - lambda[j]));
            }

            angles[j] = gap > bounds[j] ? bounds[j] / gap : 1;
            bounds[j] /= divisor;
        }

        return (bounds, angles);
    }

    /// <summary>‖Sv − λv‖₂ for each axis, S the scatter matrix applied as Xcᵀ(Xc v).</summary>
    private static double[] Residuals(CentredData x, PrincipalAxes axes)
    {
        double[][] v = axes.Axes.ToColumnArrays();
        var product = Array.ConvertAll(v, _ => new double[x.Columns]);
        var row = new double[x.Columns];
        for (int i = 0; i < x.Rows; i++)
        {
            x.Row(i, row);
            for (int j = 0; j < v.Length; j++)
            {
                double t = JacobiSingularValues.Dot(row, v[j]);
                for (int c = 0; c < row.Length; c++)
                {
                    product[j][c] += t * row[c];
                }
            }
        }

        var residuals = new double[v.Length];
        for (int j = 0; j < v.Length; j++)
        {
            for (int c = 0; c < row.Length; c++)
            {
                product[j][c] -= axes.ScatterEigenvalues[j] * v[j][c];
            }

            residuals[j] = JacobiSingularValues.Norm(product[j]);
        }

        return residuals;
    }
}
