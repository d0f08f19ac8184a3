namespace Course.Learning.Pca;

/// <summary>A posteriori error bounds of eigenvalues and axes, from the residuals.</summary>
internal static class PcaErrorBounds
{
    private const double Epsilon = 2.220446049250313e-16;

    internal static (double[] Values, double[] Axes) Of(PrincipalAxes axes, int divisor)
    {
        double[] lambda = [.. axes.ScatterEigenvalues, axes.Next];
        double rounding = (axes.Data.Rows + axes.Data.Columns) * Epsilon * lambda[0];
        double[] bounds = Array.ConvertAll(axes.Residuals, r => r + rounding);
        var angles = new double[bounds.Length];
        for (int j = 0; j < bounds.Length; j++)
        {
            double gap = j > 0 ? lambda[j - 1] - lambda[j] : double.PositiveInfinity;
            if (j + 1 < axes.Data.Columns)
            {
                gap = Math.Min(gap, lambda[j] - lambda[j + 1]);
            }

            angles[j] = gap > bounds[j] ? bounds[j] / gap : 1;
            bounds[j] /= divisor;
        }

        return (bounds, angles);
    }
}
