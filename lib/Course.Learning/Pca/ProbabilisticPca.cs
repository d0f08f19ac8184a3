using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Pca;

/// <summary>
/// Probabilistic PCA: x = Wz + μ + noise with z ~ N(0, I_q) and noise N(0, σ²I), fitted by its closed form
/// (Tipping and Bishop 1999, eq. 7 and 8; Bishop 2006, eq. 12.45 and 12.46).
/// </summary>
public static class ProbabilisticPca
{
    /// <summary>Fits the model: W = U_q(Λ_q − σ²I)^½ and σ² the mean of the left-out eigenvalues.</summary>
    /// <param name="x">The data, n×d, at least two rows that differ.</param>
    /// <param name="latentDimensions">q, 1 to d − 1.</param>
    /// <param name="divisor">
    /// The divisor of the covariance: N is maximum likelihood; N − 1 gives what programs report that reuse their unbiased covariance.
    /// </param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="PrincipalComponents.Fit(RowMajorMatrix, PcaOptions)"/>; or the left-out eigenvalues are all 0, when the likelihood has no bound.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="latentDimensions"/> is not in 1 … d − 1.</exception>
    public static ProbabilisticPcaFit Fit(RowMajorMatrix x, int latentDimensions, CovarianceDivisor divisor = CovarianceDivisor.Sample)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (latentDimensions < 1 || latentDimensions >= x.Columns)
        {
            throw new ArgumentOutOfRangeException(
                nameof(latentDimensions), latentDimensions, $"q must lie in 1 to {x.Columns - 1}: at least one direction is left to the noise.");
        }

        PcaFit pca = PrincipalComponents.Fit(
            x, new PcaOptions { Components = latentDimensions, Divisor = divisor, Route = PcaRoute.SingularValues });
        double sigma2 = pca.Eigenvalues.Skip(latentDimensions).Sum() / (x.Columns - latentDimensions);
        if (sigma2 <= pca.EigenvalueErrorBounds[0])
        {
            throw new ArgumentException(
                $"x lies in {latentDimensions} dimensions to rounding: σ² = {sigma2}, and the likelihood has no bound. "
                + "Use fewer latent dimensions, drop columns that depend on others, or add rows.",
                nameof(x));
        }

        Matrix<double> w = Matrix<double>.Build.Dense(
            x.Columns, latentDimensions, (i, j) => pca.Axes[i, j] * Math.Sqrt(Math.Max(0, pca.Eigenvalues[j] - sigma2)));
        return new ProbabilisticPcaFit(pca, w, sigma2, x);
    }
}
