using Course.Numerics;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Mixtures;

/// <summary>Densities of Gaussian components and their weighted maximum likelihood: what both Gaussian mixtures share.</summary>
internal static class GaussianComponents
{
    private const double MachineEpsilon = 2.220446049250313e-16;
    private const string Remedy = "Use fewer components or another start, or raise CovarianceFloor.";

    /// <summary>ln N(x|μ_k, Σ_k) for every component (Bishop 2006, eq. 2.43).</summary>
    internal static void LnDensities(GaussianMixtureParameters theta, ReadOnlySpan<double> x, Span<double> result)
    {
        double constant = theta.Dimension * Math.Log(2.0 * Math.PI);
        for (int k = 0; k < result.Length; k++)
        {
            SpdMatrix sigma = theta.Covariances[k];
            result[k] = -0.5 * (constant + sigma.LnDeterminant + sigma.MahalanobisSquared(x, theta.Mean(k)));
        }
    }

    /// <summary>ln π_k for every component; −∞ for a weight of zero.</summary>
    internal static double[] LnWeights(GaussianMixtureParameters theta) => MixtureArguments.Logarithms(theta.Weights);

    /// <summary>
    /// Turns one sample's row into its responsibilities and returns ln Σ_k π_k N(x|μ_k, Σ_k) in nats (Bishop 2006, eq. 9.23).
    /// </summary>
    /// <exception cref="ArgumentException">The density is zero even in the log domain under every component.</exception>
    internal static double Posterior(
        GaussianMixtureParameters theta, double[] lnPi, ReadOnlySpan<double> x, Span<double> row, int sample)
    {
        LnDensities(theta, x, row);
        for (int k = 0; k < row.Length; k++)
        {
            row[k] += lnPi[k];
        }

        return RequireFinite(LogDomain.Normalize(row, row), sample);
    }

    /// <summary>Refuses a log-density that has overflowed.</summary>
    internal static double RequireFinite(double lnDensity, int sample, string name = "x") => double.IsFinite(lnDensity)
        ? lnDensity
        : throw new ArgumentException(
            $"Row {sample} of {name} is so far from every component that its log-density overflows. Rescale the data, or start nearer to them.", name);

    /// <summary>N_k = Σᵢ wᵢ γ_ik (Bishop 2006, eq. 9.27).</summary>
    internal static double[] EffectiveCounts(GaussianData data, Responsibilities gamma)
    {
        double[] nk = new double[gamma.Components];
        for (int i = 0; i < gamma.Samples; i++)
        {
            ReadOnlySpan<double> row = gamma.Row(i);
            for (int k = 0; k < row.Length; k++)
            {
                nk[k] += data.Weights[i] * row[k];
            }
        }

        return nk;
    }

    /// <summary>Refuses a component that owns no more than the rounding of all samples.</summary>
    internal static void RequireSamples(int component, double nk, double totalWeight)
    {
        if (!(nk > MachineEpsilon * totalWeight))
        {
            throw new DegenerateFitException(component, nk, "it owns no samples", "Use fewer components or another start.");
        }
    }

    /// <summary>μ_k = Σᵢ wᵢ γ_ik xᵢ / N_k, K×d row-major, summed about the data's centre (Bishop 2006, eq. 9.24).</summary>
    /// <exception cref="DegenerateFitException">A component owns no more than the rounding of all samples.</exception>
    internal static double[] Means(GaussianData data, Responsibilities gamma, double[] nk)
    {
        int d = data.X.Columns;
        double[] mu = new double[nk.Length * d];
        for (int k = 0; k < nk.Length; k++)
        {
            RequireSamples(k, nk[k], data.TotalWeight);
            Span<double> mean = mu.AsSpan(k * d, d);
            for (int i = 0; i < gamma.Samples; i++)
            {
                ReadOnlySpan<double> x = data.X.Row(i);
                double share = data.Weights[i] * gamma[i, k] / nk[k];
                for (int j = 0; j < d; j++)
                {
                    mean[j] += share * (x[j] - data.Centre[j]);
                }
            }

            for (int j = 0; j < d; j++)
            {
                mean[j] += data.Centre[j];
            }
        }

        return mu;
    }

    /// <summary>
    /// Σ_k = Σᵢ wᵢ γ_ik (xᵢ−μ_k)(xᵢ−μ_k)ᵀ / N_k about the given (new) means, pooled or trimmed to the structure, plus the
    /// floor (Bishop 2006, eq. 9.25).
    /// </summary>
    /// <exception cref="DegenerateFitException">A covariance is singular to rounding.</exception>
    internal static SpdMatrix[] Covariances(
        GaussianData data, Responsibilities gamma, double[] nk, double[] mu, CovarianceStructure structure, double floor)
    {
        if (structure == CovarianceStructure.Tied)
        {
            SpdMatrix shared = PooledCovariance(data, gamma, nk, mu, CovarianceStructure.Full, floor);
            return [.. Enumerable.Repeat(shared, nk.Length)];
        }

        int d = data.X.Columns;
        var sigma = new SpdMatrix[nk.Length];
        for (int k = 0; k < sigma.Length; k++)
        {
            double[] scatter = Scatter(data, gamma, k, mu.AsSpan(k * d, d));
            sigma[k] = Factor(data.Magnitude, Divide(scatter, nk[k]), structure, floor, k, nk[k]);
        }

        return sigma;
    }

