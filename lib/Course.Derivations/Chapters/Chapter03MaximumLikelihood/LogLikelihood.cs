using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Gaussian;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter03MaximumLikelihood;

/// <summary>ℓ(μ, Σ) down to the two statistics that it depends on (Bishop (2006), eqs. 2.118 and 2.119).</summary>
public static class LogLikelihood
{
    private const double LnTwoPi = 1.8378770664093453;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("03-log-likelihood", "The log-likelihood of a Gaussian sees only the mean and the scatter");
        Input<int> N = d.Shape("N", 5, 12);
        Input<int> k = d.Shape("k", 1, 3);
        Input<Matrix<double>> X = d.Matrix("X", N, k);
        Input<Vector<double>> mu = d.Vector(@"\mu", k);
        Input<Matrix<double>> Sigma = d.Spd(@"\Sigma", k);
        Input<double> lnDet = d.Define(@"\ln\lvert\Sigma\rvert", x => Math.Log(Sigma[x].Determinant()));
        Input<Matrix<double>> Lambda = d.Define(@"\Sigma^{-1}", x => Sigma[x].Inverse());
        return d
            .Start(@"\ell(\mu, \Sigma) = \sum_{i=1}^N \ln \mathcal N(x_i \mid \mu, \Sigma)", "independent points: a product of densities, a sum of logarithms, in nats",
                x => new MultivariateGaussian(mu[x], Sigma[x]).LogLikelihood(Sample.Rows(X[x])))
            .Equal(@"-\tfrac12 \sum_i \bigl[k\ln 2\pi + \ln\lvert\Sigma\rvert + (x_i-\mu)^\top\Sigma^{-1}(x_i-\mu)\bigr]", "the logarithm of the density",
                x => -0.5 * X[x].EnumerateRows().Sum(row => (k[x] * LnTwoPi) + lnDet[x] + ((row - mu[x]) * (Lambda[x] * (row - mu[x])))))
            .WrongTurn("ln|Σ| not halved", @"-\tfrac12 \sum_i \bigl[k\ln 2\pi + 2\ln\lvert\Sigma\rvert + \dots\bigr]", "the density has the root of the determinant",
                x => -0.5 * X[x].EnumerateRows().Sum(row => (k[x] * LnTwoPi) + (2 * lnDet[x]) + ((row - mu[x]) * (Lambda[x] * (row - mu[x])))))
            .WrongTurn("ln 2π once a point", @"-\tfrac12 \sum_i \bigl[\ln 2\pi + \dots\bigr]", "there is one factor √(2π) for every coordinate",
                x => -0.5 * X[x].EnumerateRows().Sum(row => LnTwoPi + lnDet[x] + ((row - mu[x]) * (Lambda[x] * (row - mu[x])))))
            .Equal(@"-\tfrac N2 \bigl[k\ln 2\pi + \ln\lvert\Sigma\rvert + \operatorname{tr}(\Sigma^{-1} S_\mu)\bigr],\; S_\mu = \tfrac1N\sum_i (x_i-\mu)(x_i-\mu)^\top", "a form is a trace, and the trace is linear",
                x => -0.5 * N[x] * ((k[x] * LnTwoPi) + lnDet[x] + (Lambda[x] * Sample.About(X[x], mu[x])).Trace()))
            .WrongTurn("1/(N−1) in the scatter", @"\dots + \operatorname{tr}\bigl(\Sigma^{-1} \tfrac{N}{N-1} S_\mu\bigr)", "the sum has N terms and stands outside with N/2; no divisor is free to choose",
                x => -0.5 * N[x] * ((k[x] * LnTwoPi) + lnDet[x] + ((Lambda[x] * Sample.About(X[x], mu[x])).Trace() * N[x] / (N[x] - 1.0))))
            .Equal(@"-\tfrac N2 \bigl[k\ln 2\pi + \ln\lvert\Sigma\rvert + \operatorname{tr}(\Sigma^{-1} \hat\Sigma) + (\bar x-\mu)^\top\Sigma^{-1}(\bar x-\mu)\bigr]", "\\(S_\\mu = \\hat\\Sigma + (\\bar x-\\mu)(\\bar x-\\mu)^\\top\\): the cross terms sum to zero",
                x => -0.5 * N[x] * ((k[x] * LnTwoPi) + lnDet[x] + (Lambda[x] * Sample.Covariance(X[x])).Trace() + Sample.MeanExcess(X[x], mu[x], Sigma[x])))
            .WrongTurn("the distance of the mean lost", @"-\tfrac N2 \bigl[k\ln 2\pi + \ln\lvert\Sigma\rvert + \operatorname{tr}(\Sigma^{-1} \hat\Sigma)\bigr]", "together with the cross terms the square is dropped; it is zero only at \\(\\mu = \\bar x\\)",
                x => -0.5 * N[x] * ((k[x] * LnTwoPi) + lnDet[x] + (Lambda[x] * Sample.Covariance(X[x])).Trace()))
            .Build();
    }
}
