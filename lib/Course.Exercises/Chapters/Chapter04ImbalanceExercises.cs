using Course.Exercises.Checking;
using Course.Learning.Logistic;
using Course.Learning.Metrics;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on imbalanced logistic regression.</summary>
internal static class Chapter04ImbalanceExercises
{
    private static readonly double[] Four = [0.9, 0.6, 0.3, 0.1];

    private static readonly (int TP, int FP, int FN)[] Counts = [(0, 0, 100), (1, 1, 99), (34, 138, 66), (0, 5, 7)];

    public static IReadOnlyList<Exercise> All { get; } =
    [
        new NumberExercise("04-f1", "An F1 by hand", () => 2.0 / 102)
            .Mistake(() => 0.99, "That is the accuracy. It counts the 9899 true negatives, and F1 does not.")
            .Mistake(() => 2.0 / 3, "You left FN out, as the question in the source does. The 99 misses stand in the denominator.")
            .Mistake(() => 0.5 * (0.5 + 0.01), "That is the plain mean of precision ½ and recall 0.01. F1 is their harmonic mean, which the smaller one rules.")
            .Mistake(() => 1.0 / 101, "The factor 2 belongs to TP above and below: 2TP/(2TP + FP + FN).")
            .Moral("Recall is 0.01, and F1 can never be more than twice the smaller of precision and recall."),
        new NumberExercise("04-cost", "A threshold from costs", () => 1.0 / 51)
            .Mistake(() => 0.5, "One half is right when both mistakes cost the same. Here a miss costs fifty times as much.")
            .Mistake(() => 1.0 / 50, "1/50 are the odds at which both answers cost the same; the probability is odds/(1 + odds).")
            .Mistake(() => 50.0 / 51, "Dear misses ask for a low threshold, not for a high one.")
            .Moral("Predict positive as soon as (1 − p)·1 < p·50. The fit need not know the costs."),
        new NumberExercise("04-balanced", "From balanced back to the base rate", () => LogisticFunction.Probability(PriorShift.InterceptShift(0.5, 0.01)))
            .Mistake(() => 0.5, "One half is the balanced model's own word. It was trained in a world where every second case is positive.")
            .Mistake(() => 0.99, "The shift went the other way: in the population positives are rarer than in training.")
            .Mistake(() => 0.005, "That is p·τ. The odds are what is multiplied, by (τ/(1−τ)) / (ȳ/(1−ȳ)); a probability follows from them.")
            .Moral("A balanced model that cannot decide has learnt nothing about this case: what remains is the base rate."),
        new ListExercise("04-take-two", "Whom to take", 2, () => BestOfFour(2))
            .Mistake(() => BestOfFour(1), "You used F* itself as the threshold, or stopped too early: a sample helps as soon as its p exceeds half of F.")
            .Mistake(() => BestOfFour(3), "The third sample has p = 0.3, less than half of 0.769: taking it lowers F.")
            .Mistake(() => [2, 2 * 1.5 / (2 + 1.5)], "The denominator is |S| + Σp, with the sum over all four: those not taken are missed positives.")
            .Moral("F* = 3/3.9 and F*/2 = 0.385 lies between 0.6 and 0.3: the threshold is half of the maximum."),
        new NumberExercise("04-intercept", "Another base rate, another intercept", () => -3.6255470419460587 + PriorShift.InterceptShift(0.1, 0.01))
            .Mistake(() => -3.6255470419460587 - PriorShift.InterceptShift(0.1, 0.01), "The shift has the wrong sign: positives are rarer in the population than in the sample, so the intercept falls.")
            .Mistake(() => -3.6255470419460587 + Math.Log(0.01 / 0.1), "You took the ratio of the shares. It is the odds that are multiplied: (0.01/0.99)/(0.1/0.9).")
            .Mistake(() => -3.6255470419460587 + Math.Log(0.01 / 0.99), "You put the new prior in and did not take the old one out: the sample had odds 0.1/0.9.")
            .Within(new Tolerance(5e-4, 0.02))
            .Moral("Sampling by class costs the slopes nothing; the intercept is repaired by one addition."),
        new JudgedExercise<Func<int, int, int, double>>("04-never", "An F1 that survives the empty rule", "a function from TP, FP and FN to F1", Never),
    ];

    /// <summary>The number of taken samples, and F1 of the expected counts.</summary>
    private static double[] BestOfFour(int taken) => [taken, 2 * Four.Take(taken).Sum() / (taken + Four.Sum())];

    private static Finding Never(Func<int, int, int, double> f1)
    {
        foreach ((int tp, int fp, int fn) in Counts)
        {
            double right = new ConfusionMatrix(tp, fp, fn, 1000).F1!.Value;
            double given = f1(tp, fp, fn);
            string at = $"TP, FP, FN = {tp}, {fp}, {fn}";
            if (double.IsNaN(given))
            {
                return Finding.Mistake($"At {at} your function gives 0/0, which is not a number: do not go through precision and recall, write 2TP/(2TP + FP + FN).");
            }

            if (tp == 0 && given >= 1)
            {
                return Finding.Mistake($"At {at} your function counts 0/0 as 1: the rule that finds nobody gets full marks. Its F1 is 0, since FN > 0.");
            }

            if (!(Math.Abs(given - right) <= 1e-9))
            {
                return Finding.Wrong($"At {at} your function gives {Answers.Text(given)}.");
            }
        }

        return Finding.Right("2TP/(2TP + FP + FN) is defined as soon as there is one positive, predicted or true; the rule that never says yes gets 0.");
    }
}
