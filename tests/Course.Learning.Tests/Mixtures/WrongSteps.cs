using Course.Learning.Mixtures;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Mixtures;

/// <summary>The plausible wrong EM steps of notebooks 05–07.</summary>
internal static class WrongSteps
{
    /// <summary>γ as the source prints it: without π_k.</summary>
    public static Func<GaussianMixtureParameters, GaussianMixtureParameters> ResponsibilitiesWithoutWeights(GaussianMixtureModel model) => theta =>
    {
        double[] equal = [.. Enumerable.Repeat(1.0 / theta.Components, theta.Components)];
        return model.MStep(model.EStep(new GaussianMixtureParameters(equal, theta.Means, theta.Covariances)).Responsibilities, theta);
    };

    /// <summary>Σ_k about the old mean: the right one plus (μ_new − μ_old)(μ_new − μ_old)ᵀ.</summary>
    public static Func<GaussianMixtureParameters, GaussianMixtureParameters> OldMeanInCovariance(GaussianMixtureModel model) => theta =>
    {
        GaussianMixtureParameters right = model.Step(theta);
        var covariances = new SpdMatrix[theta.Components];
        for (int k = 0; k < covariances.Length; k++)
        {
            Vector<double> shift = Vector<double>.Build.Dense(right.Mean(k).ToArray()) - Vector<double>.Build.Dense(theta.Mean(k).ToArray());
            covariances[k] = SpdMatrix.Factor(right.Covariances[k].Matrix + shift.OuterProduct(shift));
        }

        return new GaussianMixtureParameters(right.Weights, right.Means, covariances);
    };

    /// <summary>π_k over all samples although labels are by design.</summary>
    public static Func<GaussianMixtureParameters, GaussianMixtureParameters> WeightsOverAllSamples(SemiSupervisedMixtureModel model) => theta =>
    {
        Responsibilities delta = model.EStep(theta).Responsibilities;
        GaussianMixtureParameters right = model.MStep(delta, theta);
        double[] all = [.. delta.EffectiveCounts().Select(nk => nk / delta.Samples)];
        return new GaussianMixtureParameters(all, right.Means, right.Covariances);
    };

    /// <summary>ρ_k from the residuals of the old w_k.</summary>
    public static Func<LinearMixtureParameters, LinearMixtureParameters> OldCoefficientsInVariance(
        LinearMixtureModel model, RowMajorMatrix x, double[] y) => theta =>
    {
        Responsibilities delta = model.EStep(theta).Responsibilities;
        LinearMixtureParameters right = model.MStep(delta, theta);
        return new LinearMixtureParameters(right.Weights, right.Coefficients, Variances(delta, theta, x, y));
    };

    /// <summary>Least squares weighted by δ² instead of δ.</summary>
    public static Func<LinearMixtureParameters, LinearMixtureParameters> SquaredWeights(
        LinearMixtureModel model, RowMajorMatrix x, double[] y) => theta =>
    {
        Responsibilities delta = model.EStep(theta).Responsibilities;
        LinearMixtureParameters right = model.MStep(delta, theta);
        Matrix<double> design = x.ToMatrix();
        Vector<double> response = Vector<double>.Build.Dense(y);
        var w = Matrix<double>.Build.Dense(theta.Components, x.Columns);
        for (int k = 0; k < theta.Components; k++)
        {
            Matrix<double> r = Matrix<double>.Build.DenseOfDiagonalArray([.. Enumerable.Range(0, x.Rows).Select(i => delta[i, k] * delta[i, k])]);
            w.SetRow(k, (design.Transpose() * r * design).Solve(design.Transpose() * r * response));
        }

        var moved = new LinearMixtureParameters(right.Weights, RowMajorMatrix.FromMatrix(w), right.Variances);
        return new LinearMixtureParameters(right.Weights, moved.Coefficients, Variances(delta, moved, x, y));
    };

    private static double[] Variances(Responsibilities delta, LinearMixtureParameters lines, RowMajorMatrix x, double[] y)
    {
        double[] rho = new double[lines.Components];
        double[] nk = delta.EffectiveCounts();
        for (int i = 0; i < y.Length; i++)
        {
            for (int k = 0; k < rho.Length; k++)
            {
                double residual = y[i] - lines.Predict(k, x.Row(i));
                rho[k] += delta[i, k] * residual * residual / nk[k];
            }
        }

        return rho;
    }
}
