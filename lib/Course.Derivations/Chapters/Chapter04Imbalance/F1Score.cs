using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Metrics;

namespace Course.Derivations.Chapters.Chapter04Imbalance;

/// <summary>F1 = 2TP/(2TP + FP + FN): what it contains, and what micro-averaging turns it into (van Rijsbergen (1979), chapter 7; erratum 000-10).</summary>
public static class F1Score
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("04-f1", "F1 contains the misses and not the true negatives");
        Input<int> TP = d.Shape("TP", 1, 50);
        Input<int> FP = d.Shape("FP", 1, 50);
        Input<int> FN = d.Shape("FN", 1, 100);
        Input<int> TN = d.Shape("TN", 100, 9000);
        Input<ConfusionMatrix> matrix = d.Define("C", x => new ConfusionMatrix(TP[x], FP[x], FN[x], TN[x]));
        Input<ConfusionMatrix> never = d.Define("C_0", x => new ConfusionMatrix(0, 0, TP[x] + FN[x], TN[x] + FP[x]));
        return d
            .Start(@"\frac{2PR}{P + R},\; P = \frac{TP}{TP + FP},\; R = \frac{TP}{TP + FN}", "the harmonic mean of precision and recall", x => 2 * matrix[x].Precision!.Value * matrix[x].Recall!.Value / (matrix[x].Precision!.Value + matrix[x].Recall!.Value))
            .Equal(@"\Bigl[\tfrac12\Bigl(\frac{TP + FP}{TP} + \frac{TP + FN}{TP}\Bigr)\Bigr]^{-1}", "one over the mean of the two inverses", x => 1 / (0.5 * (((TP[x] + FP[x]) / (double)TP[x]) + ((TP[x] + FN[x]) / (double)TP[x]))))
            .WrongTurn("the plain mean", @"\tfrac12 (P + R)", "for P = 1, R = 0.01 it says 0.505; the harmonic mean says 0.02", x => 0.5 * (matrix[x].Precision!.Value + matrix[x].Recall!.Value))
            .Equal(@"\frac{2TP}{2TP + FP + FN}", "the sum over one denominator", x => matrix[x].F1!.Value)
            .WrongTurn("FN does not affect the score", @"\frac{2TP}{2TP + FP}", "the question's premise: a high F1 although nearly all positives are missed; but FN stands in the denominator", x => 2.0 * TP[x] / ((2.0 * TP[x]) + FP[x]), errata: "000-10")
            .WrongTurn("accuracy taken for F1", @"\frac{TP + TN}{n}", "it is accuracy that is high when nearly all is put into class 0", x => matrix[x].Accuracy)
            .Start(@"\frac{2\sum_c TP_c}{2\sum_c TP_c + \sum_c FP_c + \sum_c FN_c}", "micro-F1: the counts of both classes added first", x => matrix[x].FBetaMicro(1))
            .Equal(@"\frac{2(TP + TN)}{2(TP + TN) + 2(FP + FN)}", "what is a false positive for one class is a false negative for the other", x => 2.0 * (TP[x] + TN[x]) / ((2.0 * (TP[x] + TN[x])) + (2.0 * (FP[x] + FN[x]))))
            .Equal(@"\frac{TP + TN}{n}", "so micro-F1 is accuracy, and no remedy for it", x => matrix[x].Accuracy)
            .WrongTurn("macro-F1", @"\tfrac12 (F_1^{(1)} + F_1^{(0)})", "there the two scores are averaged, not the counts", x => matrix[x].FBetaMacro(1)!.Value)
            .WrongTurn("the F1 of the positives", @"\frac{2TP}{2TP + FP + FN}", "micro-F1 is read as the minority's score", x => matrix[x].F1!.Value)
            .Start(@"F_1 \text{ of the rule that never says positive}", "TP = FP = 0, so precision is 0/0", x => never[x].F1!.Value)
            .IsZero("2TP = 0 over FN > 0", _ => 1.0, "1")
            .WrongTurn("0/0 counted as one", "1", "no positive was predicted wrongly, so nothing seems to be wrong", _ => 1.0)
            .WrongTurn("the empty rule has a high F1", @"\frac{TN}{n}", "that is its accuracy", x => never[x].Accuracy)
            .Build();
    }
}
