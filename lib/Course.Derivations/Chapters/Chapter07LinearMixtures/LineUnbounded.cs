using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter07LinearMixtures;

/// <summary>The likelihood grows without bound as ρ → 0 on a line through two samples (Quandt and Ramsey 1978).</summary>
public static class LineUnbounded
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("07-unbounded", "A line through two samples earns any likelihood");
        Input<int> n = d.Shape("N", 4, 8);
        Input<Vector<double>> y = d.Draw("y", @"\in \mathbb{R}^N \text{ at } x_i = i, \text{ no third sample on the line through the first two}", c => Zigzag(c, c.Value(n)));
        Input<double> p = d.Scalar(@"\pi_1", 0.2, 0.8);
        Input<double> rho2 = d.Scalar(@"\rho_2", 4, 9);
        Input<double> rho = d.Limit(@"\rho_1", 1, 0.25, 14);
        return d
            .Start(@"\ell(\rho_1) + 2 \cdot \tfrac12 \ln \rho_1", "the first line through the samples 1 and 2, the second one the constant 0; the library's ℓ", x => LogLikelihood(y[x], p[x], rho[x], rho2[x]) + Math.Log(rho[x]))
            .TendsTo(@"2\ln\frac{\pi_1}{\sqrt{2\pi}} + \sum_{i \ge 3}\ln\bigl(\pi_2\, \mathcal{N}(y_i \mid 0, \rho_2)\bigr)", "the first line leaves the other samples to the second, which keeps them finite", rho,
                x => Level(y[x], p[x], rho2[x], 2))
            .WrongTurn("one sample on the line", @"\ln\frac{\pi_1}{\sqrt{2\pi}} + \sum_{i \ge 3}\ln\bigl(\pi_2\, \mathcal{N}(y_i \mid 0, \rho_2)\bigr)", "a line in the plane passes through two samples, not one", x => Level(y[x], p[x], rho2[x], 1))
            .Start(@"e^{\ell(1) - \ell(\rho_1)}", "how many times less likely \\(\\rho_1 = 1\\) is", x => Math.Exp(LogLikelihood(y[x], p[x], 1, rho2[x]) - LogLikelihood(y[x], p[x], rho[x], rho2[x])))
            .TendsTo("0", "so \\(\\ell \\to \\infty\\): two samples, each with density \\(\\rho_1^{-1/2}\\)", rho, _ => 0.0, new LineOptions { Order = 1, Scale = _ => 1, ScaleLatex = "1" })
            .WrongTurn("soft assignments cannot collapse", "1", "every sample belongs to both lines", _ => 1.0)
            .WrongTurn("a better fit", @"0, \text{ for } e^{\ell(\rho_1) - \ell(1)}", "least squares punishes the far samples; a mixture hands them to the other line", _ => 0.0,
                against: x => Math.Exp(LogLikelihood(y[x], p[x], rho[x], rho2[x]) - LogLikelihood(y[x], p[x], 1, rho2[x])))
            .Build();
    }

    /// <summary>Samples at x = 0, 1, 2, …: the first two near zero, the others at least one away from the line through these.</summary>
    private static Vector<double> Zigzag(DrawContext c, int n)
    {
        double first = c.Uniform(-1, 1);
        double slope = c.Uniform(-0.5, 0.5);
        return Vector<double>.Build.Dense(n, i => first + (slope * i) + (i < 2 ? 0 : (i % 2 == 0 ? 1 : -1) * c.Uniform(1, 2)));
    }

    private static Matrix<double> Design(int n) => Matrix<double>.Build.Dense(n, 2, (i, j) => j == 0 ? 1 : i);

    private static double LogLikelihood(Vector<double> y, double p, double rho1, double rho2)
    {
        Matrix<double> w = Matrix<double>.Build.DenseOfRowArrays([y[0], y[1] - y[0]], [0.0, 0.0]);
        var theta = new LineTheta(Vector<double>.Build.Dense([p, 1 - p]), w, Vector<double>.Build.Dense([rho1, rho2]));
        return LineFormulas.Model(Design(y.Count), y, 2).LogLikelihood(theta.ToParameters());
    }

    private static double Level(Vector<double> y, double p, double rho2, int onTheLine) =>
        (onTheLine * Math.Log(p / Math.Sqrt(2 * Math.PI))) + y.Skip(2).Sum(v => Math.Log(1 - p) - (0.5 * (Math.Log(2 * Math.PI * rho2) + (v * v / rho2))));
}
