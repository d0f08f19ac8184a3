using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Logistic;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter04Imbalance;

/// <summary>The score equation of the intercept makes the mean of p̂ the base rate (King and Zeng (2001); erratum 000-11).</summary>
public static class Calibration
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("04-calibration", "The unpenalised fit is calibrated: the mean of p̂ is the base rate");
        Input<ImbalancedSample> data = d.Draw("(X, y)", @"\text{ an imbalanced sample}", ImbalancedSample.Draw, s => s.Describe());
        Input<Vector<double>> beta = d.Draw(@"\beta", @"\in \mathbb{R}^3", c => RandomInputs.Vector(c, 3));
        Input<LogisticFit> fit = d.Define(@"\hat\beta", x => data[x].Fit());
        return d
            .Start(@"\frac{\partial \ell}{\partial \beta}", "of \\(\\ell = \\sum_i y_i \\ln p_i + (1-y_i)\\ln(1-p_i)\\), by extrapolated differences", x => DifferenceScheme.Richardson.Gradient(b => LogisticLikelihood.Value(data[x].X, data[x].Y, b), beta[x]))
            .Equal(@"\sum_i (y_i - p_i)\begin{pmatrix}1\\x_i\end{pmatrix}", "\\(p' = p(1-p)\\) cancels both denominators", x => Score(data[x], Probabilities(data[x], beta[x]), slope: false),
                new LineOptions { Scale = x => data[x].Y.Length, ScaleLatex = "n" })
            .WrongTurn("the factor p(1−p) kept", @"\sum_i (y_i - p_i)\,p_i(1-p_i)\begin{pmatrix}1\\x_i\end{pmatrix}", "that is the gradient of squared error, which is not calibrated", x => Score(data[x], Probabilities(data[x], beta[x]), slope: true))
            .WrongTurn("the sign", @"\sum_i (p_i - y_i)\begin{pmatrix}1\\x_i\end{pmatrix}", "the loss falls where the likelihood rises", x => -Score(data[x], Probabilities(data[x], beta[x]), slope: false))
            .Start(@"\sum_i (y_i - \hat p_i)\begin{pmatrix}1\\x_i\end{pmatrix}", "at the estimate", x => LogisticLikelihood.Score(data[x].X, data[x].Y, fit[x].Coefficients))
            .IsZero("a maximum of a smooth function", x => data[x].Y.Length, "n")
            .WrongTurn("zero at the class-weighted estimate too", @"0 \text{, said of } \sum_i (y_i - \hat p_i^{\,w})(\dots)", "weighting makes another equation zero, \\(\\sum_i w_i (y_i - p_i)(\\dots)\\)", _ => 0.0,
                against: x => LogisticLikelihood.Score(data[x].X, data[x].Y, Weighted(data[x]).Coefficients))
            .Start(@"\tfrac1n\sum_i \hat p_i", "the mean predicted probability", x => fit[x].Probabilities(data[x].X).Average())
            .Equal(@"\bar y", "\\(n_1/n\\); the first entry of the equation says \\(\\sum_i \\hat p_i = \\sum_i y_i\\)", x => data[x].BaseRate)
            .WrongTurn("the fit leans to the majority", @"\tfrac1n\,\#\{i : \hat p_i \ge \tfrac12\}", "what leans is the cut at ½ under 0–1 loss; the probabilities do not", x => fit[x].Probabilities(data[x].X).Count(p => p >= 0.5) / (double)data[x].Y.Length, errata: "000-11")
            .WrongTurn("calibrated after balancing as well", @"\bar y \text{, said of } \tfrac1n\sum_i \hat p_i^{\,w}", "class weights raise the intercept, and every probability with it", x => data[x].BaseRate, against: x => Weighted(data[x]).Probabilities(data[x].X).Average())
            .Build();
    }

    private static LogisticFit Weighted(ImbalancedSample s) => LogisticRegression.Fit(s.X, s.Y, new LogisticOptions { ClassWeights = ClassWeights.Balanced(s.Y) });

    private static double[] Probabilities(ImbalancedSample s, Vector<double> beta) =>
        [.. Enumerable.Range(0, s.Y.Length).Select(i => LogisticFunction.Probability(beta[0] + (beta[1] * s.X[i, 0]) + (beta[2] * s.X[i, 1])))];

    private static Vector<double> Score(ImbalancedSample s, double[] p, bool slope)
    {
        Vector<double> sum = Vector<double>.Build.Dense(3);
        for (int i = 0; i < p.Length; i++)
        {
            sum += (s.Y[i] - p[i]) * (slope ? p[i] * (1 - p[i]) : 1.0) * Vector<double>.Build.Dense([1.0, s.X[i, 0], s.X[i, 1]]);
        }

        return sum;
    }
}
