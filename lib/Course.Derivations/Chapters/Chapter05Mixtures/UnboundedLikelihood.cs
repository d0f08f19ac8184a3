using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter05Mixtures;

/// <summary>The likelihood of a mixture has no maximum: a component can shrink onto one sample (Bishop 2006, section 9.2.1; MacKay 2003, ch. 22).</summary>
public static class UnboundedLikelihood
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("05-unbounded", "The likelihood grows without bound");
        Input<int> n = d.Shape("N", 4, 8);
        Input<Vector<double>> X = d.Draw("x", @"\in \mathbb{R}^N \text{ without ties}", c => Vector<double>.Build.Dense(c.Value(n), i => i + c.Uniform(-0.3, 0.3)));
        Input<double> p = d.Scalar(@"\pi_1", 0.2, 0.8);
        Input<double> s = d.Scalar(@"\sigma_2", 1, 3);
        Input<double> sigma = d.Limit(@"\sigma_1", 1, 0.5, 18);
        return d
            .Start(@"\ell(\sigma_1) + \ln \sigma_1", "two components, the first one centred on the sample \\(x_1\\), the second at the mean; the library's ℓ",
                x => Mixture(X[x], p[x], sigma[x], s[x]) + Math.Log(sigma[x]))
            .TendsTo(@"\ln\frac{\pi_1}{\sqrt{2\pi}} + \sum_{i \ge 2} \ln\bigl(\pi_2\, \mathcal{N}(x_i \mid \bar x, \sigma_2^2)\bigr)", "the first component leaves the other samples to the second, which keeps them finite", sigma,
                x => Math.Log(p[x] / Math.Sqrt(2 * Math.PI)) + Rest(X[x], p[x], s[x]))
            .WrongTurn("the weight of the spike forgotten", @"\ln\frac{1}{\sqrt{2\pi}} + \sum_{i \ge 2} \ln\bigl(\pi_2\, \mathcal{N}(x_i \mid \bar x, \sigma_2^2)\bigr)", "γ without π once more",
                x => Math.Log(1 / Math.Sqrt(2 * Math.PI)) + Rest(X[x], p[x], s[x]))
            .Start(@"e^{\ell(1) - \ell(\sigma_1)}", "how many times less likely the start \\(\\sigma_1 = 1\\) is", x => Math.Exp(Mixture(X[x], p[x], 1, s[x]) - Mixture(X[x], p[x], sigma[x], s[x])))
            .TendsTo("0", "so \\(\\ell \\to \\infty\\): the likelihood grows like \\(1/\\sigma_1\\)", sigma, _ => 0.0, new LineOptions { Order = 1, Scale = _ => 1, ScaleLatex = "1" })
            .WrongTurn("soft assignments cannot collapse", "1", "every sample belongs to every component, so the spike seems to pay for all of them", _ => 1.0)
            .WrongTurn("as for a single Gaussian", @"0, \text{ for } e^{\ell(\sigma_1) - \ell(1)}", "with one component the other samples punish the spike; here the second one takes them", _ => 0.0,
                against: x => Math.Exp(Mixture(X[x], p[x], sigma[x], s[x]) - Mixture(X[x], p[x], 1, s[x])))
            .Start(@"e^{\ell_1(\sigma) - \ell_1(1)}", "for comparison, one Gaussian alone at \\(x_1\\)", x => Math.Exp(Single(X[x], sigma[x]) - Single(X[x], 1)))
            .TendsTo("0", "all other samples lie outside the spike", sigma, _ => 0.0, new LineOptions { Scale = _ => 1, ScaleLatex = "1" })
            .WrongTurn("one Gaussian collapses as well", @"0, \text{ for } e^{\ell_1(1) - \ell_1(\sigma)}", "the spike's own density is seen, the others' fall is not", _ => 0.0,
                against: x => Math.Exp(Math.Min(600, Single(X[x], 1) - Single(X[x], sigma[x]))))
            .Build();
    }

    private static double Mixture(Vector<double> x, double p, double sigma1, double sigma2)
    {
        var theta = new MixtureTheta(
            Vector<double>.Build.Dense([p, 1 - p]),
            Matrix<double>.Build.Dense(2, 1, [x[0], x.Average()]),
            [Matrix<double>.Build.Dense(1, 1, sigma1 * sigma1), Matrix<double>.Build.Dense(1, 1, sigma2 * sigma2)]);
        return MixtureFormulas.Model(x.ToColumnMatrix(), 2).LogLikelihood(theta.ToParameters());
    }

    private static double Rest(Vector<double> x, double p, double sigma2) =>
        x.Skip(1).Sum(v => Math.Log(1 - p) + LnNormal(v, x.Average(), sigma2));

    private static double Single(Vector<double> x, double sigma) => x.Sum(v => LnNormal(v, x[0], sigma));

    private static double LnNormal(double x, double mean, double sigma) =>
        (-0.5 * Math.Pow((x - mean) / sigma, 2)) - Math.Log(sigma) - (0.5 * Math.Log(2 * Math.PI));
}
