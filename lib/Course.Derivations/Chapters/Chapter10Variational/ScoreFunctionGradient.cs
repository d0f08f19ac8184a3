using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Variational;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter10Variational;

/// <summary>The score-function gradient is unbiased too, with any constant baseline (Mohamed et al. 2020, section 4).</summary>
public static class ScoreFunctionGradient
{
    private const int Draws = 3000;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("10-score", "The score-function gradient is unbiased as well");
        var v = new VariationalInputs(d);
        Input<double> baseline = d.Scalar("c", -5, 5);
        return d
            .Start(@"\nabla_\phi\, \mathrm{ELBO}", "the library's closed gradient, \\(\\phi = (m, \\ln s)\\)", x => v.Gradient(x))
            .Equal(@"\mathbb{E}_q\bigl[(\ln p(x, z) - \ln q(z))\, \nabla_\phi \ln q_\phi(z)\bigr]", "\\(\\nabla q = q\\, \\nabla \\ln q\\); the other term, \\(-\\mathbb{E}_q[\\nabla \\ln q]\\), is zero",
                x => MonteCarlo.Expectation(x, Draws, rng => Times(v, x, rng, 0)), Scale(v))
            .WrongTurn("the 1 of the score forgotten", @"\mathbb{E}_q\bigl[f \cdot (\tfrac{\varepsilon}{s},\ \varepsilon^2)\bigr]", "\\(\\partial \\ln q/\\partial \\ln s = \\varepsilon^2 - 1\\): the normalising constant contains s too",
                x => MonteCarlo.Expectation(x, Draws, rng => ForgottenOne(v, x, rng)))
            .WrongTurn("ε for ε/s", @"\mathbb{E}_q\bigl[f \cdot (\varepsilon,\ \varepsilon^2 - 1)\bigr]", "the score of the noise is taken for the score of q",
                x => MonteCarlo.Expectation(x, Draws, rng => OfNoise(v, x, rng)))
            .WrongTurn("the score alone", @"\mathbb{E}_q\bigl[\nabla_\phi \ln q_\phi(z)\bigr]", "without its factor f it has mean zero",
                x => MonteCarlo.Expectation(x, Draws, rng => Score(v, x, VariationalFormulas.Epsilon(rng, v.K[x]))))
            .Equal(@"\mathbb{E}_q\bigl[(\ln p(x, z) - \ln q(z) - c)\, \nabla_\phi \ln q_\phi(z)\bigr]", "a constant times a score has mean zero; other draws than above",
                x => MonteCarlo.Expectation(x, Draws, rng => Times(v, x, rng, baseline[x]), stream: 1), Scale(v))
            .WrongTurn("a baseline that looks at z", @"\mathbb{E}_q\bigl[(f - \ln p(x, z))\, \nabla_\phi \ln q_\phi(z)\bigr]", "only what does not depend on z may be subtracted",
                x => MonteCarlo.Expectation(x, Draws, rng => PeekingBaseline(v, x, rng), stream: 1))
            .Start(@"\mathbb{E}_\varepsilon\bigl[\text{score-function estimate}\bigr]", "the library's estimator, draw by draw",
                x => MonteCarlo.Expectation(x, Draws, rng => Library(v, x, GradientEstimator.ScoreFunction, VariationalFormulas.Epsilon(rng, v.K[x])), stream: 2))
            .Equal(@"\mathbb{E}_\varepsilon\bigl[\text{pathwise estimate}\bigr]", "two unbiased estimators of one gradient; other draws", x =>
                MonteCarlo.Expectation(x, Draws, rng => Library(v, x, GradientEstimator.Pathwise, VariationalFormulas.Epsilon(rng, v.K[x])), stream: 3), Scale(v))
            .WrongTurn("the naive exchange", @"\mathbb{E}_\varepsilon\bigl[-\nabla_\phi \ln q_\phi\bigr]", "the third estimator that looks alike",
                x => MonteCarlo.Expectation(x, Draws, rng => Library(v, x, GradientEstimator.NaiveExchange, VariationalFormulas.Epsilon(rng, v.K[x])), stream: 3))
            .Build();
    }

    private static Vector<double> Score(VariationalInputs v, InputSet x, Vector<double> epsilon) =>
        VariationalFormulas.Join(epsilon.PointwiseDivide(v.S[x]), epsilon.PointwiseMultiply(epsilon) - 1);

    private static double F(VariationalInputs v, InputSet x, Vector<double> epsilon)
    {
        Vector<double> z = VariationalFormulas.Path(v, x, epsilon);
        return VariationalFormulas.LnJoint(v, x, z) - VariationalFormulas.LnQ(v, x, z);
    }

    private static Vector<double> Times(VariationalInputs v, InputSet x, RandomSource rng, double baseline)
    {
        Vector<double> epsilon = VariationalFormulas.Epsilon(rng, v.K[x]);
        return (F(v, x, epsilon) - baseline) * Score(v, x, epsilon);
    }

    private static Vector<double> ForgottenOne(VariationalInputs v, InputSet x, RandomSource rng)
    {
        Vector<double> epsilon = VariationalFormulas.Epsilon(rng, v.K[x]);
        return F(v, x, epsilon) * VariationalFormulas.Join(epsilon.PointwiseDivide(v.S[x]), epsilon.PointwiseMultiply(epsilon));
    }

    private static Vector<double> OfNoise(VariationalInputs v, InputSet x, RandomSource rng)
    {
        Vector<double> epsilon = VariationalFormulas.Epsilon(rng, v.K[x]);
        return F(v, x, epsilon) * VariationalFormulas.Join(epsilon, epsilon.PointwiseMultiply(epsilon) - 1);
    }

    private static Vector<double> PeekingBaseline(VariationalInputs v, InputSet x, RandomSource rng)
    {
        Vector<double> epsilon = VariationalFormulas.Epsilon(rng, v.K[x]);
        return -VariationalFormulas.LnQ(v, x, VariationalFormulas.Path(v, x, epsilon)) * Score(v, x, epsilon);
    }

    private static Vector<double> Library(VariationalInputs v, InputSet x, GradientEstimator estimator, Vector<double> epsilon)
    {
        GradientSample sample = ElboGradientEstimation.FromDraw(v.Model[x], v.X[x], v.Q[x], estimator, epsilon);
        return VariationalFormulas.Join(sample.Mean, sample.LogScale);
    }

    private static LineOptions Scale(VariationalInputs v) => new() { Scale = x => v.Gradient(x).L2Norm() + 1, ScaleLatex = @"\lVert\nabla\mathrm{ELBO}\rVert + 1" };
}
