using Course.Derivations.Checking;
using Course.Derivations.Inputs;

namespace Course.Derivations.Chapters.Chapter04Imbalance;

/// <summary>Costs decide the threshold: c_FP/(c_FP + c_FN) (Elkan (2001), eq. 2).</summary>
public static class CostThreshold
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("04-cost-threshold", "The cut belongs to the costs");
        Input<double> p = d.Scalar("p", 0.01, 0.99);
        Input<double> fp = d.Scalar(@"c_{FP}", 0.5, 5.0);
        Input<double> fn = d.Scalar(@"c_{FN}", 0.5, 20.0);
        Input<double> cut = d.Define("t", x => fp[x] / (fp[x] + fn[x]));
        return d
            .Start(@"(1-p)\,c_{FP} < p\,c_{FN}", "saying positive costs \\(c_{FP}\\) when wrong, saying negative \\(c_{FN}\\)", x => (1 - p[x]) * fp[x] < p[x] * fn[x])
            .Equivalent(@"p > \frac{c_{FP}}{c_{FP} + c_{FN}}", "collect p", x => p[x] > cut[x])
            .WrongTurn("one half whatever it costs", @"p > \tfrac12", "½ is the cut for equal costs", x => p[x] > 0.5)
            .WrongTurn("the other cost on top", @"p > \frac{c_{FN}}{c_{FP} + c_{FN}}", "dear misses ask for a low threshold, not a high one", x => p[x] > fn[x] / (fp[x] + fn[x]))
            .Start(@"(1-t)\,c_{FP} - t\,c_{FN}", "at the threshold \\(t = c_{FP}/(c_{FP} + c_{FN})\\)", x => Difference(cut[x], fp[x], fn[x]))
            .IsZero("both answers cost the same", x => fp[x] + fn[x], @"c_{FP} + c_{FN}")
            .WrongTurn("the ratio of the costs", @"0 \text{ at } t = c_{FP}/c_{FN}", "the odds are taken for the probability: 1/50 for 1/51", _ => 0.0, against: x => Difference(fp[x] / fn[x], fp[x], fn[x]))
            .Start(@"(1-p)\,c_{FP}\,[p > t] + p\,c_{FN}\,[p \le t]", "what the cut t costs on average at p", x => p[x] > cut[x] ? (1 - p[x]) * fp[x] : p[x] * fn[x])
            .AtMost(@"(1-p)\,c_{FP}\,[p > \tfrac12] + p\,c_{FN}\,[p \le \tfrac12]", "it takes the cheaper answer at every p, any other cut only sometimes", x => p[x] > 0.5 ? (1 - p[x]) * fp[x] : p[x] * fn[x])
            .WrongTurn("cheaper than a perfect answer", "0", "even the best cut pays for what cannot be known", _ => 0.0)
            .Build();
    }

    private static double Difference(double t, double fp, double fn) => ((1 - t) * fp) - (t * fn);
}