    /// <summary>Σ_k N_k Σ_k / n, trimmed to the structure, plus the floor: one covariance for all components.</summary>
    /// <exception cref="DegenerateFitException">It is singular to rounding.</exception>
    internal static SpdMatrix PooledCovariance(
        GaussianData data, Responsibilities gamma, double[] nk, double[] mu, CovarianceStructure structure, double floor)
    {
        int d = data.X.Columns;
        double[] pooled = new double[d * d];
        for (int k = 0; k < nk.Length; k++)
        {
            AddTo(pooled, Scatter(data, gamma, k, mu.AsSpan(k * d, d)));
        }

        double n = nk.Sum();
        return Factor(data.Magnitude, Divide(pooled, n), structure, floor, null, n);
    }

    /// <summary>Whether every entry off the diagonal is zero.</summary>
    internal static bool IsDiagonal(SpdMatrix sigma)
    {
        ReadOnlySpan<double> l = sigma.FactorRowMajor;
        for (int i = 0; i < l.Length; i++)
        {
            if (l[i] != 0 && i / sigma.Dimension != i % sigma.Dimension)
            {
                return false;
            }
        }

        return true;
    }

    private static double[] Scatter(GaussianData data, Responsibilities gamma, int k, ReadOnlySpan<double> mean)
    {
        int d = mean.Length;
        double[] s = new double[d * d];
        double[] delta = new double[d];
        for (int i = 0; i < gamma.Samples; i++)
        {
            ReadOnlySpan<double> x = data.X.Row(i);
            double share = data.Weights[i] * gamma[i, k];
            for (int j = 0; j < d; j++)
            {
                delta[j] = x[j] - mean[j];
                for (int l = 0; l <= j; l++)
                {
                    s[(j * d) + l] += share * delta[j] * delta[l];
                }
            }
        }

        for (int j = 0; j < d; j++)
        {
            for (int l = 0; l < j; l++)
            {
                s[(l * d) + j] = s[(j * d) + l];
            }
        }

        return s;
    }

    /// <summary>Trims a covariance to the structure in place, adds the floor, and factors it.</summary>
    /// <param name="magnitude">The largest |x_ij| of each column: its rounding is what a variance of zero looks like.</param>
    /// <param name="sigma">d×d row-major; changed.</param>
    /// <param name="structure">What it may look like.</param>
    /// <param name="floor">Added to the diagonal.</param>
    /// <param name="component">For the message; null where all components share it.</param>
    /// <param name="nk">For the message.</param>
    /// <exception cref="DegenerateFitException">It is singular to rounding.</exception>
    internal static SpdMatrix Factor(
        double[] magnitude, double[] sigma, CovarianceStructure structure, double floor, int? component, double nk)
    {
        int d = magnitude.Length;
        Trim(sigma, d, structure);
        for (int j = 0; j < d; j++)
        {
            double variance = sigma[(j * d) + j] + floor;
            double rounding = 8.0 * MachineEpsilon * magnitude[j];
            if (!(variance > rounding * rounding))
            {
                throw new DegenerateFitException(
                    component, nk, FormattableString.Invariant($"the covariance is singular, the variance of column {j} is {variance:G3}"), Remedy);
            }

            sigma[(j * d) + j] = variance;
        }

        try
        {
            var factored = SpdMatrix.Factor(Matrix<double>.Build.Dense(d, d, sigma), "covariance");
            RequireRank(factored, sigma, component, nk);
            return factored;
        }
        catch (NotPositiveDefiniteException e)
        {
            throw Dependent(component, nk, e.PivotIndex);
        }
    }

    /// <summary>A pivot below rounding noise is no variance: the columns depend on each other inside the component.</summary>
    private static void RequireRank(SpdMatrix factored, double[] sigma, int? component, double nk)
    {
        int d = factored.Dimension;
        for (int j = 0; j < d; j++)
        {
            double pivot = factored.FactorRowMajor[(j * d) + j];
            if (pivot * pivot <= 64.0 * d * MachineEpsilon * sigma[(j * d) + j])
            {
                throw Dependent(component, nk, j);
            }
        }
    }

    private static DegenerateFitException Dependent(int? component, double nk, int column) => new(
        component, nk, $"the covariance is singular, column {column} depends on those before it", Remedy);

    private static void Trim(double[] sigma, int d, CovarianceStructure structure)
    {
        if (structure is CovarianceStructure.Full or CovarianceStructure.Tied)
        {
            return;
        }

        double trace = 0;
        for (int j = 0; j < d; j++)
        {
            trace += sigma[(j * d) + j];
        }

        for (int j = 0; j < d; j++)
        {
            for (int l = 0; l < d; l++)
            {
                double variance = structure == CovarianceStructure.Spherical ? trace / d : sigma[(j * d) + j];
                sigma[(j * d) + l] = j == l ? variance : 0.0;
            }
        }
    }

    private static void AddTo(double[] sum, double[] term)
    {
        for (int j = 0; j < sum.Length; j++)
        {
            sum[j] += term[j];
        }
    }

    private static double[] Divide(double[] values, double divisor) => Array.ConvertAll(values, v => v / divisor);
}
