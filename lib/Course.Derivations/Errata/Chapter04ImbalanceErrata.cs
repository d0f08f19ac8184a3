using Course.Learning.Logistic;
using Course.Learning.Metrics;
using Course.Numerics.Data;
using Course.Numerics.Randomness;

namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about imbalanced logistic regression.</summary>
internal static class Chapter04ImbalanceErrata
{
    public static IReadOnlyList<Erratum> All { get; } =
    [
        new Erratum(
            "000-10", ErratumKind.Mathematical, "question 1, example",
            @"The F1 score is said to be high although more than 99.9 % is put into class 0: many false negatives, which do not affect the score.",
            @"What is high is accuracy, which is the same as micro-F1, and the F1 weighted by class sizes. The F1 of the minority is $2TP/(2TP+FP+FN)$: it contains the misses, and is near zero; macro-F1 is near one half.",
            "The premise of the question is wrong.")
            .Value(@"F1 of the minority at $TP, FP, FN, TN = 1, 1, 99, 9899$, by precision ½ and recall 0.01; printed: without $FN$", () => 2 * 0.5 * 0.01 / (0.5 + 0.01), () => 2.0 / (2 + 1), () => AtHalf.F1!.Value)
            .Value("F1 of the minority when class 1 is never predicted; printed: as high as accuracy", () => 0, () => Never.Accuracy, () => Never.F1!.Value)
            .Value("macro-F1 when class 1 is never predicted: the mean of 0 and 2·9900/(2·9900 + 100); printed: as high as accuracy", () => 0.5 * 19800 / 19900, () => Never.Accuracy, () => Never.FBetaMacro(1)!.Value),
        new Erratum(
            "000-11", ErratumKind.Mathematical, "question 1",
            "Maximum likelihood is said to lean towards the majority class.",
            @"The unpenalised estimate is calibrated: the mean of $\hat p$ is the base rate exactly. What ignores the minority is the cut at ½. A small bias is really there; it is of the order of one over the number of positives.",
            "The cause is sought in the fit; it lies in the decision.")
            .Value(@"mean of $\hat p$ over a seeded sample with 20 positives among 1000; printed: a fit that leans to the majority, told by the share it calls positive", () => 0.02, () => Lean.SharePositive, () => Lean.MeanProbability),
    ];

    private static ConfusionMatrix AtHalf => new(1, 1, 99, 9899);

    private static ConfusionMatrix Never => new(0, 0, 100, 9900);

    /// <summary>A fit to 980 negatives around −1 and 20 positives around 0.5, both with unit variance.</summary>
    private static (double MeanProbability, double SharePositive) Lean
    {
        get
        {
            RandomSource rng = new(11);
            int[] y = [.. Enumerable.Range(0, 1000).Select(i => i < 20 ? 1 : 0)];
            RowMajorMatrix x = new([.. y.Select(label => rng.NextNormal() + (label == 1 ? 0.5 : -1))], 1000, 1);
            double[] p = LogisticRegression.Fit(x, y).Probabilities(x);
            return (p.Average(), p.Count(v => v >= 0.5) / 1000.0);
        }
    }
}
