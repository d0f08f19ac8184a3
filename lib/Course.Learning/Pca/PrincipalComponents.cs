using Course.Numerics.Data;

namespace Course.Learning.Pca;

/// <summary>
/// Principal component analysis: the directions of largest variance, which are also the subspace of smallest squared
/// reconstruction error (Bishop 2006, sec. 12.1; Eckart and Young 1936).
/// </summary>
public static class PrincipalComponents
{
    /// <summary>Finds the mean, the principal axes and the eigenvalues of the covariance.</summary>
    /// <param name="x">The data, n×d, at least two rows that differ. Constant columns and d &gt; n are allowed: eigenvalues are then 0.</param>
    /// <param name="options">The choices.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> has fewer than two rows, an entry that is not finite, or rows that are all equal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of components is not in 1 … d, or the route or divisor is not one of those listed.</exception>
    public static PcaFit Fit(RowMajorMatrix x, PcaOptions options) => Fit(x, options, Environment.ProcessorCount);

    /// <summary>The same with a given number of threads, on which the result does not depend.</summary>
    internal static PcaFit Fit(RowMajorMatrix x, PcaOptions options, int threads)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(options);
        Validate(x, options);
        PrincipalAxes axes = options.Route switch
        {
            PcaRoute.Covariance => PrincipalAxes.ByCovariance(x, options.Components, threads),
            PcaRoute.SingularValues => PrincipalAxes.BySingularValues(x, options.Components, threads),
            _ => PrincipalAxes.ByTopComponents(x, options.Components, threads),
        };
        return axes.ScatterEigenvalues[0] > 0
            ? new PcaFit(axes, options)
            : throw new ArgumentException(
                $"x: all {x.Rows} rows are equal, so no direction has any variance. Pass at least two different rows.", nameof(x));
    }

    private static void Validate(RowMajorMatrix x, PcaOptions options)
    {
        if (options.Route != PcaRoute.Covariance || x.Rows == 0)
        {
            x.Validate(nameof(x));
        }

        if (x.Rows < 2)
        {
            throw new ArgumentException("x has one row; a covariance needs at least two.", nameof(x));
        }

        if (options.Components < 1 || options.Components > x.Columns)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                options.Components,
                $"Components must lie in 1 to {x.Columns}, the number of columns of x.");
        }

        if (!Enum.IsDefined(options.Route))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Route, "Route is Covariance, SingularValues or TopComponents.");
        }

        if (!Enum.IsDefined(options.Divisor))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Divisor, "Divisor is either SampleMinusOne or Sample.");
        }
    }
}
