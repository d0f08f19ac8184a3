using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter04Imbalance;

/// <summary>Under calibrated probabilities the cut at ½ makes accuracy largest, whatever it does to the minority (Elkan (2001), section 1).</summary>
public static class AccuracyCut
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("04-accuracy-cut", "No cut beats one half, in accuracy");
        Input<int> n = d.Shape("n", 5, 30);
        Input<Vector<double>> p = d.Draw("p", @"\in (0, 1)^n,\text{ mostly small}", c => Vector<double>.Build.Dense(c.Value(n), _ => Math.Pow(c.Uniform(0.01, 0.99), 2)));
        Input<double> t = d.Scalar("t", 0.01, 0.99);
        return d
            .Start(@"\tfrac1n\,E\,\#\{\text{right at the cut } t\}", "labels drawn with the probabilities p", x => p[x].Sum(q => Right(q, t[x])) / n[x])
            .Equal(@"\tfrac1n\sum_{p_i \ge t} p_i + \tfrac1n\sum_{p_i < t} (1 - p_i)", "a taken sample is right with probability p, a left one with 1 − p",
                x => (p[x].Where(q => q >= t[x]).Sum() + p[x].Where(q => q < t[x]).Sum(q => 1 - q)) / n[x])
            .WrongTurn("the left ones not counted", @"\tfrac1n\sum_{p_i \ge t} p_i", "only true positives are thought of; accuracy counts true negatives, which are nearly all", x => p[x].Where(q => q >= t[x]).Sum() / n[x])
            .AtMost(@"\tfrac1n\sum_i \max(p_i, 1 - p_i)", "each sample gives one of the two, so at most the larger", x => p[x].Sum(q => Math.Max(q, 1 - q)) / n[x])
            .WrongTurn("the smaller of the two", @"\tfrac1n\sum_i \min(p_i, 1 - p_i)", "that is the share of mistakes that nobody can avoid", x => p[x].Sum(q => Math.Min(q, 1 - q)) / n[x])
            .Equal(@"\tfrac1n\,E\,\#\{\text{right at the cut } \tfrac12\}", "the larger is p exactly when p ≥ ½", x => p[x].Sum(q => Right(q, 0.5)) / n[x])
            .WrongTurn("the cut at the base rate", @"\tfrac1n\,E\,\#\{\text{right at the cut } \bar p\}", "it finds more of the minority, and pays with accuracy", x => p[x].Sum(q => Right(q, p[x].Average())) / n[x])
            .Build();
    }

    private static double Right(double p, double cut) => p >= cut ? p : 1 - p;
}
