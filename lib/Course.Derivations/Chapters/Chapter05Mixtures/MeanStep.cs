using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter05Mixtures;

/// <summary>∂Q/∂μ_k = 0 gives the weighted mean over N_k; at θ itself Q and ℓ have the same gradient (Bishop 2006, eq. 9.16–9.18).</summary>
public static class MeanStep
{
    /// <summary>Central differences of a log-likelihood of some tens of nats keep about seven figures.</summary>
    private const double DifferenceTolerance = 1e-6;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("05-mean-step", "Setting the gradient of Q in the means to zero");
        var m = new MixtureInputs(d);
        var differences = new LineOptions { Tolerance = DifferenceTolerance };
        return d
            .Start(@"\frac{\partial Q}{\partial \mu_k}", "central differences of the library's Q, γ held fixed",
                x => DifferenceScheme.Central.Gradient(mu => Q(m, x, m.Theta[x] with { Mu = mu }), m.Mu[x]))
            .Equal(@"\sum_i \gamma_{ik}\, \Sigma_k^{-1}(x_i - \mu_k)", "the derivative of \\(-\\tfrac12 (x_i - \\mu_k)^\\top \\Sigma_k^{-1} (x_i - \\mu_k)\\), weighted",
                x => MixtureFormulas.MeanGradient(m.Theta[x], m.X[x], m.Gamma[x]), differences)
            .WrongTurn("the sign of the inner derivative", @"-\sum_i \gamma_{ik}\, \Sigma_k^{-1}(x_i - \mu_k)", "\\(x_i - \\mu_k\\) is differentiated by \\(x_i\\)",
                x => -MixtureFormulas.MeanGradient(m.Theta[x], m.X[x], m.Gamma[x]))
            .Start(@"\frac{\partial \ell}{\partial \mu_k}", "central differences of the library's log-likelihood; nothing is held fixed",
                x => DifferenceScheme.Central.Gradient(mu => LogLikelihood(m, x, m.Theta[x] with { Mu = mu }), m.Mu[x]))
            .Equal(@"\frac{\partial Q(\theta \mid \gamma)}{\partial \mu_k} = \sum_i \gamma_{ik}\, \Sigma_k^{-1}(x_i - \mu_k)", "the bound touches ℓ at θ, so it has ℓ's slope there",
                x => MixtureFormulas.MeanGradient(m.Theta[x], m.X[x], m.Gamma[x]), differences)
            .WrongTurn("γ without π", @"\sum_i \frac{\mathcal{N}_{ik}}{\sum_j \mathcal{N}_{ij}}\, \Sigma_k^{-1}(x_i - \mu_k)", "the printed definition: its fixed point is not stationary",
                x => MixtureFormulas.MeanGradient(m.Theta[x], m.X[x], MixtureFormulas.PosteriorWithoutWeights(m.Theta[x], m.X[x])), errata: "001-01")
            .Start(@"\sum_i \gamma_{ik}\, \Sigma_k^{-1}(x_i - \mu_k) \text{ at } \mu_k = \tfrac{1}{N_k}\sum_i \gamma_{ik} x_i", "the weighted mean put in",
                x => MixtureFormulas.MeanGradient(m.Theta[x] with { Mu = m.New[x].Mu }, m.X[x], m.Gamma[x]))
            .IsZero("deviations from a weighted mean sum to zero under its weights",
                x => GradientSize(m.Theta[x], m.X[x], m.Gamma[x]), @"\sum_{ik} \gamma_{ik} \lVert \Sigma_k^{-1} x_i\rVert")
            .WrongTurn("N for N_k", @"0 \text{ at } \mu_k = \tfrac1N \sum_i \gamma_{ik} x_i", "an average is taken to be over all samples",
                _ => 0.0, against: x => MixtureFormulas.MeanGradient(m.Theta[x] with { Mu = m.Gamma[x].Transpose() * m.X[x] / m.N[x] }, m.X[x], m.Gamma[x]))
            .WrongTurn("the same point zeroes the gradient of ℓ", @"0, \text{ for } \frac{\partial \ell}{\partial \mu_k} \text{ at } \mu_k = \tfrac{1}{N_k}\sum_i \gamma_{ik} x_i", "ℓ is differentiated as if γ did not depend on μ; after the step γ is another",
                _ => 0.0,
                against: x => MixtureFormulas.MeanGradient(m.New[x], m.X[x], MixtureFormulas.Posterior(m.New[x], m.X[x])),
                errata: "001-03")
            .Start(@"\tfrac{1}{N_k}\sum_i \gamma_{ik} x_i", "the update, a row for each component", x => m.New[x].Mu)
            .Equal(@"\mu_k^{\text{new}}", "the library's M-step",
                x => MixtureFormulas.Model(m.X[x], m.K[x]).MStep(MixtureFormulas.ToLibrary(m.Gamma[x]), m.Theta[x].ToParameters()).Means.ToMatrix())
            .WrongTurn("N for N_k in the update", @"\tfrac{1}{N}\sum_i \gamma_{ik} x_i", "the means shrink towards the origin by \\(\\pi_k\\)",
                x => m.Gamma[x].Transpose() * m.X[x] / m.N[x])
            .Start(@"\mu_1^{\text{new}} \text{ of } x = (0, 1, 4),\ \gamma_1 = (1, \tfrac12, 0)", "by hand",
                _ => MixtureFormulas.Means(Matrix<double>.Build.Dense(3, 1, [1.0, 0.5, 0.0]), Matrix<double>.Build.Dense(3, 1, [0.0, 1.0, 4.0]))[0, 0])
            .Equal(@"\tfrac13", "\\(\\tfrac12\\) over \\(N_1 = \\tfrac32\\)", _ => 1.0 / 3)
            .WrongTurn("divided by three samples", @"\tfrac16", "N for N_k", _ => 1.0 / 6)
            .Build();
    }

    private static double Q(MixtureInputs m, InputSet x, MixtureTheta theta) =>
        MixtureFormulas.Model(m.X[x], m.K[x]).Q(theta.ToParameters(), MixtureFormulas.ToLibrary(m.Gamma[x]));

    private static double LogLikelihood(MixtureInputs m, InputSet x, MixtureTheta theta) =>
        MixtureFormulas.Model(m.X[x], m.K[x]).LogLikelihood(theta.ToParameters());

    private static double GradientSize(MixtureTheta theta, Matrix<double> x, Matrix<double> gamma)
    {
        double sum = 0;
        for (int k = 0; k < theta.K; k++)
        {
            var cholesky = theta.Sigma[k].Cholesky();
            sum += Enumerable.Range(0, x.RowCount).Sum(i => gamma[i, k] * cholesky.Solve(x.Row(i)).L2Norm());
        }

        return sum;
    }
}
