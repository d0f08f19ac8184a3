namespace Course.Learning.Metrics;

/// <summary>
/// The four counts of a binary classifier against the truth, and the metrics that are functions of them.
/// A metric whose formula reads 0/0 is <c>null</c> (undefined): it is never silently 0 or 1.
/// </summary>
public sealed record ConfusionMatrix
{
    /// <summary>Makes the matrix from its counts.</summary>
    /// <param name="truePositives">Positives predicted positive.</param>
    /// <param name="falsePositives">Negatives predicted positive.</param>
    /// <param name="falseNegatives">Positives predicted negative.</param>
    /// <param name="trueNegatives">Negatives predicted negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="ArgumentException">All counts are zero.</exception>
    public ConfusionMatrix(long truePositives, long falsePositives, long falseNegatives, long trueNegatives)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(truePositives);
        ArgumentOutOfRangeException.ThrowIfNegative(falsePositives);
        ArgumentOutOfRangeException.ThrowIfNegative(falseNegatives);
        ArgumentOutOfRangeException.ThrowIfNegative(trueNegatives);
        TruePositives = truePositives;
        FalsePositives = falsePositives;
        FalseNegatives = falseNegatives;
        TrueNegatives = trueNegatives;
        if (Total == 0)
        {
            throw new ArgumentException("All four counts are zero; at least one sample is needed.", nameof(truePositives));
        }
    }

    /// <summary>TP: positives predicted positive.</summary>
    public long TruePositives { get; }

    /// <summary>FP: negatives predicted positive.</summary>
    public long FalsePositives { get; }

    /// <summary>FN: positives predicted negative.</summary>
    public long FalseNegatives { get; }

    /// <summary>TN: negatives predicted negative.</summary>
    public long TrueNegatives { get; }

    /// <summary>The number of samples, at least 1.</summary>
    public long Total => TruePositives + FalsePositives + FalseNegatives + TrueNegatives;

    /// <summary>TP + FN.</summary>
    public long Positives => TruePositives + FalseNegatives;

    /// <summary>TN + FP.</summary>
    public long Negatives => TrueNegatives + FalsePositives;

    /// <summary>TP + FP.</summary>
    public long PredictedPositives => TruePositives + FalsePositives;

    /// <summary>TN + FN.</summary>
    public long PredictedNegatives => TrueNegatives + FalseNegatives;

    /// <summary>(TP + TN) / n.</summary>
    public double Accuracy => (TruePositives + TrueNegatives) / (double)Total;

    /// <summary>TP / (TP + FP); undefined when nothing was predicted positive.</summary>
    public double? Precision => Ratio(TruePositives, PredictedPositives);

    /// <summary>TP / (TP + FN), the true positive rate; undefined without positives.</summary>
    public double? Recall => Ratio(TruePositives, Positives);

    /// <summary>TN / (TN + FP), the true negative rate; undefined without negatives.</summary>
    public double? Specificity => Ratio(TrueNegatives, Negatives);

    /// <summary>The mean of recall and specificity; undefined when a class is missing.</summary>
    public double? BalancedAccuracy => (Recall + Specificity) / 2;

    /// <summary>F1 of the positive class, 2TP / (2TP + FP + FN).</summary>
    public double? F1 => FBeta(1);

    /// <summary>
    /// Matthews' correlation coefficient (TP·TN − FP·FN) / √((TP+FP)(TP+FN)(TN+FP)(TN+FN)), in [−1, 1]
    /// (Matthews (1975); Chicco and Jurman (2020), eqs. 1–4). With exactly one empty margin the limit 0 is returned;
    /// with two (only one cell is not zero) no limit exists and the value is undefined.
    /// </summary>
    public double? MatthewsCorrelation
    {
        get
        {
            long[] margins = [PredictedPositives, Positives, Negatives, PredictedNegatives];
            int empty = margins.Count(margin => margin == 0);
            if (empty > 0)
            {
                return empty == 1 ? 0 : null;
            }

            Int128 determinant = (Int128)TruePositives * TrueNegatives - (Int128)FalsePositives * FalseNegatives;
            return (double)determinant / margins.Aggregate(1.0, (product, margin) => product * Math.Sqrt(margin));
        }
    }

    /// <summary>Counts hard predictions against the truth.</summary>
    /// <param name="predicted">Predicted labels, 0 or 1, one a sample.</param>
    /// <param name="labels">True labels, 0 or 1.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or there is no sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1.</exception>
    public static ConfusionMatrix FromPredictions(ReadOnlySpan<int> predicted, ReadOnlySpan<int> labels)
    {
        BinaryInput.CheckLabels(labels, nameof(labels));
        BinaryInput.CheckLabels(predicted, nameof(predicted));
        if (predicted.Length != labels.Length)
        {
            throw new ArgumentException($"{predicted.Length} predictions were given for {labels.Length} labels; pass one a sample.", nameof(predicted));
        }

        long tp = 0;
        long fp = 0;
        long fn = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            tp += predicted[i] & labels[i];
            fp += predicted[i] & (1 - labels[i]);
            fn += (1 - predicted[i]) & labels[i];
        }

        return new ConfusionMatrix(tp, fp, fn, labels.Length - tp - fp - fn);
    }

    /// <summary>Counts the rule “predict positive when score ≥ threshold”.</summary>
    /// <param name="scores">Scores or probabilities, finite, one a sample.</param>
    /// <param name="labels">True labels, 0 or 1.</param>
    /// <param name="threshold">The threshold; ±∞ is allowed, NaN is not.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or there is no sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1, a score is not finite, or the threshold is NaN.</exception>
    public static ConfusionMatrix FromScores(ReadOnlySpan<double> scores, ReadOnlySpan<int> labels, double threshold)
    {
        BinaryInput.CheckLabels(labels, nameof(labels));
        BinaryInput.CheckScores(scores, labels.Length, nameof(scores));
        if (double.IsNaN(threshold))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold is NaN, expected a number.");
        }

        int[] predicted = new int[labels.Length];
        for (int i = 0; i < predicted.Length; i++)
        {
            predicted[i] = scores[i] >= threshold ? 1 : 0;
        }

        return FromPredictions(predicted, labels);
    }

    /// <summary>
    /// F-beta of the positive class, (1+β²)TP / ((1+β²)TP + β²FN + FP) (van Rijsbergen (1979), ch. 7):
    /// β² times as much weight on recall as on precision. Undefined when TP = FP = FN = 0.
    /// </summary>
    /// <param name="beta">β &gt; 0, finite.</param>
    /// <returns>A number in [0, 1], or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">β is not positive and finite.</exception>
    public double? FBeta(double beta) => FBeta(beta, TruePositives, FalsePositives, FalseNegatives);

    /// <summary>F-beta with the negative class in the positive one's role. Undefined when TN = FP = FN = 0.</summary>
    /// <param name="beta">β &gt; 0, finite.</param>
    /// <returns>A number in [0, 1], or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">β is not positive and finite.</exception>
    public double? FBetaNegative(double beta) => FBeta(beta, TrueNegatives, FalseNegatives, FalsePositives);

    /// <summary>F-beta of the counts summed over both classes. For one label a sample this is the accuracy, whatever β.</summary>
    /// <param name="beta">β &gt; 0, finite.</param>
    /// <returns>A number in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">β is not positive and finite.</exception>
    public double FBetaMicro(double beta)
    {
        long errors = FalsePositives + FalseNegatives;
        return FBeta(beta, TruePositives + TrueNegatives, errors, errors)!.Value;
    }

    /// <summary>The plain mean of the two classes' F-beta; undefined when either is.</summary>
    /// <param name="beta">β &gt; 0, finite.</param>
    /// <returns>A number in [0, 1], or null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">β is not positive and finite.</exception>
    public double? FBetaMacro(double beta) => (FBeta(beta) + FBetaNegative(beta)) / 2;

    /// <summary>The mean of the two classes' F-beta weighted by their numbers of samples; a class without samples has weight 0.</summary>
    /// <param name="beta">β &gt; 0, finite.</param>
    /// <returns>A number in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">β is not positive and finite.</exception>
    public double FBetaWeighted(double beta)
    {
        double positive = FBeta(beta) ?? 0;
        double negative = FBetaNegative(beta) ?? 0;
        return (Positives * positive + Negatives * negative) / Total;
    }

    internal static double? FBeta(double beta, double tp, double fp, double fn)
    {
        if (!(beta > 0 && double.IsFinite(beta)))
        {
            throw new ArgumentOutOfRangeException(nameof(beta), beta, $"beta is {beta}, expected a positive finite number (1 for F1).");
        }

        double b2 = beta * beta;
        return Ratio((1 + b2) * tp, (1 + b2) * tp + b2 * fn + fp);
    }

    private static double? Ratio(double numerator, double denominator) => denominator == 0 ? null : numerator / denominator;
}
