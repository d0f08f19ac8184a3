using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Logistic;

/// <summary>
/// The O(1/n) bias of the maximum-likelihood coefficients, which for rare events is O(1/n₁): it exaggerates the rarity
/// (McCullagh and Nelder (1989), section 15.2; King and Zeng (2001), eq. 9).
/// </summary>
public static class SmallSampleBias
{
    /// <summary>
    /// bias(β̂) ≈ (XᵀWX)⁻¹ XᵀWξ with W = diag(p(1−p)), ξᵢ = Qᵢᵢ(pᵢ − ½), Q = X(XᵀWX)⁻¹Xᵀ and X with a column of ones.
    /// Subtract it from the coefficients to correct them.
    /// </summary>
    /// <param name="fit">An unpenalised fit without weights.</param>
    /// <param name="x">The n×d data it was fitted to.</param>
    /// <returns>d + 1 entries, intercept first.</returns>
    /// <exception cref="ArgumentException">x has another number of columns than the fit, or an entry that is not finite.</exception>
    public static Vector<double> KingZeng(LogisticFit fit, RowMajorMatrix x)
    {
        ArgumentNullException.ThrowIfNull(fit);
        double[] probabilities = fit.Probabilities(x);
        int k = x.Columns + 1;
        double[] z = new double[k];
        double[] score = new double[k];
        double[] origin = new double[k];
        SpdMatrix information = fit.StandardisedInformation;
        for (int i = 0; i < x.Rows; i++)
        {
            fit.StandardiseRow(x.Row(i), z);
            double p = probabilities[i];
            double factor = p * (1 - p) * information.MahalanobisSquared(z, origin) * (p - 0.5);
            for (int a = 0; a < k; a++)
            {
                score[a] += factor * z[a];
            }
        }

        return fit.ToOriginalUnits(information.Solve(Vector<double>.Build.Dense(score)));
    }
}
