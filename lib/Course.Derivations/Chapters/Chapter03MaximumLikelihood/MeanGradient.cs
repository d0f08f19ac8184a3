using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Gaussian;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter03MaximumLikelihood;

/// <summary>∂ℓ/∂μ = Σ⁻¹ Σ_i (x_i − μ), zero at the mean (Bishop (2006), eqs. 2.120 and 2.121).</summary>
public static class MeanGradient
{
    /// <summary>ℓ is quadratic in μ: central differences are exact for every step.</summary>
    private static readonly DifferenceScheme LongStep = DifferenceScheme.CentralWithStep(1.0);

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("03-mean-gradient", "The gradient by the mean vanishes at the sample's mean");
        Input<int> N = d.Shape("N", 5, 12);
        Input<int> k = d.Shape("k", 1, 3);
        Input<Matrix<double>> X = d.Matrix("X", N, k);
        Input<Vector<double>> mu = d.Vector(@"\mu", k);
        Input<Matrix<double>> Sigma = d.Spd(@"\Sigma", k);
        return d
            .Start(@"\frac{\partial \ell}{\partial \mu}", "by central differences", x => LongStep.Gradient(m => new MultivariateGaussian(m, Sigma[x]).LogLikelihood(Sample.Rows(X[x])), mu[x]))
            .Equal(@"\tfrac12\sum_i (\Sigma^{-1} + \Sigma^{-\top})(x_i - \mu)", "the form \\(v^\\top\\Sigma^{-1}v\\) has the slope \\((\\Sigma^{-1}+\\Sigma^{-\\top})v\\), and \\(v = x_i - \\mu\\) brings a minus that meets the −½",
                x => 0.5 * ((Sigma[x].Inverse() + Sigma[x].Inverse().Transpose()) * Deviations(X[x], mu[x])))
            .WrongTurn("the inner minus lost", @"-\tfrac12\sum_i (\Sigma^{-1} + \Sigma^{-\top})(x_i - \mu)", "\\(\\mu\\) stands with a minus in \\(x_i - \\mu\\)",
                x => -0.5 * ((Sigma[x].Inverse() + Sigma[x].Inverse().Transpose()) * Deviations(X[x], mu[x])))
            .Equal(@"\Sigma^{-1} \sum_i (x_i - \mu)", "Σ is symmetric; as a column", x => GaussianLikelihood.GradientMean(Sample.Rows(X[x]), new MultivariateGaussian(mu[x], Sigma[x])))
            .WrongTurn("the ½ kept", @"\tfrac12 \Sigma^{-1} \sum_i (x_i - \mu)", "the slope of a square is twice the value", x => 0.5 * (Sigma[x].Inverse() * Deviations(X[x], mu[x])))
            .Equal(@"N\, \Sigma^{-1} (\bar x - \mu)", "the sum of N deviations", x => N[x] * (Sigma[x].Inverse() * (Sample.Mean(X[x]) - mu[x])))
            .WrongTurn("Σ for Σ⁻¹", @"N\, \Sigma (\bar x - \mu)", "a wide Gaussian cares less about a deviation, not more", x => N[x] * (Sigma[x] * (Sample.Mean(X[x]) - mu[x])))
            .Start(@"\frac{\partial \ell}{\partial \mu}\Bigr\rvert_{\mu = \bar x}", "at the mean", x => GaussianLikelihood.GradientMean(Sample.Rows(X[x]), new MultivariateGaussian(Sample.Mean(X[x]), Sigma[x])))
            .IsZero("the deviations from the mean sum to zero, whatever Σ is", x => N[x] * Sigma[x].Inverse().FrobeniusNorm(), @"N \lVert\Sigma^{-1}\rVert")
            .WrongTurn("the middle of the range", @"0 \text{ at } \tfrac12(\min + \max)", "the middle between the extremes also sits in the middle of the data", _ => 0.0,
                against: x => GaussianLikelihood.GradientMean(Sample.Rows(X[x]), new MultivariateGaussian(Middle(X[x]), Sigma[x])))
            .Build();
    }

    private static Vector<double> Deviations(Matrix<double> points, Vector<double> mu) => points.ColumnSums() - (points.RowCount * mu);

    private static Vector<double> Middle(Matrix<double> points) =>
        Vector<double>.Build.Dense(points.ColumnCount, j => 0.5 * (points.Column(j).Minimum() + points.Column(j).Maximum()));
}
