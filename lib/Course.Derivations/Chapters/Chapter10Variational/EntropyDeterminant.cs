using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter10Variational;

/// <summary>ln q(z(ε)) carries ln|det ∂z/∂ε|, which contributes exactly 1 to the entropy's gradient in ln s_j (the source leaves it out).</summary>
public static class EntropyDeterminant
{
    private const int Draws = 2000;

    /// <summary>Central differences keep about nine figures on a linear function.</summary>
    private const double DifferenceTolerance = 1e-8;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("10-entropy", "The determinant of the path contributes exactly one");
        var v = new VariationalInputs(d);
        Input<Vector<double>> e = d.Vector(@"\varepsilon", v.K);
        return d
            .Start(@"\ln q(z), \quad z = m + s \circ \varepsilon", "the library's density at its own transform of ε", x => v.Q[x].LogDensity(v.Q[x].Transform(e[x])))
            .Equal(@"\ln \mathcal{N}(\varepsilon \mid 0, I) - \ln\Bigl|\det\frac{\partial z}{\partial \varepsilon}\Bigr|", "change of variable, chapter 01; the Jacobian is \\(\\operatorname{diag} s\\)",
                x => VariationalFormulas.LnPrior(e[x]) - Matrix<double>.Build.DiagonalOfDiagonalVector(v.S[x]).Determinant().Ln())
            .WrongTurn("the determinant left out", @"\ln \mathcal{N}(\varepsilon \mid 0, I)", "ε has a density, and z is only a name for it", x => VariationalFormulas.LnPrior(e[x]))
            .WrongTurn("the determinant the wrong way up", @"\ln \mathcal{N}(\varepsilon \mid 0, I) + \ln\Bigl|\det\frac{\partial z}{\partial \varepsilon}\Bigr|", "stretching thins the density out", x => VariationalFormulas.LnPrior(e[x]) + v.LogScale[x].Sum())
            .Equal(@"\ln \mathcal{N}(\varepsilon \mid 0, I) - \sum_j \ln s_j", "a diagonal matrix", x => VariationalFormulas.LnPrior(e[x]) - v.LogScale[x].Sum())
            .Start(@"H(q)", "the library's entropy", x => v.Q[x].Entropy)
            .Equal(@"-\mathbb{E}_\varepsilon[\ln q(m + s \circ \varepsilon)]", "by simulation",
                x => MonteCarlo.Expectation(x, Draws, rng => -VariationalFormulas.LnQ(v, x, VariationalFormulas.Path(v, x, VariationalFormulas.Epsilon(rng, v.K[x])))),
                new LineOptions { Scale = x => v.K[x], ScaleLatex = "K" })
            .WrongTurn("the entropy of ε", @"-\mathbb{E}_\varepsilon[\ln \mathcal{N}(\varepsilon \mid 0, I)]", "the determinant is forgotten once more",
                x => MonteCarlo.Expectation(x, Draws, rng => -VariationalFormulas.LnPrior(VariationalFormulas.Epsilon(rng, v.K[x]))))
            .Start(@"\frac{\partial H}{\partial \ln s_j}", "central differences of the library's entropy, an entry for each j",
                x => DifferenceScheme.Central.Gradient(logScale => new Course.Learning.Variational.DiagonalGaussian(v.M[x], logScale).Entropy, v.LogScale[x]))
            .Equal(@"\frac{\partial}{\partial \ln s_j}\ln\Bigl|\det\frac{\partial z}{\partial \varepsilon}\Bigr|", "\\(\\ln \\mathcal{N}(\\varepsilon)\\) does not contain s",
                x => DifferenceScheme.Central.Gradient(logScale => Matrix<double>.Build.DiagonalOfDiagonalVector(logScale.PointwiseExp()).Determinant().Ln(), v.LogScale[x]),
                new LineOptions { Tolerance = DifferenceTolerance })
            .Equal("1", "\\(\\sum_j \\ln s_j\\) has slope one in each", x => Vector<double>.Build.Dense(v.K[x], 1.0), new LineOptions { Tolerance = DifferenceTolerance })
            .WrongTurn("the term dropped", "0", "the source leaves the determinant out: nothing would keep q from collapsing", x => Vector<double>.Build.Dense(v.K[x]))
            .WrongTurn("∂/∂s for ∂/∂ln s", @"\frac{1}{s_j}", "the derivative in s; the parameter is its logarithm", x => v.S[x].Map(s => 1 / s))
            .Build();
    }

    private static double Ln(this double value) => Math.Log(Math.Abs(value));
}
