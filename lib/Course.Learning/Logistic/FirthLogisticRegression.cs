using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Logistic;

/// <summary>
/// Logistic regression with Firth's penalty: ℓ(β) + ½ ln|I(β)| is maximised, which removes the O(1/n) bias and gives a
/// finite estimate for separated classes too (Firth (1993); Heinze and Schemper (2002), eq. 2).
/// </summary>
public static class FirthLogisticRegression
{
    /// <summary>
    /// Solves Σ [wᵢ(yᵢ − pᵢ) + hᵢ(½ − pᵢ)] xᵢ = 0 by Fisher scoring with step halving, where hᵢ = wᵢpᵢ(1−pᵢ) xᵢᵀI⁻¹xᵢ.
    /// The fit's log-likelihood is ℓ without the penalty; its trace has ℓ + ½ ln|I|, up to a constant.
    /// </summary>
    /// <param name="x">n×d, finite, without a column of ones: the intercept is added.</param>
    /// <param name="y">n labels, 0 or 1, both present.</param>
    /// <param name="options">Weights and stopping; null for the defaults. Penalty must be 0.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">Penalty is not 0, sizes differ, a class is missing, or an entry of x is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1, or an option is out of range.</exception>
    /// <exception cref="RankDeficientDesignException">A column is a combination of the others and the intercept.</exception>
    public static LogisticFit Fit(RowMajorMatrix x, ReadOnlySpan<int> y, LogisticOptions? options = null)
    {
        options ??= new LogisticOptions();
        LogisticDesign design = LogisticDesign.Create(x, y, options);
        if (options.Penalty != 0)
        {
            throw new ArgumentException($"Penalty is {options.Penalty}, expected 0: Firth's penalty replaces it. Use LogisticRegression for L2.", nameof(options));
        }

        double[] start = new double[design.Columns + 1];
        start[0] = LogisticRegression.NullIntercept(design);
        LogisticDerivatives atNull = LogisticKernel.Evaluate(design, start);
        design.CheckRank(atNull.Information);

        NewtonPoint At(double[] gamma) => Evaluate(design, gamma);

        NewtonAscent.Outcome outcome = NewtonAscent.Maximise(
            At(start), At, (_, _) => { }, options);
        return new LogisticFit(design, outcome, atNull.LogLikelihood);
    }

    private static NewtonPoint Evaluate(LogisticDesign design, double[] gamma)
    {
        LogisticDerivatives likelihood = LogisticKernel.Evaluate(design, gamma);
        int k = gamma.Length;
        SpdMatrix information = SpdMatrix.Factor(Matrix<double>.Build.Dense(k, k, likelihood.Information), "information matrix");
        double[] gradient = (double[])likelihood.Gradient.Clone();
        double[] origin = new double[k];
        double[] z = new double[k];
        for (int i = 0; i < design.Rows; i++)
        {
            design.CopyRow(i, z);
            double p = LogisticFunction.Probability(Vector<double>.Build.Dense(gamma) * Vector<double>.Build.Dense(z));
            double h = design.Weight(i) * p * (1 - p) * information.MahalanobisSquared(z, origin);
            for (int a = 0; a < k; a++)
            {
                gradient[a] += h * (0.5 - p) * z[a];
            }
        }

        double objective = likelihood.LogLikelihood + information.LnDeterminant / 2;
        return new NewtonPoint(gamma, objective, likelihood.LogLikelihood, Vector<double>.Build.Dense(gradient), information);
    }
}
