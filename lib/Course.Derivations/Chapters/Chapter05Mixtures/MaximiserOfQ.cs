using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Variational;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter05Mixtures;

/// <summary>The M-step maximises Q: its shortfall elsewhere is a sum of divergences (the argument tr M − ln|M| ≥ d of chapter 03 in each component).</summary>
public static class MaximiserOfQ
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("05-maximiser", "The update maximises Q, and a wrong M-step falls short");
        var m = new MixtureInputs(d);
        Input<MixtureTheta> other = m.Other(d);
        return d
            .Start(@"Q(\theta^{\text{new}} \mid \gamma)", "the library's Q at its own M-step", x => AtLibrary(m, x))
            .Equal(@"\sum_i \sum_k \gamma_{ik}\bigl(\ln \pi_k^{\text{new}} + \ln \mathcal{N}(x_i \mid \mu_k^{\text{new}}, \Sigma_k^{\text{new}})\bigr)", "written out", x => Q(m, x, m.New[x]))
            .WrongTurn("ln π left out", @"\sum_i \sum_k \gamma_{ik} \ln \mathcal{N}(x_i \mid \mu_k^{\text{new}}, \Sigma_k^{\text{new}})", "the printed γ has no π either",
                x => m.Gamma[x].PointwiseMultiply(MixtureFormulas.LnDensities(m.New[x], m.X[x])).Enumerate().Sum())
            .AtLeast(@"Q(\theta' \mid \gamma)", "any other θ′ gives less", x => Q(m, x, other[x]))
            .WrongTurn("N for N_k is as good", @"Q(\theta^{\text{new}} \mid \gamma), \text{ for } Q(\theta^{\text{wrong}} \mid \gamma)", "means and covariances divided by N",
                x => Q(m, x, m.New[x]), against: x => Q(m, x, DividedByAll(m, x)))
            .WrongTurn("the old mean in Σ is as good", @"Q(\theta^{\text{new}} \mid \gamma), \text{ for } Q(\theta^{\text{wrong}} \mid \gamma)", "it never lets the likelihood fall and ends at the same point, but it is not the maximiser",
                x => Q(m, x, m.New[x]), against: x => Q(m, x, MixtureFormulas.UpdateAboutOldMeans(m.Gamma[x], m.X[x], m.Mu[x])), errata: "001-02")
            .WrongTurn("γ without π is as good", @"Q(\theta^{\text{new}} \mid \gamma), \text{ for } Q(\theta^{\text{wrong}} \mid \gamma)", "the M-step from the printed γ",
                x => Q(m, x, m.New[x]), against: x => Q(m, x, MixtureFormulas.Update(MixtureFormulas.PosteriorWithoutWeights(m.Theta[x], m.X[x]), m.X[x])), errata: "001-01")
            .Start(@"Q(\theta^{\text{new}} \mid \gamma) - Q(\theta' \mid \gamma)", "by how much", x => AtLibrary(m, x) - Q(m, x, other[x]))
            .Equal(@"N\, \mathrm{KL}(\pi^{\text{new}} \,\|\, \pi') + \sum_k N_k\, \mathrm{KL}\bigl(\mathcal{N}(\mu_k^{\text{new}}, \Sigma_k^{\text{new}}) \,\|\, \mathcal{N}(\mu'_k, \Sigma'_k)\bigr)", "each component is a weighted Gaussian likelihood: \\(\\tfrac12(\\operatorname{tr} M - \\ln|M| - d)\\) and a distance of means",
                x => Divergences(m.New[x], other[x], m.N[x]))
            .WrongTurn("the divergences reversed", @"N\, \mathrm{KL}(\pi' \,\|\, \pi^{\text{new}}) + \dots", "the averages run under the data's own moments", x => Divergences(other[x], m.New[x], m.N[x]))
            .Build();
    }

    private static double AtLibrary(MixtureInputs m, InputSet x)
    {
        var model = MixtureFormulas.Model(m.X[x], m.K[x]);
        var gamma = MixtureFormulas.ToLibrary(m.Gamma[x]);
        return model.Q(model.MStep(gamma, m.Theta[x].ToParameters()), gamma);
    }

    private static double Q(MixtureInputs m, InputSet x, MixtureTheta theta) => MixtureFormulas.Q(theta, m.X[x], m.Gamma[x]);

    private static MixtureTheta DividedByAll(MixtureInputs m, InputSet x)
    {
        MixtureTheta right = m.New[x];
        Matrix<double> mu = m.Gamma[x].Transpose() * m.X[x] / m.N[x];
        return right with { Mu = mu, Sigma = [.. right.Sigma.Select((s, k) => s * right.Pi[k])] };
    }

    private static double Divergences(MixtureTheta p, MixtureTheta q, int n)
    {
        double sum = n * (p.Pi * (p.Pi.PointwiseLog() - q.Pi.PointwiseLog()));
        for (int k = 0; k < p.K; k++)
        {
            double weight = n * p.Pi[k];
            sum += weight * GaussianDivergence.Between(p.Mu.Row(k), SpdMatrix.Factor(p.Sigma[k]), q.Mu.Row(k), SpdMatrix.Factor(q.Sigma[k]));
        }

        return sum;
    }
}
