using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Variational;

/// <summary>Kullback–Leibler divergences between Gaussians, in nats. KL(q‖p) is not KL(p‖q).</summary>
public static class GaussianDivergence
{
    /// <summary>KL(q‖p) = ½[tr(Σ_p⁻¹Σ_q) − k + (μ_p − μ_q)ᵀΣ_p⁻¹(μ_p − μ_q) + ln|Σ_p| − ln|Σ_q|] (Murphy 2022, eq. 5.77).</summary>
    /// <param name="qMean">μ_q, length k.</param>
    /// <param name="qCovariance">Σ_q, k×k.</param>
    /// <param name="pMean">μ_p, length k.</param>
    /// <param name="pCovariance">Σ_p, k×k.</param>
    /// <returns>The divergence in nats; 0 only for q = p, and never negative beyond rounding, which is cut off at 0.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The sizes differ or a mean is not finite.</exception>
    public static double Between(Vector<double> qMean, SpdMatrix qCovariance, Vector<double> pMean, SpdMatrix pCovariance)
    {
        ArgumentNullException.ThrowIfNull(qCovariance);
        ArgumentNullException.ThrowIfNull(pCovariance);
        double[] q = VariationalInput.Finite(qMean, nameof(qMean));
        double[] p = VariationalInput.Finite(pMean, nameof(pMean));
        VariationalInput.SameLength(qCovariance.Dimension, q, nameof(qMean), "one for each row of qCovariance");
        VariationalInput.SameLength(qCovariance.Dimension, p, nameof(pMean), "one for each row of qCovariance");
        if (pCovariance.Dimension != qCovariance.Dimension)
        {
            throw new ArgumentException(
                $"pCovariance is {pCovariance.Dimension}×{pCovariance.Dimension}, qCovariance {qCovariance.Dimension}×{qCovariance.Dimension}: pass Gaussians of one dimension.",
                nameof(pCovariance));
        }

        double trace = pCovariance.Solve(qCovariance.Matrix).Trace();
        double logs = pCovariance.LnDeterminant - qCovariance.LnDeterminant;
        return Math.Max(0, 0.5 * (trace - q.Length + pCovariance.MahalanobisSquared(q, p) + logs));
    }

    /// <summary>KL(q‖N(0, I)) = ½ Σ_j (s_j² + m_j² − 1 − 2 ln s_j) (Kingma and Welling 2014, app. B).</summary>
    /// <param name="q">The Gaussian.</param>
    /// <returns>The divergence in nats, at least 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="q"/> is null.</exception>
    public static double ToStandardNormal(DiagonalGaussian q)
    {
        ArgumentNullException.ThrowIfNull(q);
        double sum = 0;
        for (int j = 0; j < q.Dimension; j++)
        {
            double twice = 2 * q.LogScale[j];
            sum += ExpMinusOneMinus(twice) + (q.Mean[j] * q.Mean[j]);
        }

        return 0.5 * sum;
    }

    /// <summary>exp(t) − 1 − t, never negative: by its series where the difference would cancel.</summary>
    private static double ExpMinusOneMinus(double t)
    {
        if (Math.Abs(t) > 0.1)
        {
            return Math.Exp(t) - 1 - t;
        }

        double term = t * t / 2;
        double sum = term;
        for (int n = 3; n <= 12; n++)
        {
            term *= t / n;
            sum += term;
        }

        return sum;
    }
}
