using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Gaussian;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter03MaximumLikelihood;

/// <summary>The stationary point is the maximum: tr M − ln|M| ≥ k with equality at I (Anderson (2003), lemma 3.2.2; erratum 000-07).</summary>
public static class Maximality
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("03-maximality", "Maximal, not only stationary");
        Input<int> k = d.Shape("k", 1, 3);
        Input<int> N = d.Shape("N", 6, 12);
        Input<Matrix<double>> X = d.Matrix("X", N, k);
        Input<Vector<double>> mu = d.Vector(@"\mu", k);
        Input<Matrix<double>> Sigma = d.Spd(@"\Sigma", k);
        Input<Matrix<double>> T = d.Spd("T", k);
        Input<Matrix<double>> M = d.Define(@"M", x => Sigma[x].Inverse() * Sample.Covariance(X[x]));
        return d
            .Start(@"\ell(\hat\mu,\hat\Sigma) - \ell(\mu,\Sigma)", "what any other pair loses, in nats", x => Best(X[x]) - At(X[x], mu[x], Sigma[x]))
            .Equal(@"\tfrac N2\bigl[\operatorname{tr} M - \ln\lvert M\rvert - k + (\bar x-\mu)^\top\Sigma^{-1}(\bar x-\mu)\bigr],\; M = \Sigma^{-1}\hat\Sigma", "the log-likelihood in its two statistics, twice",
                x => 0.5 * N[x] * (Gap(M[x]) - k[x] + Sample.MeanExcess(X[x], mu[x], Sigma[x])))
            .WrongTurn("the sign of the logarithm", @"\tfrac N2\bigl[\operatorname{tr} M + \ln\lvert M\rvert - k + \dots\bigr]", "\\(\\ln\\lvert\\Sigma\\rvert - \\ln\\lvert\\hat\\Sigma\\rvert = -\\ln\\lvert M\\rvert\\)",
                x => 0.5 * N[x] * (M[x].Trace() + Math.Log(M[x].Determinant()) - k[x] + Sample.MeanExcess(X[x], mu[x], Sigma[x])))
            .AtLeast(@"\tfrac N2\bigl[\operatorname{tr} M - \ln\lvert M\rvert - k\bigr]", "\\(\\Sigma^{-1}\\) is positive definite: a wrong mean costs", x => 0.5 * N[x] * (Gap(M[x]) - k[x]))
            .AtLeast("0", "\\(\\operatorname{tr}M - \\ln\\lvert M\\rvert \\ge k\\), shown next", _ => 0.0, new LineOptions { Scale = x => N[x], ScaleLatex = "N" })
            .WrongTurn("a zero gradient taken for any extremum", "0", "where the gradient vanishes there may as well be a minimum or a saddle; the sign has to be shown", _ => 0.0, relation: Relation.AtMost)
            .Start(@"\operatorname{tr} M - \ln\lvert M\rvert", "M is similar to \\(\\Sigma^{-1/2}\\hat\\Sigma\\,\\Sigma^{-1/2}\\), so its eigenvalues are positive", x => Gap(M[x]))
            .Equal(@"\sum_j (\lambda_j - \ln\lambda_j)", "trace and determinant by eigenvalues", x => M[x].Evd().EigenValues.Sum(v => v.Real - Math.Log(v.Real)))
            .WrongTurn("eigenvalues of Σ̂", @"\sum_j (\hat\lambda_j - \ln\hat\lambda_j)", "the comparison is with Σ, so \\(\\Sigma^{-1}\\) belongs to it", x => Sample.Covariance(X[x]).Evd(Symmetricity.Symmetric).EigenValues.Sum(v => v.Real - Math.Log(v.Real)))
            .AtLeast("k", "\\(\\lambda - \\ln\\lambda\\) falls up to λ = 1 and rises after it: at least 1 each", x => (double)k[x])
            .WrongTurn("the smallest value is 2k", "2k", "the trace and the logarithm are each thought to give k", x => 2.0 * k[x])
            .Start(@"\operatorname{tr} I - \ln\lvert I\rvert", "equality: all eigenvalues are 1, so M = I and \\(\\Sigma = \\hat\\Sigma\\)", x => Gap(Matrix<double>.Build.DenseIdentity(k[x])))
            .Equal("k", "each eigenvalue gives 1 − 0", x => (double)k[x])
            .WrongTurn("the minimum is zero", "0", "a minimum is expected to be zero; that is \\(\\operatorname{tr}M - \\ln\\lvert M\\rvert - k\\)", _ => 0.0)
            .Start(@"\ell\bigl(\mu, (\tfrac12\Sigma^{-1} + \tfrac12 T^{-1})^{-1}\bigr)", "halfway between two precisions", x => At(X[x], mu[x], (0.5 * (Sigma[x].Inverse() + T[x].Inverse())).Inverse()))
            .AtLeast(@"\tfrac12\ell(\mu,\Sigma) + \tfrac12\ell(\mu,T)", "in the precision ℓ is concave: \\(\\ln\\lvert\\Lambda\\rvert\\) is, and the trace is linear", x => 0.5 * (At(X[x], mu[x], Sigma[x]) + At(X[x], mu[x], T[x])))
            .WrongTurn("ℓ is concave in Σ", @"\tfrac12\ell(\mu,20\Sigma) + \tfrac12\ell(\mu,20T) \text{, said of } \ell\bigl(\mu, \tfrac12(20\Sigma + 20T)\bigr)", "in one dimension \\(-\\tfrac12\\ln s - v/2s\\) turns convex beyond \\(s = 2v\\)",
                x => 0.5 * (At(X[x], mu[x], 20 * Sigma[x]) + At(X[x], mu[x], 20 * T[x])), against: x => At(X[x], mu[x], 10 * (Sigma[x] + T[x])))
            .Build();
    }

    private static double Gap(Matrix<double> m) => m.Trace() - Math.Log(m.Determinant());

    private static double At(Matrix<double> points, Vector<double> mu, Matrix<double> sigma) =>
        new MultivariateGaussian(mu, 0.5 * (sigma + sigma.Transpose())).LogLikelihood(Sample.Rows(points));

    private static double Best(Matrix<double> points) => GaussianMle.Fit(Sample.Rows(points)).LogLikelihood;
}
