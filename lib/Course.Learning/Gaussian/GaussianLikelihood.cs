using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Gaussian;

/// <summary>
/// The gradients of ℓ(μ, Σ) = Σᵢ ln N(xᵢ | μ, Σ) at any parameters, with vᵢ = xᵢ − μ and S = Σᵢ vᵢvᵢᵀ
/// (Petersen and Pedersen (2012), section 8.1; Magnus and Neudecker (2019), chapter 15).
/// </summary>
public static class GaussianLikelihood
{
    /// <summary>∂ℓ/∂μ = Σ⁻¹ Σᵢ vᵢ.</summary>
    /// <param name="x">N×k, finite.</param>
    /// <param name="at">The Gaussian at which to differentiate.</param>
    /// <returns>k entries, nats per data unit.</returns>
    /// <exception cref="ArgumentException">The sizes differ, there is no row, or an entry is not finite.</exception>
    public static Vector<double> GradientMean(RowMajorMatrix x, MultivariateGaussian at)
    {
        Vector<double> sum = Deviations(x, at).Sum;
        return at.Covariance.Solve(sum);
    }

    /// <summary>
    /// ∂ℓ/∂Σ with all k² entries independent: G = ½ (−N Σ⁻ᵀ + Σ⁻ᵀ S Σ⁻ᵀ), computed as ½ Σ⁻¹ (S − N Σ) Σ⁻¹.
    /// </summary>
    /// <param name="x">N×k, finite.</param>
    /// <param name="at">The Gaussian at which to differentiate.</param>
    /// <returns>k×k, nats per squared data unit.</returns>
    /// <exception cref="ArgumentException">The sizes differ, there is no row, or an entry is not finite.</exception>
    public static Matrix<double> GradientCovariance(RowMajorMatrix x, MultivariateGaussian at)
    {
        Matrix<double> excess = Deviations(x, at).Scatter - x.Rows * at.Covariance.Matrix;
        Matrix<double> gradient = at.Covariance.Solve(at.Covariance.Solve(excess).Transpose()) / 2;
        return (gradient + gradient.Transpose()) / 2;
    }

    /// <summary>
    /// ∂ℓ/∂Σ in the space of symmetric matrices, Σ_ij and Σ_ji moving together: 2G − diag(G) with G the unconstrained
    /// gradient. Its zero is the same; off the diagonal it is twice as large.
    /// </summary>
    /// <param name="x">N×k, finite.</param>
    /// <param name="at">The Gaussian at which to differentiate.</param>
    /// <returns>k×k, nats per squared data unit.</returns>
    /// <exception cref="ArgumentException">The sizes differ, there is no row, or an entry is not finite.</exception>
    public static Matrix<double> GradientCovarianceSymmetric(RowMajorMatrix x, MultivariateGaussian at)
    {
        Matrix<double> g = GradientCovariance(x, at);
        return g.MapIndexed((i, j, value) => i == j ? value : 2 * value);
    }

    /// <summary>∂ℓ/∂Σ⁻¹ with all k² entries independent: ½ (N Σ − S).</summary>
    /// <param name="x">N×k, finite.</param>
    /// <param name="at">The Gaussian at which to differentiate.</param>
    /// <returns>k×k, nats times squared data units.</returns>
    /// <exception cref="ArgumentException">The sizes differ, there is no row, or an entry is not finite.</exception>
    public static Matrix<double> GradientPrecision(RowMajorMatrix x, MultivariateGaussian at) =>
        (x.Rows * at.Covariance.Matrix - Deviations(x, at).Scatter) / 2;

    /// <summary>∂ℓ/∂L for Σ = L Lᵀ: the lower triangle of 2 G L.</summary>
    /// <param name="x">N×k, finite.</param>
    /// <param name="at">The Gaussian at which to differentiate.</param>
    /// <returns>k×k, lower triangular, nats per data unit.</returns>
    /// <exception cref="ArgumentException">The sizes differ, there is no row, or an entry is not finite.</exception>
    public static Matrix<double> GradientCholesky(RowMajorMatrix x, MultivariateGaussian at) =>
        (2 * GradientCovariance(x, at) * at.Covariance.CholeskyFactor).LowerTriangle();

    private static (Vector<double> Sum, Matrix<double> Scatter) Deviations(RowMajorMatrix x, MultivariateGaussian at)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(at);
        int k = at.Dimension;
        if (x.Columns != k)
        {
            throw new ArgumentException($"x has {x.Columns} columns, but the distribution has {k} dimensions. Pass one column a dimension.", nameof(x));
        }

        x.Validate(nameof(x));
        Vector<double> mean = at.Mean;
        Vector<double> sum = Vector<double>.Build.Dense(k);
        Matrix<double> scatter = Matrix<double>.Build.Dense(k, k);
        for (int i = 0; i < x.Rows; i++)
        {
            Vector<double> v = Vector<double>.Build.DenseOfArray(x.Row(i).ToArray()) - mean;
            sum += v;
            scatter += v.OuterProduct(v);
        }

        return (sum, scatter);
    }
}
