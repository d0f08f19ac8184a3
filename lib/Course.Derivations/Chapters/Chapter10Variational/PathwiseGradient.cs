using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Variational;
using Course.Numerics.Differentiation;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter10Variational;

/// <summary>The reparameterised gradient exchanges with the expectation and is unbiased (Kingma and Welling 2014, section 2.4).</summary>
public static class PathwiseGradient
{
    private const int Draws = 2000;

    /// <summary>So few that the exchange is seen not to depend on a large number.</summary>
    private const int FewDraws = 5;

    /// <summary>Central differences keep about seven figures.</summary>
    private const double DifferenceTolerance = 1e-6;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("10-pathwise", "The gradient moves inside once the noise stands still");
        var v = new VariationalInputs(d);
        return d
            .Start(@"\nabla_\phi \frac1n \sum_{l=1}^n f_\phi(\varepsilon_l), \quad f_\phi(\varepsilon) = \ln p(x, z_\phi(\varepsilon)) - \ln q_\phi(z_\phi(\varepsilon))", "central differences of the library's one-draw ELBO, averaged over five fixed ε; \\(\\phi = (m, \\ln s)\\)",
                x => DifferenceScheme.Central.Gradient(phi => Average(x, v, phi), VariationalFormulas.Join(v.M[x], v.LogScale[x])))
            .Equal(@"\frac1n \sum_{l=1}^n \nabla_\phi f_\phi(\varepsilon_l)", "ε does not depend on φ: a sum's gradient is the sum of gradients, \\((g,\\ g \\circ s \\circ \\varepsilon + 1)\\) with \\(g = \\nabla_z \\ln p(x, z)\\)",
                x => Few(x, v).Select(e => OneDraw(v, x, e)).Aggregate((a, b) => a + b) / FewDraws, new LineOptions { Tolerance = DifferenceTolerance })
            .WrongTurn("z held fixed", @"\frac1n \sum_l \nabla_\phi f_\phi \text{ at fixed } z_l", "the samples are treated as data, as if they did not move with φ",
                x => Few(x, v).Select(e => -Score(v, x, e)).Aggregate((a, b) => a + b) / FewDraws)
            .WrongTurn("without the determinant's one", @"(g,\ g \circ s \circ \varepsilon)", "the term \\(\\ln|\\det \\partial z/\\partial\\varepsilon|\\) is left out, as in the source",
                x => Few(x, v).Select(e => OneDraw(v, x, e) - Ones(v, x)).Aggregate((a, b) => a + b) / FewDraws)
            .Start(@"\nabla_\phi\, \mathrm{ELBO} = \nabla_\phi\, \mathbb{E}_\varepsilon[f_\phi(\varepsilon)]", "the library's closed gradient", x => v.Gradient(x))
            .Equal(@"\mathbb{E}_\varepsilon[\nabla_\phi f_\phi(\varepsilon)]", "unbiased, by simulation", x => VariationalDraws.Average(v, x, Draws, d => d.Path(1)), Scale(v))
            .WrongTurn("the naive exchange", @"\mathbb{E}_q[\nabla_\phi(\ln p(x, z) - \ln q_\phi(z))] = -\mathbb{E}_q[\nabla_\phi \ln q_\phi]", "the gradient is moved inside although q itself depends on φ; what is left has mean zero",
                x => VariationalDraws.Average(v, x, Draws, d => d.Score(-1)))
            .WrongTurn("the determinant term dropped", @"\mathbb{E}_\varepsilon[(g,\ g \circ s \circ \varepsilon)]", "short by exactly one in each \\(\\ln s_j\\)",
                x => VariationalDraws.Average(v, x, Draws, d => d.Path(0)))
            .WrongTurn("∂/∂s for ∂/∂ln s", @"\mathbb{E}_\varepsilon[(g,\ g \circ \varepsilon + 1/s)]", "the chain rule's factor s is forgotten",
                x => VariationalDraws.Average(v, x, Draws, d => d.Gradient(d.G, j => (d.G(j) * d.Epsilon[j]) + (1 / d.S[j]))))
            .Start(@"\mathbb{E}_q[\nabla_\phi(\ln p(x, z) - \ln q_\phi(z))]", "the naive exchange on its own: the library's estimator at fixed z",
                x => VariationalFormulas.Estimate(v, x, new GradientEstimationOptions { Estimator = GradientEstimator.NaiveExchange, Samples = Draws, Seed = VariationalFormulas.Seed(x, 0) }))
            .IsZero("\\(\\int q_\\phi = 1\\) has no slope: \\(\\mathbb{E}_q[\\nabla \\ln q] = \\int \\nabla q = 0\\), whatever the model", x => ScoreSize(v, x), @"\bigl(\sum_j s_j^{-2} + 2K\bigr)^{1/2}")
            .WrongTurn("it is the gradient", @"\nabla_\phi\, \mathrm{ELBO}", "a training run with it would stand still", x => v.Gradient(x))
            .Build();
    }

    /// <summary>The gradient of one draw, m first: (g, g ∘ s ∘ ε + 1).</summary>
    private static Vector<double> OneDraw(VariationalInputs v, InputSet x, Vector<double> epsilon)
    {
        Vector<double> g = VariationalFormulas.JointGradient(v, x, VariationalFormulas.Path(v, x, epsilon));
        return VariationalFormulas.Join(g, g.PointwiseMultiply(v.S[x]).PointwiseMultiply(epsilon) + 1);
    }

    /// <summary>∇_φ ln q at fixed z: (ε/s, ε² − 1).</summary>
    private static Vector<double> Score(VariationalInputs v, InputSet x, Vector<double> epsilon) =>
        VariationalFormulas.Join(epsilon.PointwiseDivide(v.S[x]), epsilon.PointwiseMultiply(epsilon) - 1);

    private static Vector<double> Ones(VariationalInputs v, InputSet x) =>
        VariationalFormulas.Join(Vector<double>.Build.Dense(v.K[x]), Vector<double>.Build.Dense(v.K[x], 1.0));

    private static Vector<double>[] Few(InputSet x, VariationalInputs v)
    {
        RandomSource rng = x.Random(1);
        return [.. Enumerable.Range(0, FewDraws).Select(_ => VariationalFormulas.Epsilon(rng, v.K[x]))];
    }

    private static double Average(InputSet x, VariationalInputs v, Vector<double> phi)
    {
        var q = new DiagonalGaussian(phi.SubVector(0, v.K[x]), phi.SubVector(v.K[x], v.K[x]));
        return Few(x, v).Average(e => ElboGradientEstimation.ElboFromDraw(v.Model[x], v.X[x], q, e));
    }

    private static double ScoreSize(VariationalInputs v, InputSet x) => Math.Sqrt(v.S[x].Sum(s => 1 / (s * s)) + (2 * v.K[x]));

    private static LineOptions Scale(VariationalInputs v) => new() { Scale = x => v.Gradient(x).L2Norm() + 1, ScaleLatex = @"\lVert\nabla\mathrm{ELBO}\rVert + 1" };
}
