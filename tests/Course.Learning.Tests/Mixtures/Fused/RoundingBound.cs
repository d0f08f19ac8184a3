using Course.Learning.Mixtures;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Mixtures.Fused;

/// <summary>
/// How far the fused step may lie from the plain one. With C = ‖|L⁻¹||L|‖∞, the plain triangular solve and the fused product
/// with the computed inverse differ in z = L⁻¹(x−μ) by at most 4dC²ε‖z‖ (Higham 2002, theorems 8.5 and 8.13), so ln N by
/// b = 8d²C²ε·m for a squared distance m; responsibilities by 2b relatively; sums of n terms by nε more.
/// </summary>
internal sealed class RoundingBound
{
    private const double Epsilon = 2.220446049250313e-16;

    public RoundingBound(RowMajorMatrix x, GaussianMixtureParameters theta)
    {
        double[] lnDensities = GaussianMixture.LogDensities(x, theta);
        Responsibilities gamma = GaussianMixture.Posterior(x, theta);
        double[] condition = [.. theta.Covariances.Select(Condition)];
        double largest = 0;
        for (int i = 0; i < x.Rows; i++)
        {
            double distance = 0;
            for (int k = 0; k < theta.Components; k++)
            {
                if (gamma[i, k] > Epsilon)
                {
                    double c = condition[k];
                    distance = Math.Max(distance, c * c * theta.Covariances[k].MahalanobisSquared(x.Row(i), theta.Mean(k)));
                }
            }

            double b = Epsilon * ((8.0 * x.Columns * x.Columns * distance) + (8.0 * (theta.Components + Math.Abs(lnDensities[i]))));
            largest = Math.Max(largest, b);
            LogLikelihood += b + (x.Rows * Epsilon * Math.Abs(lnDensities[i]));
        }

        Relative = 4.0 * (largest + (x.Rows * Epsilon));
    }

    /// <summary>Allowed difference of ℓ, nats.</summary>
    public double LogLikelihood { get; }

    /// <summary>Allowed relative difference of sums of responsibilities.</summary>
    public double Relative { get; }

    public void Holds(RowMajorMatrix x, GaussianMixtureParameters before, GaussianMixtureParameters plain, GaussianMixtureParameters fused, string what)
    {
        Near.Absolute(plain.Weights, fused.Weights, Relative, $"{what}: pi");
        for (int k = 0; k < plain.Components; k++)
        {
            double[] range = new double[x.Columns];
            for (int i = 0; i < x.Rows; i++)
            {
                for (int j = 0; j < range.Length; j++)
                {
                    range[j] = Math.Max(range[j], Math.Abs(x[i, j] - before.Mean(k)[j]));
                }
            }

            for (int j = 0; j < range.Length; j++)
            {
                double ulp = Epsilon * Math.Abs(plain.Mean(k)[j]);
                Near.Absolute(plain.Mean(k)[j], fused.Mean(k)[j], (Relative * range[j]) + (4 * ulp), $"{what}: mu[{k}, {j}]");
            }

            double scale = range.Max();
            Near.Absolute(plain.Covariances[k].Matrix, fused.Covariances[k].Matrix, 2 * Relative * scale * scale, $"{what}: Sigma[{k}]");
        }
    }

    /// <summary>C = ‖|L⁻¹||L|‖∞.</summary>
    internal static double Condition(SpdMatrix sigma)
    {
        Matrix<double> l = sigma.CholeskyFactor;
        return (l.Inverse().PointwiseAbs() * l.PointwiseAbs()).InfinityNorm();
    }
}
