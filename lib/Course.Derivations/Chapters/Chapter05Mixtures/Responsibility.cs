using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter05Mixtures;

/// <summary>The responsibility γ(z_ik) is the posterior probability of component k, and contains π_k (Bishop 2006, eq. 9.13).</summary>
public static class Responsibility
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("05-responsibility", "The responsibility is a posterior and contains the weight");
        var m = new MixtureInputs(d);
        return d
            .Start(@"\gamma(z_{ik}) = p(z_{ik} = 1 \mid x_i; \theta)", "the E-step of the library, an N×K table",
                x => MixtureFormulas.ToMatrix(MixtureFormulas.Model(m.X[x], m.K[x]).EStep(m.Theta[x].ToParameters()).Responsibilities))
            .Equal(@"\exp\bigl(\ln p(x_i, z_{ik} = 1) - \ln p(x_i)\bigr)", "Bayes: joint over evidence",
                x => FromJoint(m.Theta[x], m.X[x]))
            .Equal(@"\frac{\pi_k\, \mathcal{N}(x_i \mid \mu_k, \Sigma_k)}{\sum_j \pi_j\, \mathcal{N}(x_i \mid \mu_j, \Sigma_j)}", "the joint is prior times density, \\(p(z_{ik} = 1) = \\pi_k\\)",
                x => m.Gamma[x])
            .WrongTurn("γ without π", @"\frac{\mathcal{N}(x_i \mid \mu_k, \Sigma_k)}{\sum_j \mathcal{N}(x_i \mid \mu_j, \Sigma_j)}", "the definition is printed so; with equal weights nobody would notice",
                x => MixtureFormulas.PosteriorWithoutWeights(m.Theta[x], m.X[x]), errata: "001-01")
            .WrongTurn("not normalised", @"\pi_k\, \mathcal{N}(x_i \mid \mu_k, \Sigma_k)", "the joint is taken for the posterior",
                x => MixtureFormulas.LnJoint(m.Theta[x], m.X[x]).PointwiseExp())
            .WrongTurn("normalised over the samples", @"\frac{\pi_k\, \mathcal{N}(x_i \mid \mu_k, \Sigma_k)}{\sum_l \pi_k\, \mathcal{N}(x_l \mid \mu_k, \Sigma_k)}", "the sum runs over the wrong index of the table",
                x => MixtureFormulas.LnJoint(m.Theta[x], m.X[x]).PointwiseExp().NormalizeColumns(1))
            .Start(@"\sum_k \gamma(z_{ik})", "over the components, for each sample", x => m.Gamma[x].RowSums())
            .Equal(@"1", "some component made the sample", x => Vector<double>.Build.Dense(m.N[x], 1.0))
            .WrongTurn("each component's column sums to one", @"1, \text{ for } \sum_i \gamma(z_{ik})", "the sum over the samples is \\(N_k\\), the component's effective count",
                x => Vector<double>.Build.Dense(m.K[x], 1.0), against: x => m.Gamma[x].ColumnSums())
            .Start(@"\frac{\mathcal{N}(x_i \mid \mu_k, \Sigma_k)}{\sum_j \mathcal{N}(x_i \mid \mu_j, \Sigma_j)}", "the printed form", x => MixtureFormulas.PosteriorWithoutWeights(m.Theta[x], m.X[x]))
            .Equal(@"\gamma(z_{ik}) \text{ under } \pi_1 = \dots = \pi_K = \tfrac1K", "equal weights cancel: only then is it right", x => MixtureFormulas.Posterior(Even(m.Theta[x]), m.X[x]))
            .WrongTurn("the weights always cancel", @"\gamma(z_{ik}) \text{ under } \pi", "numerator and denominator both carry a \\(\\pi\\), but not the same one",
                x => m.Gamma[x], errata: "001-01")
            .Start(@"\gamma(z_1) \text{ at } x = 0,\ \pi = (0.9, 0.1),\ \mu = \pm 1,\ \sigma = 1", "by hand: both densities are equal", _ => MixtureFormulas.Posterior(ByHand(), Matrix<double>.Build.Dense(1, 1))[0, 0])
            .Equal("0.9", "so only the weights decide", _ => 0.9)
            .WrongTurn("the middle belongs to both", "0.5", "equal densities are taken for equal probabilities", _ => 0.5)
            .Build();
    }

    private static Matrix<double> FromJoint(MixtureTheta theta, Matrix<double> x)
    {
        Matrix<double> joint = MixtureFormulas.LnJoint(theta, x);
        Vector<double> evidence = joint.PointwiseExp().RowSums().PointwiseLog();
        return joint.MapIndexed((i, _, value) => Math.Exp(value - evidence[i]));
    }

    private static MixtureTheta Even(MixtureTheta theta) => theta with { Pi = Vector<double>.Build.Dense(theta.K, 1.0 / theta.K) };

    private static MixtureTheta ByHand()
    {
        Matrix<double> one = Matrix<double>.Build.DenseIdentity(1);
        return new MixtureTheta(Vector<double>.Build.Dense([0.9, 0.1]), Matrix<double>.Build.Dense(2, 1, [1.0, -1.0]), [one, one]);
    }
}
