using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Variational;
using Course.Numerics.Integration;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter10Variational;

/// <summary>Which estimator is noisier: on our model the score function, but there is no law, for sin(cz) flips the order (Mohamed et al. 2020, section 3).</summary>
public static class GradientVariance
{
    private const int Nodes = 60;

    /// <summary>Where the two variances for f = sin(cz) agree: ½(1 + e^{−2c²})c² = ½(1 − (1 − 4c²)e^{−2c²}).</summary>
    private const double Flip = 1.109;

    /// <summary>Trials this close to the rounded crossing would decide nothing.</summary>
    private const double Near = 1e-3;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("10-variance", "Which gradient is noisier");
        Input<double> w = d.Scalar("w", 0.5, 2);
        Input<double> b = d.Scalar("b");
        Input<double> sigma2 = d.Scalar(@"\sigma^2", 0.25, 2);
        Input<double> data = d.Scalar("x");
        Input<double> m = d.Scalar("m");
        Input<double> logScale = d.Scalar(@"\ln s", -1, 0.3);
        Input<double> c = d.Draw("c", @"\in (0.4, 2) \text{ but not at } 1.109", draw => AwayFromFlip(draw));
        Input<double> shift = d.Scalar("a", 1, 100);
        Input<Scalar> model = d.Define("p", x => new Scalar(w[x], b[x], sigma2[x], data[x], m[x], logScale[x]));
        QuadratureRule rule = QuadratureRule.GaussHermite(Nodes);
        return d
            .Start(@"\operatorname{Var}_\varepsilon\bigl[\text{pathwise, in } m\bigr]", "the library's estimator on \\(x \\mid z \\sim \\mathcal{N}(wz + b, \\sigma^2)\\), by Gauss–Hermite quadrature", x => model[x].Variance(rule, GradientEstimator.Pathwise))
            .Equal(@"P^2 s^2, \quad P = 1 + \tfrac{w^2}{\sigma^2}", "\\(\\partial_z \\ln p(x, z)\\) is linear in z with slope −P", x => model[x].P * model[x].P * model[x].S * model[x].S)
            .WrongTurn("the slope not squared", @"P s^2", "a variance scales with the square", x => model[x].P * model[x].S * model[x].S)
            .Start(@"\operatorname{Var}_\varepsilon\bigl[\text{score function, in } m\bigr]", "the library's estimator, the same way", x => model[x].Variance(rule, GradientEstimator.ScoreFunction))
            .Equal(@"\tfrac{1}{s^2}\bigl(f_0^2 + 2 f_1^2 + 15 f_2^2 + 6 f_0 f_2\bigr), \quad \ln p - \ln q = f_0 + f_1 \varepsilon + f_2 \varepsilon^2", "moments \\(\\mathbb{E}\\varepsilon^2, \\varepsilon^4, \\varepsilon^6 = 1, 3, 15\\): the height \\(f_0\\) counts, not only slopes", x => model[x].ScoreVariance)
            .WrongTurn("heights do not matter", @"\tfrac{1}{s^2}\bigl(2 f_1^2 + 15 f_2^2\bigr)", "a constant has no gradient, but its product with the score has a variance", x => model[x].ScoreVarianceWithout)
            .Start(@"\operatorname{Var}[\text{pathwise}] \text{ at } w = 2,\ b = \tfrac12,\ \sigma^2 = \tfrac14,\ x = 1.75,\ m = \tfrac14,\ \ln s = -\tfrac12", "one model", _ => Example().Variance(rule, GradientEstimator.Pathwise))
            .AtMost(@"\operatorname{Var}[\text{score function}]", "106.3 against 448: four times as noisy", _ => Example().Variance(rule, GradientEstimator.ScoreFunction))
            .WrongTurn("no difference", @"\operatorname{Var}[\text{score function}]", "both are unbiased, so they are thought to be alike", _ => Example().Variance(rule, GradientEstimator.ScoreFunction), relation: Relation.Equal)
            .Start(@"\operatorname{Var}\bigl[c \cos(cz)\bigr], \quad z \sim \mathcal{N}(0, 1)", "the pathwise gradient of \\(\\mathbb{E}\\sin(cz)\\) in the mean, by quadrature", x => Variance(rule, z => c[x] * Math.Cos(c[x] * z)))
            .Equal(@"c^2\Bigl(\frac{1 + e^{-2c^2}}{2} - e^{-c^2}\Bigr)", "\\(\\mathbb{E}\\cos(tz) = e^{-t^2/2}\\)", x => PathVariance(c[x]))
            .WrongTurn("the mean not subtracted", @"c^2\, \frac{1 + e^{-2c^2}}{2}", "a second moment is taken for a variance", x => PathVariance(c[x]) + (c[x] * c[x] * Math.Exp(-c[x] * c[x])))
            .Start(@"\operatorname{Var}\bigl[z \sin(cz)\bigr]", "the score-function gradient", x => Variance(rule, z => z * Math.Sin(c[x] * z)))
            .Equal(@"\frac{1 - (1 - 4c^2)e^{-2c^2}}{2} - c^2 e^{-c^2}", "\\(\\mathbb{E}\\, z^2 \\cos(tz) = (1 - t^2)e^{-t^2/2}\\)", x => ScoreVariance(c[x]))
            .WrongTurn("the mean square not subtracted", @"\frac{1 - (1 - 4c^2)e^{-2c^2}}{2}", "a second moment is taken for a variance", x => ScoreVariance(c[x]) + (c[x] * c[x] * Math.Exp(-c[x] * c[x])))
            .Start(@"\operatorname{Var}[\text{pathwise}] < \operatorname{Var}[\text{score function}]", "for sin(cz)", x => PathVariance(c[x]) < ScoreVariance(c[x]))
            .Equivalent("c < 1.109", "a wavy f has steep slopes and bounded values, and the order flips", x => c[x] < Flip)
            .WrongTurn("pathwise always wins", @"\text{true}", "what holds on our model is taken for a law", _ => true)
            .Start(@"\operatorname{Var}\bigl[(z^2 + a)\, z\bigr], \quad z \sim \mathcal{N}(0, 1)", "the score-function gradient of \\(\\mathbb{E}[z^2 + a]\\); the pathwise one has variance 4 for every a", x => Variance(rule, z => ((z * z) + shift[x]) * z))
            .Equal(@"15 + 6a + a^2", "values hurt, slopes do not; \\(a = -3\\) is the best baseline, and leaves 6", x => 15 + (6 * shift[x]) + (shift[x] * shift[x]))
            .WrongTurn("the constant drops out", "15", "its gradient is zero in the mean, not in every draw", _ => 15.0)
            .Build();
    }

    private static double AwayFromFlip(DrawContext draw)
    {
        double c = draw.Uniform(0.4, 2);
        return Math.Abs(c - Flip) < Near ? c + (4 * Near) : c;
    }

    private static Scalar Example() => new(2, 0.5, 0.25, 1.75, 0.25, -0.5);

    private static double PathVariance(double c) => c * c * (((1 + Math.Exp(-2 * c * c)) / 2) - Math.Exp(-c * c));

    private static double ScoreVariance(double c) => ((1 - ((1 - (4 * c * c)) * Math.Exp(-2 * c * c))) / 2) - (c * c * Math.Exp(-c * c));

    /// <summary>The variance of g(z), z standard normal, by the substitution z = √2 u.</summary>
    private static double Variance(QuadratureRule rule, Func<double, double> g)
    {
        double mean = rule.Apply(u => g(Math.Sqrt(2) * u)) / Math.Sqrt(Math.PI);
        return rule.Apply(u => Math.Pow(g(Math.Sqrt(2) * u) - mean, 2)) / Math.Sqrt(Math.PI);
    }

    /// <summary>The model with one latent and one data dimension.</summary>
    private sealed record Scalar(double W, double B, double Sigma2, double X, double M, double LogScale)
    {
        public double P => 1 + (W * W / Sigma2);

        public double S => Math.Exp(LogScale);

        /// <summary>(f₀² + 2f₁² + 15f₂² + 6f₀f₂)/s².</summary>
        public double ScoreVariance
        {
            get
            {
                var (f0, f1, f2) = Coefficients;
                return ((f0 * f0) + (2 * f1 * f1) + (15 * f2 * f2) + (6 * f0 * f2)) / (S * S);
            }
        }

        /// <summary>The same with f₀ = 0.</summary>
        public double ScoreVarianceWithout
        {
            get
            {
                var (_, f1, f2) = Coefficients;
                return ((2 * f1 * f1) + (15 * f2 * f2)) / (S * S);
            }
        }

        /// <summary>ln p(x, z) − ln q(z) at z = m + sε as a polynomial in ε.</summary>
        private (double Constant, double Linear, double Square) Coefficients
        {
            get
            {
                double r = X - (W * M) - B;
                double constant = -0.5 * (Math.Log(2 * Math.PI * Sigma2) + (r * r / Sigma2) + (M * M)) + LogScale;
                return (constant, S * ((W * r / Sigma2) - M), 0.5 * (1 - (P * S * S)));
            }
        }

        public double Variance(QuadratureRule rule, GradientEstimator estimator)
        {
            var model = new LinearGaussianModel(Matrix<double>.Build.Dense(1, 1, W), [B], Sigma2);
            var q = new DiagonalGaussian([M], [LogScale]);
            return GradientVariance.Variance(rule, e => ElboGradientEstimation.FromDraw(model, [X], q, estimator, [e]).Mean[0]);
        }
    }
}
