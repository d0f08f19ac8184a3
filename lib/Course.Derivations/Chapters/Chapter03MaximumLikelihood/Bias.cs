using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Gaussian;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter03MaximumLikelihood;

/// <summary>What Σ̂, its root and its inverse are on average over samples (Anderson (2003), section 3.3 and lemma 7.7.1).</summary>
public static class Bias
{
    private const int Draws = 1500;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("03-bias", "What the estimates are on average");
        Input<int> k = d.Shape("k", 1, 2);
        Input<int> N = d.Shape("N", 5, 8);
        Input<int> n = d.Shape("n", 14, 18);
        Input<int> few = d.Shape("r", 2, 4);
        Input<Vector<double>> mu = d.Vector(@"\mu", k);
        Input<Matrix<double>> Sigma = d.Spd(@"\Sigma", k);
        Input<MultivariateGaussian> truth = d.Define("p", x => new MultivariateGaussian(mu[x], Sigma[x]));
        Input<Quantity> meanCovariance = d.Define("E_1", x => MonteCarlo.Expectation(x, Draws, rng => Sample.Covariance(truth[x].Sample(N[x], rng)), stream: 1));
        Input<Quantity> meanInverse = d.Define("E_2", x => MonteCarlo.Expectation(x, Draws, rng => Sample.Covariance(truth[x].Sample(n[x], rng)).Inverse(), stream: 2));
        Input<Quantity> meanDeviation = d.Define("E_3", x => MonteCarlo.Expectation(x, Draws, rng => Math.Sqrt(Sample.Covariance(truth[x].Sample(few[x], rng))[0, 0] * few[x] / (few[x] - 1.0)), stream: 3));
        return d
            .Start(@"E\,\hat\Sigma", "over samples of N points from N(μ, Σ), by simulation", x => meanCovariance[x])
            .Equal(@"\Sigma - \tfrac1N\Sigma", "\\(\\hat\\Sigma = S_\\mu - (\\bar x-\\mu)(\\bar x-\\mu)^\\top\\): the mean adapts to the sample and takes its own variance Σ/N away",
                x => Sigma[x] + GaussianMle.CovarianceBias(SpdMatrix.Factor(Sigma[x]), N[x]))
            .WrongTurn("unbiased as it stands", @"\Sigma", "an average of N terms, each thought to have the expectation Σ; but x̄ is not μ", x => Sigma[x])
            .Equal(@"\tfrac{N-1}{N}\,\Sigma", "so dividing by N − 1 instead removes the bias", x => (N[x] - 1.0) / N[x] * Sigma[x])
            .WrongTurn("too large instead of too small", @"\tfrac{N}{N-1}\,\Sigma", "the correction is taken for the bias", x => N[x] / (N[x] - 1.0) * Sigma[x])
            .Start(@"E\, s,\; s^2 = \tfrac{1}{r-1}\sum_i (x_i - \bar x)^2", "the first coordinate of r points; s² is unbiased", x => meanDeviation[x])
            .Equal(@"\sigma\,\sqrt{\tfrac{2}{r-1}}\;\Gamma(\tfrac r2)/\Gamma(\tfrac{r-1}2)", "the mean of a χ variable with r − 1 degrees of freedom; 0.798 σ for r = 2",
                x => Math.Sqrt(2 * Sigma[x][0, 0] / (few[x] - 1)) * SpecialFunctions.Gamma(few[x] / 2.0) / SpecialFunctions.Gamma((few[x] - 1) / 2.0))
            .WrongTurn("s is unbiased too", @"\sigma", "the root of an unbiased estimate is not unbiased: the root is concave", x => Math.Sqrt(Sigma[x][0, 0]))
            .Start(@"E\,\hat\Sigma^{-1}", "over samples of n points; the inverse of a Wishart matrix", x => meanInverse[x])
            .Equal(@"\tfrac{n}{n-k-2}\,\Sigma^{-1}", "on average too large, and without bound as n falls to k + 2", x => n[x] / (n[x] - k[x] - 2.0) * Sigma[x].Inverse())
            .WrongTurn("the inverse of the expectation", @"\Sigma^{-1}", "expectation and inversion do not change places", x => Sigma[x].Inverse())
            .WrongTurn("only the bias of Σ̂ inverted", @"\tfrac{n}{n-1}\,\Sigma^{-1}", "the divisor is turned over, and the spread of Σ̂ forgotten", x => n[x] / (n[x] - 1.0) * Sigma[x].Inverse())
            .Build();
    }
}
