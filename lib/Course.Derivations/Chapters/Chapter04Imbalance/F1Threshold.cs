using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Metrics;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter04Imbalance;

/// <summary>The threshold that makes F1 of the expected counts largest is half of that maximum (Lipton, Elkan and Narayanaswamy (2014), theorem 1).</summary>
public static class F1Threshold
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("04-f1-threshold", "Take whoever exceeds half of the best F1");
        Input<int> n = d.Shape("n", 3, 9);
        Input<Vector<double>> p = d.Draw("p", @"\in (0, 1)^n,\text{ calibrated}", c => Vector<double>.Build.Dense(c.Value(n), _ => Math.Pow(c.Uniform(0.05, 0.98), 2)));
        Input<double> q = d.Scalar("q", 0.05, 0.7);
        Input<int> taken = d.Define("S", x => Subset(x, n[x]));
        Input<double> best = d.Define("F^*", x => ExpectedF1Threshold.Best(p[x].ToArray()).Value);
        return d
            .Start(@"F(S) = \frac{2\sum_{i\in S} p_i}{\lvert S\rvert + \sum_i p_i}", "F1 with TP, FP and FN replaced by their expectations, for some set S of taken samples", x => F(p[x], taken[x]))
            .Equal(@"\frac{2\,E\,TP}{2\,E\,TP + E\,FP + E\,FN}", "\\(E\\,TP + E\\,FP = \\lvert S\\rvert\\) and \\(E\\,TP + E\\,FN = \\sum p_i\\)",
                x => 2 * Taken(p[x], taken[x]).Sum() / ((2 * Taken(p[x], taken[x]).Sum()) + Taken(p[x], taken[x]).Sum(v => 1 - v) + (p[x].Sum() - Taken(p[x], taken[x]).Sum())))
            .WrongTurn("the expectation of F1", @"E\,F_1(S)", "a quotient of expectations is not the expectation of the quotient; only the first has this threshold", x => ExpectationOfF1(p[x], taken[x]))
            .AtMost(@"\max_{S} F(S)", "over all \\(2^n\\) sets", x => Enumerable.Range(1, (1 << n[x]) - 1).Max(s => F(p[x], s)))
            .Equal(@"F^* = \max_t F(\{i : p_i \ge t\})", "exchanging a taken sample for a likelier one never lowers the numerator: thresholds are enough", x => best[x])
            .WrongTurn("the cut at one half", @"F(\{i : p_i \ge \tfrac12\})", "½ belongs to accuracy", x => F(p[x], Above(p[x], 0.5)))
            .WrongTurn("everyone above the base rate", @"F(\{i : p_i \ge \bar p\})", "that cut balances the classes, and maximises another score", x => F(p[x], Above(p[x], p[x].Average())))
            .Equal(@"F(\{i : p_i > F^*/2\})", "a sample helps exactly when its p exceeds half of what is there, shown next", x => F(p[x], Above(p[x], best[x] / 2)))
            .WrongTurn("the threshold F* itself", @"F(\{i : p_i > F^*\})", "the factor 2 of F1 is lost; for p = (.9, .6, .3, .1) it takes one sample, and two are best", x => F(p[x], Above(p[x], best[x])))
            .Start(@"\frac{2(T + q)}{c + 1 + \Pi} > \frac{2T}{c + \Pi}", "does one more sample with probability q raise F? T, c: sum and number of the taken; Π: sum of all p, q among them",
                x => 2 * (Taken(p[x], taken[x]).Sum() + q[x]) / (Count(taken[x]) + 1 + p[x].Sum() + q[x]) > 2 * Taken(p[x], taken[x]).Sum() / (Count(taken[x]) + p[x].Sum() + q[x]))
            .Equivalent(@"q > \tfrac12 F", "multiply out: \\(q\\,(c + \\Pi) > T\\)", x => q[x] > Taken(p[x], taken[x]).Sum() / (Count(taken[x]) + p[x].Sum() + q[x]))
            .WrongTurn("it has to exceed F", "q > F", "a mean rises when something above it is added; F is twice such a mean", x => q[x] > 2 * Taken(p[x], taken[x]).Sum() / (Count(taken[x]) + p[x].Sum() + q[x]))
            .Build();
    }

    /// <summary>A set that is not empty, as bits.</summary>
    private static int Subset(InputSet x, int n) => 1 + x.Random(1).NextInt((1 << n) - 1);

    private static int Count(int set) => System.Numerics.BitOperations.PopCount((uint)set);

    private static int Above(Vector<double> p, double cut) => Enumerable.Range(0, p.Count).Where(i => p[i] > cut).Sum(i => 1 << i);

    private static IEnumerable<double> Taken(Vector<double> p, int set) => Enumerable.Range(0, p.Count).Where(i => (set >> i & 1) == 1).Select(i => p[i]);

    private static double F(Vector<double> p, int set) => 2 * Taken(p, set).Sum() / (Count(set) + p.Sum());

    /// <summary>The average of F1 over all 2ⁿ labellings, each with its probability.</summary>
    private static double ExpectationOfF1(Vector<double> p, int set) => Enumerable.Range(0, 1 << p.Count).Sum(labels =>
        Enumerable.Range(0, p.Count).Aggregate(1.0, (w, i) => w * ((labels >> i & 1) == 1 ? p[i] : 1 - p[i])) * 2 * Count(set & labels) / (Count(set) + Count(labels)));
}
