using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Variational;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter10Variational;

/// <summary>The ELBO of the linear-Gaussian model and its gradients in closed form (Kingma and Welling 2014, appendix B, for the divergence).</summary>
public static class ElboClosedForms
{
    private const int Draws = 2000;

    /// <summary>Central differences keep about seven figures.</summary>
    private const double DifferenceTolerance = 1e-6;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("10-closed-forms", "The bound of a linear-Gaussian model");
        var v = new VariationalInputs(d);
        return d
            .Start(@"\mathrm{ELBO}(q) = \mathbb{E}_q[\ln p(x \mid z)] - \mathrm{KL}(q \,\|\, p(z))", "the library's closed form", x => v.Elbo(x))
            .Equal(@"-\tfrac{D}{2}\ln 2\pi\sigma^2 - \frac{\lVert x - Wm - b\rVert^2 + \sum_j s_j^2 \lVert W_j\rVert^2}{2\sigma^2} - \tfrac12\sum_j\bigl(s_j^2 + m_j^2 - 1 - 2\ln s_j\bigr)", "a square's mean is the square of the mean plus the variance",
                x => VariationalFormulas.ExpectedLnLikelihood(v, x) - VariationalFormulas.KlToPrior(v, x))
            .WrongTurn("missing ½ in the divergence", @"\dots - \sum_j\bigl(s_j^2 + m_j^2 - 1 - 2\ln s_j\bigr)", "the ½ of the exponent is lost when the terms are gathered",
                x => VariationalFormulas.ExpectedLnLikelihood(v, x) - (2 * VariationalFormulas.KlToPrior(v, x)))
            .WrongTurn("the spread of z left out", @"-\tfrac{D}{2}\ln 2\pi\sigma^2 - \frac{\lVert x - Wm - b\rVert^2}{2\sigma^2} - \dots", "the likelihood is evaluated at the mean of q",
                x => VariationalFormulas.LnLikelihood(v, x, v.M[x]) - VariationalFormulas.KlToPrior(v, x))
            .WrongTurn("s for s² in the divergence", @"\dots - \tfrac12\sum_j\bigl(s_j + m_j^2 - 1 - 2\ln s_j\bigr)", "the scale is read as a variance",
                x => VariationalFormulas.ExpectedLnLikelihood(v, x) - VariationalFormulas.KlToPrior(v, x) + (0.5 * (v.S[x].PointwisePower(2) - v.S[x]).Sum()))
            .Start(@"-\tfrac{D}{2}\ln 2\pi\sigma^2 - \frac{\lVert x - Wm - b\rVert^2 + \sum_j s_j^2 \lVert W_j\rVert^2}{2\sigma^2}", "the first part", x => VariationalFormulas.ExpectedLnLikelihood(v, x))
            .Equal(@"\mathbb{E}_q[\ln p(x \mid z)]", "by simulation",
                x => MonteCarlo.Expectation(x, Draws, rng => VariationalFormulas.LnLikelihood(v, x, VariationalFormulas.Path(v, x, VariationalFormulas.Epsilon(rng, v.K[x])))),
                new LineOptions { Scale = x => Math.Abs(VariationalFormulas.ExpectedLnLikelihood(v, x)) + 1, ScaleLatex = @"|\mathbb{E}_q \ln p(x \mid z)| + 1" })
            .WrongTurn("averaged under the prior", @"\mathbb{E}_{p(z)}[\ln p(x \mid z)]", "z is drawn from p instead of q",
                x => MonteCarlo.Expectation(x, Draws, rng => VariationalFormulas.LnLikelihood(v, x, VariationalFormulas.Epsilon(rng, v.K[x]))))
            .Start(@"\Bigl(\frac{\partial}{\partial m}, \frac{\partial}{\partial \ln s}\Bigr)\, \mathrm{ELBO}", "central differences of the library's bound", x => Difference(v, x))
            .Equal(@"\Bigl(\tfrac{1}{\sigma^2} W^\top(x - Wm - b) - m,\ \ 1 - s_j^2\bigl(1 + \tfrac{\lVert W_j\rVert^2}{\sigma^2}\bigr)\Bigr)", "term by term; the 1 comes from \\(-\\ln s_j\\) in the divergence",
                x => Written(v, x), new LineOptions { Tolerance = DifferenceTolerance })
            .WrongTurn("∂/∂s for ∂/∂ln s", @"\frac{1}{s_j} - s_j\bigl(1 + \tfrac{\lVert W_j\rVert^2}{\sigma^2}\bigr)", "the chain rule's factor \\(s_j\\) is forgotten", x => PerScale(v, x, Written(v, x)))
            .WrongTurn("the entropy's 1 left out", @"-s_j^2\bigl(1 + \tfrac{\lVert W_j\rVert^2}{\sigma^2}\bigr)", "the logarithm of the determinant is dropped: q would shrink to a point", x => WithoutOne(v, x, Written(v, x)))
            .Equal(@"\nabla\, \mathrm{ELBO}", "the library's closed gradient", x => v.Gradient(x))
            .WrongTurn("the prior's pull forgotten", @"\tfrac{1}{\sigma^2} W^\top(x - Wm - b)", "only the reconstruction is differentiated in m", x => v.Gradient(x) + VariationalFormulas.Join(v.M[x], Vector<double>.Build.Dense(v.K[x])))
            .Start(@"\mathrm{ELBO} \text{ for } x \mid z \sim \mathcal{N}(z, 1),\ x = 2,\ q = \mathcal{N}(1, \tfrac12)", "by hand: the library's bound", _ => ByHand(-0.5 * Math.Log(2)))
            .Equal(@"-\tfrac12\ln 2\pi - \tfrac12\bigl(1 + \tfrac12\bigr) - \tfrac12\bigl(\tfrac12 + 1 - 1 + \ln 2\bigr) \approx -2.2655", "½ is a variance: \\(2 \\ln s = -\\ln 2\\)",
                _ => (-0.5 * Math.Log(2 * Math.PI)) - 0.75 - (0.5 * (0.5 + Math.Log(2))))
            .WrongTurn("s² = 1", @"-\tfrac12\ln 2\pi - \tfrac12 \cdot 2 - \tfrac12 \approx -2.4189", "the scale of q is left at one", _ => (-0.5 * Math.Log(2 * Math.PI)) - 1.5)
            .Build();
    }

    private static Vector<double> Difference(VariationalInputs v, InputSet x) => DifferenceScheme.Central.Gradient(
        phi => EvidenceLowerBound.Of(v.Model[x], v.X[x], new DiagonalGaussian(phi.SubVector(0, v.K[x]), phi.SubVector(v.K[x], v.K[x]))).Value,
        VariationalFormulas.Join(v.M[x], v.LogScale[x]));

    private static Vector<double> Written(VariationalInputs v, InputSet x) => VariationalFormulas.Join(
        VariationalFormulas.JointGradient(v, x, v.M[x]),
        Vector<double>.Build.Dense(v.K[x], j => 1 - (v.S[x][j] * v.S[x][j] * (1 + (v.W[x].Column(j) * v.W[x].Column(j) / v.Sigma2[x])))));

    private static Vector<double> PerScale(VariationalInputs v, InputSet x, Vector<double> gradient) =>
        gradient.MapIndexed((j, value) => j < v.K[x] ? value : value / v.S[x][j - v.K[x]]);

    private static Vector<double> WithoutOne(VariationalInputs v, InputSet x, Vector<double> gradient) =>
        gradient.MapIndexed((j, value) => j < v.K[x] ? value : value - 1);

    private static double ByHand(double logScale) => EvidenceLowerBound.Of(
        new LinearGaussianModel(Matrix<double>.Build.Dense(1, 1, 1.0), [0.0], 1), [2.0], new DiagonalGaussian([1.0], [logScale])).Value;
}
