using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Logistic;

namespace Course.Derivations.Chapters.Chapter04Imbalance;

/// <summary>
/// The bias that is really there: of order 1/n in the intercept, and so one over the number of positives when these are rare
/// (King and Zeng (2001), section 5.1, for a model of an intercept alone).
/// </summary>
public static class SmallSample
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("04-small-sample", "The true bias is small, and counts positives");
        Input<double> p = d.Scalar("p", 0.15, 0.4);
        Input<double> n = d.Limit("n", 100, 2, 6);
        return d
            .Start(@"n\,\bigl(E[\hat\beta_0] - \beta_0\bigr),\; \hat\beta_0 = \operatorname{logit}\tfrac{k}{n}", "k binomial with n draws of probability p; all terms of the expectation with 0 < k < n, where the estimate exists",
                x => n[x] * (Expectation((int)n[x], p[x]) - LogisticFunction.LogOdds(p[x])))
            .TendsTo(@"\tfrac12\, g''(p)\,p(1-p),\; g = \operatorname{logit}", "Taylor's second term: the variance of k/n is p(1−p)/n", n, x => 0.5 * Curvature(p[x]) * p[x] * (1 - p[x]), new LineOptions { Order = 1.0 })
            .WrongTurn("the mean of the logit is the logit of the mean", "0", "the estimate k/n is unbiased, and the logit is thought to keep that; but it is curved", _ => 0.0)
            .WrongTurn("the ½ of Taylor's term dropped", @"g''(p)\,p(1-p)", "the second term of the series carries a half", x => Curvature(p[x]) * p[x] * (1 - p[x]))
            .Start(@"\tfrac12\, g''(p)\,p(1-p)", "written out", x => 0.5 * Curvature(p[x]) * p[x] * (1 - p[x]))
            .Equal(@"\frac{p - \tfrac12}{p(1-p)}", "\\(g'' = (1-p)^{-2} - p^{-2} = (2p-1)/(p(1-p))^2\\)", x => (p[x] - 0.5) / (p[x] * (1 - p[x])))
            .WrongTurn("the sign", @"\frac{\tfrac12 - p}{p(1-p)}", "below one half the intercept is estimated too low: rare events look rarer still", x => (0.5 - p[x]) / (p[x] * (1 - p[x])))
            .Equal(@"-\frac{1}{2p} + \frac{1}{2(1-p)}", "so the bias is \\(-\\frac{1}{2n_1} + \\frac{1}{2n_0}\\), with \\(n_1 = np\\) expected positives: the rarer class counts, not n", x => (-0.5 / p[x]) + (0.5 / (1 - p[x])))
            .WrongTurn("only the majority counts", @"\frac{1}{2(1-p)}", "n is nearly n₀, so a large n seems to be enough", x => 0.5 / (1 - p[x]))
            .Build();
    }

    private static double Curvature(double p) => ((2 * p) - 1) / Math.Pow(p * (1 - p), 2);

    private static double Expectation(int n, double p)
    {
        double sum = 0;
        double mass = 0;
        double odds = LogisticFunction.LogOdds(p);
        double weightLn = n * Math.Log(1 - p);
        for (int k = 1; k < n; k++)
        {
            weightLn += Math.Log((n - k + 1.0) / k) + odds;
            double weight = Math.Exp(weightLn);
            sum += weight * Math.Log(k / (double)(n - k));
            mass += weight;
        }

        return sum / mass;
    }
}
