using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Gaussian;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace Course.Derivations.Chapters.Chapter03MaximumLikelihood;

/// <summary>∂ℓ/∂Σ = (N/2) Σ⁻¹(S_μ − Σ)Σ⁻¹, zero at Σ̂ with 1/N (Magnus and Neudecker (2019), section 15.3; erratum 000-04).</summary>
public static class CovarianceGradient
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("03-covariance-gradient", "The gradient by the covariance vanishes at the scatter over N");
        Input<int> k = d.Shape("k", 1, 3);
        Input<int> N = d.Shape("N", 6, 12);
        Input<Matrix<double>> X = d.Matrix("X", N, k);
        Input<Vector<double>> mu = d.Vector(@"\mu", k);
        Input<Matrix<double>> Sigma = d.Spd(@"\Sigma", k);
        Input<Matrix<double>> S = d.Define(@"S_\mu", x => Sample.About(X[x], mu[x]));
        Input<Matrix<double>> G = d.Define("G", x => 0.5 * N[x] * (Sigma[x].Inverse() * (S[x] - Sigma[x]) * Sigma[x].Inverse()));
        return d
            .Start(@"\frac{\partial \ell}{\partial \Sigma}", "over all matrices, at a symmetric one, by the complex step", x => ComplexStep.Gradient(sigma => Varying(sigma, S[x], N[x]), Sigma[x]))
            .Equal(@"-\tfrac N2 \Sigma^{-\top} + \tfrac12 \sum_i \Sigma^{-\top}(x_i-\mu)(x_i-\mu)^\top\Sigma^{-\top}", "\\(d\\ln\\lvert\\Sigma\\rvert = \\operatorname{tr}(\\Sigma^{-1}d\\Sigma)\\) and \\(d\\Sigma^{-1} = -\\Sigma^{-1}(d\\Sigma)\\Sigma^{-1}\\)",
                x => (-0.5 * N[x] * Sigma[x].Inverse().Transpose()) + (0.5 * N[x] * (Sigma[x].Inverse().Transpose() * S[x] * Sigma[x].Inverse().Transpose())))
            .WrongTurn("−Σ⁻²dΣ inside", @"-\tfrac N2 \Sigma^{-\top} + \tfrac12 \sum_i \Sigma^{-2}(x_i-\mu)(x_i-\mu)^\top", "the inverse is differentiated as if matrices changed places",
                x => (-0.5 * N[x] * Sigma[x].Inverse()) + (0.5 * N[x] * (Sigma[x].Inverse() * Sigma[x].Inverse() * S[x])))
            .WrongTurn("the sign of the inverse's derivative", @"-\tfrac N2 \Sigma^{-\top} - \tfrac12 \sum_i \dots", "then no covariance could make it zero",
                x => (-0.5 * N[x] * Sigma[x].Inverse()) - (0.5 * N[x] * (Sigma[x].Inverse() * S[x] * Sigma[x].Inverse())))
            .Equal(@"G = \tfrac N2\, \Sigma^{-1}(S_\mu - \Sigma)\Sigma^{-1}", "Σ is symmetric; one inverse from each side",
                x => GaussianLikelihood.GradientCovariance(Sample.Rows(X[x]), new MultivariateGaussian(mu[x], Sigma[x])))
            .Start(@"\frac{\partial \ell}{\partial \sigma_{ij}},\; \sigma_{ij} = \sigma_{ji}", "the partials by free entry, by extrapolated differences",
                x => DifferenceScheme.Richardson.Gradient(sigma => Varying(ComplexMatrix.FromReal(sigma), S[x], N[x]).Real, Sigma[x], MatrixConvention.SymmetricFreeEntries))
            .Equal(@"2G - \operatorname{diag} G", "mirror images move together", x => GaussianLikelihood.GradientCovarianceSymmetric(Sample.Rows(X[x]), new MultivariateGaussian(mu[x], Sigma[x])),
                new LineOptions { Scale = x => N[x] * Sigma[x].Inverse().FrobeniusNorm() * (1 + (S[x] * Sigma[x].Inverse()).FrobeniusNorm()), ScaleLatex = @"N\lVert\Sigma^{-1}\rVert(1 + \lVert S_\mu\Sigma^{-1}\rVert)" })
            .WrongTurn("G as the list of partials", "G", "differentiated as if all entries were independent, with symmetry used afterwards", x => G[x], errata: "000-04")
            .Start(@"G(\hat\mu, \hat\Sigma),\; \hat\Sigma = \tfrac1N\sum_i (x_i-\bar x)(x_i-\bar x)^\top", "at the estimate", x => At(X[x], GaussianMle.Fit(Sample.Rows(X[x])).Covariance.Matrix))
            .IsZero("\\(S_{\\bar x} = \\hat\\Sigma\\); 2G − diag G is zero at the same place", x => N[x] * Sample.Covariance(X[x]).Inverse().FrobeniusNorm(), @"N\lVert\hat\Sigma^{-1}\rVert")
            .WrongTurn("1/(N−1) as the maximum likelihood", @"0 \text{, said of } G(\hat\mu, S),\; S = \tfrac{1}{N-1}\sum_i \dots", "the unbiased estimate is taken for the likely one: two aims, two divisors", _ => 0.0,
                against: x => At(X[x], GaussianMle.Fit(Sample.Rows(X[x])).UnbiasedCovariance))
            .Build();
    }

    private static Matrix<double> At(Matrix<double> points, Matrix<double> sigma) =>
        GaussianLikelihood.GradientCovariance(Sample.Rows(points), new MultivariateGaussian(Sample.Mean(points), sigma));

    /// <summary>The part of ℓ that Σ moves, as an analytic function of its entries.</summary>
    private static Complex Varying(Matrix<Complex> sigma, Matrix<double> s, int n) =>
        -0.5 * n * (ComplexMatrix.LnAbsoluteDeterminant(sigma) + ComplexMatrix.Trace(ComplexMatrix.Solve(sigma, ComplexMatrix.FromReal(s))));
}
