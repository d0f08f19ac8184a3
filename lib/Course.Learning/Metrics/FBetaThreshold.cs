namespace Course.Learning.Metrics;

/// <summary>The threshold that maximises the positive class's F-beta on a sample.</summary>
public sealed class FBetaThreshold
{
    private FBetaThreshold(double value, double threshold, double lower, double? runnerUp, ConfusionMatrix confusion)
    {
        Value = value;
        Threshold = threshold;
        LowerExclusive = lower;
        RunnerUp = runnerUp;
        Confusion = confusion;
    }

    /// <summary>The largest F-beta.</summary>
    public double Value { get; }

    /// <summary>Predict positive when score ≥ this: a score of the sample, the upper (included) end of the interval.</summary>
    public double Threshold { get; }

    /// <summary>The next lower score, −∞ if there is none: every threshold in (LowerExclusive, Threshold] gives the same counts.</summary>
    public double LowerExclusive { get; }

    /// <summary>The largest F-beta below <see cref="Value"/> over the other thresholds; null if there is none.</summary>
    public double? RunnerUp { get; }

    /// <summary>The counts at the threshold.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>Searches all distinct scores. Of equal optima the highest threshold (fewest predicted positives) is returned.</summary>
    /// <param name="scores">Finite scores or probabilities, one a sample.</param>
    /// <param name="labels">True labels, 0 or 1, both present.</param>
    /// <param name="beta">β &gt; 0; 1 for F1.</param>
    /// <returns>The optimum with the interval of thresholds that gives it.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a class is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1, a score is not finite, or β is not positive and finite.</exception>
    public static FBetaThreshold Best(ReadOnlySpan<double> scores, ReadOnlySpan<int> labels, double beta = 1)
    {
        ScoreRanking ranking = ScoreRanking.Of(scores, labels);
        int best = -1;
        double value = double.NegativeInfinity;
        double? runnerUp = null;
        for (int j = 0; j < ranking.Thresholds.Length; j++)
        {
            double f = Confusions(ranking, j).FBeta(beta)!.Value;
            if (f > value)
            {
                runnerUp = best < 0 ? null : value;
                (best, value) = (j, f);
            }
            else if (f < value && !(f <= runnerUp))
            {
                runnerUp = f;
            }
        }

        double lower = best + 1 < ranking.Thresholds.Length ? ranking.Thresholds[best + 1] : double.NegativeInfinity;
        return new FBetaThreshold(value, ranking.Thresholds[best], lower, runnerUp, Confusions(ranking, best));
    }

    private static ConfusionMatrix Confusions(ScoreRanking ranking, int j)
    {
        long tp = ranking.TruePositives[j];
        long fp = ranking.FalsePositives[j];
        return new ConfusionMatrix(tp, fp, ranking.Positives - tp, ranking.Negatives - fp);
    }
}
