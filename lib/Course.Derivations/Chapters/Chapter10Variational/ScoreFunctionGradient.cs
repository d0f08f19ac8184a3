using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Variational;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter10Variational;

/// <summary>The score-function gradient is unbiased too, with any constant baseline (Mohamed et al. 2020, section 4).</summary>
public static class ScoreFunctionGradient
{
    private const int Draws = 3000;

    /// <summary>Fewer for the library, which checks its arguments at every draw.</summary>
    private const int LibraryDraws = 1000;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("10-score", "The score-function gradient is unbiased as well");
        var v = new VariationalInputs(d);
        Input<double> baseline = d.Scalar("c", -5, 5);
        return d
            .Start(@"\nabla_\phi\, \mathrm{ELBO}", "the library's closed gradient, \\(\\phi = (m, \\ln s)\\)", x => v.Gradient(x))
            .Equal(@"\mathbb{E}_q\bigl[(\ln p(x, z) - \ln q(z))\, \nabla_\phi \ln q_\phi(z)\bigr]", "\\(\\nabla q = q\\, \\nabla \\ln q\\); the other term, \\(-\\mathbb{E}_q[\\nabla \\ln q]\\), is zero",
                x => VariationalDraws.Average(v, x, Draws, d => d.Score(d.F)), Scale(v))
            .WrongTurn("the 1 of the score forgotten", @"\mathbb{E}_q\bigl[f \cdot (\tfrac{\varepsilon}{s},\ \varepsilon^2)\bigr]", "\\(\\partial \\ln q/\\partial \\ln s = \\varepsilon^2 - 1\\): the normalising constant contains s too",
                x => VariationalDraws.Average(v, x, Draws, d => d.Score(d.F) + Ones(v, x, d.F)))
            .WrongTurn("ε for ε/s", @"\mathbb{E}_q\bigl[f \cdot (\varepsilon,\ \varepsilon^2 - 1)\bigr]", "the score of the noise is taken for the score of q",
                x => VariationalDraws.Average(v, x, Draws, d => OfNoise(d, d.F)))
            .WrongTurn("the score alone", @"\mathbb{E}_q\bigl[\nabla_\phi \ln q_\phi(z)\bigr]", "without its factor f it has mean zero",
                x => VariationalDraws.Average(v, x, Draws, d => d.Score(1)))
            .Equal(@"\mathbb{E}_q\bigl[(\ln p(x, z) - \ln q(z) - c)\, \nabla_\phi \ln q_\phi(z)\bigr]", "a constant times a score has mean zero; other draws than above",
                x => VariationalDraws.Average(v, x, Draws, d => d.Score(d.F - baseline[x]), stream: 1), Scale(v))
            .WrongTurn("a baseline that looks at z", @"\mathbb{E}_q\bigl[(f - \ln p(x, z))\, \nabla_\phi \ln q_\phi(z)\bigr]", "only what does not depend on z may be subtracted",
                x => VariationalDraws.Average(v, x, Draws, d => d.Score(-d.LnQ), stream: 1))
            .Start(@"\mathbb{E}_\varepsilon\bigl[\text{score-function estimate}\bigr]", "the library's estimator",
                x => Library(v, x, GradientEstimator.ScoreFunction, stream: 2))
            .Equal(@"\mathbb{E}_\varepsilon\bigl[\text{pathwise estimate}\bigr]", "two unbiased estimators of one gradient; other draws", x => Library(v, x, GradientEstimator.Pathwise, stream: 3), Scale(v))
            .WrongTurn("the naive exchange", @"\mathbb{E}_\varepsilon\bigl[-\nabla_\phi \ln q_\phi\bigr]", "the third estimator that looks alike",
                x => Library(v, x, GradientEstimator.NaiveExchange, stream: 3))
            .Build();
    }

    /// <summary>What the score function's estimate gains where the 1 of each ε² − 1 is forgotten.</summary>
    private static Vector<double> Ones(VariationalInputs v, InputSet x, double f) =>
        Vector<double>.Build.Dense(2 * v.K[x], p => p < v.K[x] ? 0 : f);

    private static Vector<double> OfNoise(VariationalDraws d, double f) =>
        d.Gradient(j => f * d.Epsilon[j], j => f * ((d.Epsilon[j] * d.Epsilon[j]) - 1));

    private static Quantity Library(VariationalInputs v, InputSet x, GradientEstimator estimator, int stream) =>
        VariationalFormulas.Estimate(v, x, new GradientEstimationOptions { Estimator = estimator, Samples = LibraryDraws, Seed = VariationalFormulas.Seed(x, stream) });

    private static LineOptions Scale(VariationalInputs v) => new() { Scale = x => v.Gradient(x).L2Norm() + 1, ScaleLatex = @"\lVert\nabla\mathrm{ELBO}\rVert + 1" };
}
