using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter05Mixtures;

/// <summary>ℓ(θ) ≥ Q(θ | r) + entropy of r for any responsibilities r, with equality at r = γ (Bishop 2006, eq. 9.70; Neal and Hinton 1998).</summary>
public static class LowerBound
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("05-bound", "The likelihood is bounded from below, and touched at γ");
        var m = new MixtureInputs(d);
        Input<Matrix<double>> r = m.AnyResponsibilities(d);
        return d
            .Start(@"Q(\theta \mid r) + H(r)", "for any responsibilities r; Q is the library's, \\(H(r) = -\\sum_{ik} r_{ik} \\ln r_{ik}\\)",
                x => LibraryQ(m, x, r[x]) + MixtureFormulas.Entropy(r[x]))
            .Equal(@"\sum_i \sum_k r_{ik} \ln \frac{\pi_k\, \mathcal{N}_{ik}}{r_{ik}}", "both are averages under r: one sum, one logarithm",
                x => Averaged(m.Theta[x], m.X[x], r[x]))
            .WrongTurn("the entropy with the wrong sign", @"\sum_{ik} r_{ik} \ln \tfrac{\pi_k \mathcal{N}_{ik}}{r_{ik}}, \text{ for } Q(\theta \mid r) + \sum_{ik} r_{ik} \ln r_{ik}", "\\(-\\ln r\\) loses its sign in the quotient",
                x => Averaged(m.Theta[x], m.X[x], r[x]), against: x => LibraryQ(m, x, r[x]) - MixtureFormulas.Entropy(r[x]))
            .AtMost(@"\sum_i \ln \sum_k r_{ik} \frac{\pi_k\, \mathcal{N}_{ik}}{r_{ik}}", "Jensen: the logarithm is concave, so the average of logarithms is at most the logarithm of the average",
                x => Outside(m.Theta[x], m.X[x], r[x]))
            .WrongTurn("Jensen the wrong way round", @"\sum_i \ln \sum_k r_{ik} \frac{\pi_k\, \mathcal{N}_{ik}}{r_{ik}}", "the direction for a convex function",
                x => Outside(m.Theta[x], m.X[x], r[x]), relation: Relation.AtLeast)
            .Equal(@"\ell(\theta)", "\\(r_{ik}\\) cancels, and the sum over k is \\(p(x_i)\\)",
                x => MixtureFormulas.Model(m.X[x], m.K[x]).LogLikelihood(m.Theta[x].ToParameters()))
            .Start(@"\ell(\theta) - Q(\theta \mid r) - H(r)", "the gap", x => Gap(m, x, r[x]))
            .Equal(@"\sum_i \mathrm{KL}(r_i \,\|\, \gamma_i)", "divide by \\(p(x_i)\\) inside the logarithm", x => Divergence(r[x], m.Gamma[x]))
            .WrongTurn("the divergence reversed", @"\sum_i \mathrm{KL}(\gamma_i \,\|\, r_i)", "the average runs under r, not under γ", x => Divergence(m.Gamma[x], r[x]))
            .Start(@"Q(\theta \mid \gamma) + H(\gamma)", "at the responsibilities of θ itself", x => LibraryQ(m, x, m.Gamma[x]) + MixtureFormulas.Entropy(m.Gamma[x]))
            .Equal(@"\ell(\theta)", "the divergence of γ from itself is zero: the bound touches", x => MixtureFormulas.LogLikelihood(m.Theta[x], m.X[x]))
            .WrongTurn("Q alone is the likelihood", @"\ell(\theta), \text{ for } Q(\theta \mid \gamma)", "the entropy is forgotten, for it does not matter in the M-step",
                x => MixtureFormulas.LogLikelihood(m.Theta[x], m.X[x]), against: x => LibraryQ(m, x, m.Gamma[x]))
            .Build();
    }

    private static double LibraryQ(MixtureInputs m, InputSet x, Matrix<double> r) =>
        MixtureFormulas.Model(m.X[x], m.K[x]).Q(m.Theta[x].ToParameters(), MixtureFormulas.ToLibrary(r));

    private static double Gap(MixtureInputs m, InputSet x, Matrix<double> r) =>
        MixtureFormulas.LogLikelihood(m.Theta[x], m.X[x]) - LibraryQ(m, x, r) - MixtureFormulas.Entropy(r);

    private static double Averaged(MixtureTheta theta, Matrix<double> x, Matrix<double> r) =>
        r.PointwiseMultiply(MixtureFormulas.LnJoint(theta, x) - r.PointwiseLog()).Enumerate().Sum();

    private static double Outside(MixtureTheta theta, Matrix<double> x, Matrix<double> r) =>
        r.PointwiseMultiply((MixtureFormulas.LnJoint(theta, x) - r.PointwiseLog()).PointwiseExp()).RowSums().PointwiseLog().Sum();

    private static double Divergence(Matrix<double> p, Matrix<double> q) => p.PointwiseMultiply(p.PointwiseLog() - q.PointwiseLog()).Enumerate().Sum();
}
