namespace Course.Learning.Metrics;

/// <summary>
/// Samples ranked by falling score, one step for each distinct score: equal scores can only be taken together,
/// so a curve has one point for them.
/// </summary>
internal sealed class ScoreRanking
{
    private ScoreRanking(double[] thresholds, long[] tp, long[] fp, long positives, long negatives)
    {
        Thresholds = thresholds;
        TruePositives = tp;
        FalsePositives = fp;
        Positives = positives;
        Negatives = negatives;
    }

    /// <summary>Distinct scores, falling.</summary>
    internal double[] Thresholds { get; }

    /// <summary>TP of the rule score ≥ threshold, one a threshold.</summary>
    internal long[] TruePositives { get; }

    /// <summary>FP of the rule score ≥ threshold, one a threshold.</summary>
    internal long[] FalsePositives { get; }

    internal long Positives { get; }

    internal long Negatives { get; }

    internal static ScoreRanking Of(ReadOnlySpan<double> scores, ReadOnlySpan<int> labels)
    {
        BinaryInput.CheckBothClasses(labels, nameof(labels));
        BinaryInput.CheckScores(scores, labels.Length, nameof(scores));
        double[] keys = scores.ToArray();
        int[] values = labels.ToArray();
        Array.Sort(keys, values);

        List<double> thresholds = [];
        List<long> tps = [];
        List<long> fps = [];
        long tp = 0;
        long fp = 0;
        for (int i = keys.Length - 1; i >= 0; i--)
        {
            tp += values[i];
            fp += 1 - values[i];
            if (i == 0 || keys[i - 1] != keys[i])
            {
                thresholds.Add(keys[i]);
                tps.Add(tp);
                fps.Add(fp);
            }
        }

        return new ScoreRanking([.. thresholds], [.. tps], [.. fps], tp, fp);
    }
}
