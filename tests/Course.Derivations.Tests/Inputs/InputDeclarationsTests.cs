using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests.Inputs;

public sealed class InputDeclarationsTests
{
    [Fact]
    public void Every_kind_of_input_reaches_the_lines_with_its_domain()
    {
        DerivationBuilder d = Derivation.Titled("00-inputs", "Inputs");
        Input<int> n = d.Shape("n", 2, 4);
        Input<Vector<double>> v = d.Vector("v", n), w = d.PositiveVector("w", n), p = d.StochasticVector("p", n);
        Input<Matrix<double>> s = d.Symmetric("S", n), spd = d.Spd("\\Sigma", n), q = d.Orthogonal("Q", n), a = d.Invertible("A", n);
        Input<Matrix<double>> g = d.ConnectedGraph("W", n), f = d.Graph("V", n);
        Input<Func<double, double>> function = d.Draw<Func<double, double>>("f", "\\text{ a parabola}", c => PolynomialOf(c.Normal()), _ => "a parabola");
        Input<bool> coin = d.Draw("c", "\\in \\{0, 1\\}", c => c.Rng.NextInt(2) == 0);
        Input<string> word = d.Draw("t", "\\text{ a word}", _ => "word");
        Input<double> trace = d.Define("\\tau", x => s[x].Trace() + (q[x] * a[x]).Trace() + g[x].Trace() + f[x].Trace());
        var report = d.Start("x", "all", x => trace[x] + (v[x] * w[x]) + p[x].Sum() + function[x](2.0) + (coin[x] ? 1 : 0) + word[x].Length + spd[x].Trace())
            .Equal("x", "all", x => trace[x] + (v[x] * w[x]) + 1 + function[x](2.0) + (coin[x] ? 1 : 0) + 4 + spd[x].Trace())
            .WrongTurn("w", "0", "none", _ => 1e9).Build().Check();
        Assert.True(report.Holds, report.ToText());
        Assert.Equal(13, report.Derivation.Hypotheses.Count);
        Assert.Contains("\\Sigma \\in \\mathbb{R}^{n \\times n}\\text{ symmetric positive definite}", report.Derivation.Hypotheses);
        IReadOnlyList<InputValue> values = report.WrongTurns[0].Counterexample;
        Assert.Contains(new InputValue("f", "a parabola"), values);
        Assert.Contains(values, i => i.Symbol == "c" && i.Text is "true" or "false");
        Assert.Contains(new InputValue("t", "word"), values);
        Assert.Matches("^\\(-?\\d, -?\\d\\)$", values.Single(i => i.Symbol == "v").Text);
        Assert.DoesNotContain(values, i => i.Symbol == "\\tau");
    }

    [Fact]
    public void Large_values_are_described_by_their_shape()
    {
        Assert.Equal("7×6 matrix", InputText.Of(Matrix<double>.Build.Dense(7, 6)));
        Assert.Equal("vector of 41", InputText.Of(Vector<double>.Build.Dense(41)));
        Assert.Equal("0.3333", InputText.Of(1.0 / 3));
        Assert.Equal("0", InputText.Of(-0.0));
        Assert.Equal("[1 2; 3 4]", InputText.Of(Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2 }, { 3, 4 } })));
    }

    private static Func<double, double> PolynomialOf(double a) => t => a * t * t;
}
