using Course.Numerics.LinearAlgebra;

namespace Course.Learning.Kernels;

/// <summary>P = L⁻¹ of a covariance Σ = L Lᵀ: the triangular factor of the precision, Σ⁻¹ = PᵀP, which kernels multiply by instead of solving.</summary>
internal static class PrecisionFactor
{
    /// <summary>P by forward substitution, row-major, k·k entries (Golub and Van Loan 2013, section 3.1).</summary>
    internal static double[] Of(SpdMatrix sigma)
    {
        int d = sigma.Dimension;
        ReadOnlySpan<double> l = sigma.FactorRowMajor;
        double[] p = new double[d * d];
        for (int c = 0; c < d; c++)
        {
            for (int i = c; i < d; i++)
            {
                double rest = i == c ? 1.0 : 0.0;
                for (int j = c; j < i; j++)
                {
                    rest -= l[(i * d) + j] * p[(j * d) + c];
                }

                p[(i * d) + c] = rest / l[(i * d) + i];
            }
        }

        return p;
    }
}
