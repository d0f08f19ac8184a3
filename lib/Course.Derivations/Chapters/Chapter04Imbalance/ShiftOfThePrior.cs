using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Logistic;

namespace Course.Derivations.Chapters.Chapter04Imbalance;

/// <summary>Another share of positives moves the intercept, and nothing else (King and Zeng (2001), eq. 7; Elkan (2001), theorem 2).</summary>
public static class ShiftOfThePrior
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("04-prior-shift", "Another base rate is another intercept");
        Input<double> f1 = d.Scalar("f_1", 0.05, 3.0);
        Input<double> f0 = d.Scalar("f_0", 0.05, 3.0);
        Input<double> ybar = d.Scalar(@"\bar y", 0.05, 0.95);
        Input<double> tau = d.Scalar(@"\tau", 0.05, 0.95);
        Input<double> p = d.Define("p", x => Bayes(f1[x], f0[x], ybar[x]));
        return d
            .Start(@"\operatorname{logit} P_\tau(y = 1 \mid x)", "densities \\(f_1(x)\\) and \\(f_0(x)\\) of the classes, a share τ of positives", x => LogisticFunction.LogOdds(Bayes(f1[x], f0[x], tau[x])))
            .Equal(@"\ln\frac{f_1(x)}{f_0(x)} + \ln\frac{\tau}{1-\tau}", "Bayes; the common denominator cancels in the odds", x => Math.Log(f1[x] / f0[x]) + Math.Log(tau[x] / (1 - tau[x])))
            .WrongTurn("the share for the odds", @"\ln\frac{f_1(x)}{f_0(x)} + \ln\tau", "the other class's share is forgotten; for rare positives it is nearly one", x => Math.Log(f1[x] / f0[x]) + Math.Log(tau[x]))
            .Equal(@"\operatorname{logit} P_{\bar y}(y = 1 \mid x) + \ln\frac{\tau}{1-\tau} - \ln\frac{\bar y}{1-\bar y}", "the densities are the same: take the old prior out, put the new one in",
                x => LogisticFunction.LogOdds(p[x]) + PriorShift.InterceptShift(ybar[x], tau[x]), new LineOptions { Scale = x => 1 + Math.Abs(LogisticFunction.LogOdds(p[x])), ScaleLatex = @"1 + \lvert\operatorname{logit} p\rvert" })
            .WrongTurn("the shift the other way round", @"\operatorname{logit} p - \ln\frac{\tau}{1-\tau} + \ln\frac{\bar y}{1-\bar y}", "training share and target share change places", x => LogisticFunction.LogOdds(p[x]) - PriorShift.InterceptShift(ybar[x], tau[x]))
            .Start(@"P_\tau(y = 1 \mid x)", "the same for the probability, with \\(p = P_{\\bar y}(y = 1 \\mid x)\\)", x => Bayes(f1[x], f0[x], tau[x]))
            .Equal(@"\frac{p\,\tau/\bar y}{p\,\tau/\bar y + (1-p)(1-\tau)/(1-\bar y)}", "both classes are reweighted, and the two shares made to sum to one",
                x => p[x] * tau[x] / ybar[x] / ((p[x] * tau[x] / ybar[x]) + ((1 - p[x]) * (1 - tau[x]) / (1 - ybar[x]))))
            .WrongTurn("the probability scaled", @"p\,\tau/\bar y", "without its denominator it may exceed one", x => p[x] * tau[x] / ybar[x])
            .Start(@"P_{1/2}(y = 1 \mid x) > \tfrac12", "classes balanced, cut at one half", x => Bayes(f1[x], f0[x], 0.5) > 0.5)
            .Equivalent(@"p > \bar y", "the balanced cut is the cut of the original probabilities at the base rate", x => p[x] > ybar[x])
            .WrongTurn("the cut stays at one half", @"p > \tfrac12", "balancing is thought to leave the decisions alone", x => p[x] > 0.5)
            .Start(@"P_\tau(y = 1 \mid x) \text{ where } P_{1/2}(y = 1 \mid x) = \tfrac12", "a balanced model that cannot decide", x => LogisticFunction.Probability(PriorShift.InterceptShift(0.5, tau[x])))
            .Equal(@"\tau", "all that remains is the prior", x => tau[x])
            .WrongTurn("still one half", @"\tfrac12", "the balanced model's probability is taken at its word", _ => 0.5)
            .Build();
    }

    private static double Bayes(double f1, double f0, double share) => share * f1 / ((share * f1) + ((1 - share) * f0));
}
