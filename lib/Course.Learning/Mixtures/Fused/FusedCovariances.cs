using Course.Numerics.LinearAlgebra;

namespace Course.Learning.Mixtures.Fused;

/// <summary>Covariances from the sums of a pass.</summary>
internal static class FusedCovariances
{
    /// <summary>Σ_k = Σr·yyᵀ/N_k − ΔΔᵀ with Δ = Σr·y/N_k, pooled or trimmed to the structure, plus the floor.</summary>
    /// <exception cref="DegenerateFitException">A covariance is singular to rounding.</exception>
    internal static SpdMatrix[] Estimate(
        GaussianStatistics statistics, double[] magnitude, CovarianceStructure structure, double floor)
    {
        int components = statistics.Counts.Length;
        if (structure != CovarianceStructure.Tied)
        {
            var sigma = new SpdMatrix[components];
            for (int k = 0; k < components; k++)
            {
                double[] central = Central(statistics, k, magnitude.Length, statistics.Counts[k]);
                sigma[k] = GaussianComponents.Factor(magnitude, central, structure, floor, k, statistics.Counts[k]);
            }

            return sigma;
        }

        double n = statistics.Counts.Sum();
        double[] pooled = new double[magnitude.Length * magnitude.Length];
        for (int k = 0; k < components; k++)
        {
            double[] part = Central(statistics, k, magnitude.Length, n);
            for (int i = 0; i < pooled.Length; i++)
            {
                pooled[i] += part[i];
            }
        }

        SpdMatrix shared = GaussianComponents.Factor(magnitude, pooled, structure, floor, null, n);
        return [.. Enumerable.Repeat(shared, components)];
    }

    /// <summary>The second moments about the mean, over the divisor.</summary>
    private static double[] Central(GaussianStatistics statistics, int k, int d, double divisor)
    {
        double nk = statistics.Counts[k];
        double[] sigma = new double[d * d];
        for (int i = 0; i < d; i++)
        {
            for (int j = 0; j < d; j++)
            {
                double moved = statistics.First[(k * d) + i] * (statistics.First[(k * d) + j] / nk);
                sigma[(i * d) + j] = (statistics.Second[(k * d * d) + (i * d) + j] - moved) / divisor;
            }
        }

        return sigma;
    }
}
