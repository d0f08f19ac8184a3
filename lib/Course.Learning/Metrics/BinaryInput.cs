namespace Course.Learning.Metrics;

/// <summary>Checks of labels, scores and probabilities shared by the metrics and logistic regression.</summary>
internal static class BinaryInput
{
    /// <summary>Refuses an empty input and labels other than 0 and 1.</summary>
    internal static void CheckLabels(ReadOnlySpan<int> labels, string name)
    {
        if (labels.IsEmpty)
        {
            throw new ArgumentException("No labels were given; at least one sample is needed.", name);
        }

        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] is not (0 or 1))
            {
                throw new ArgumentOutOfRangeException(
                    name, labels[i], $"Label {i} is {labels[i]}, expected 0 (negative) or 1 (positive). Recode the classes.");
            }
        }
    }

    /// <summary>Refuses labels in which a class is missing.</summary>
    internal static void CheckBothClasses(ReadOnlySpan<int> labels, string name)
    {
        CheckLabels(labels, name);
        int positives = CountPositives(labels);
        if (positives == 0 || positives == labels.Length)
        {
            throw new ArgumentException(
                $"All {labels.Length} labels are {(positives == 0 ? 0 : 1)}; both classes are needed. Add samples of the other class.", name);
        }
    }

    /// <summary>Refuses scores that are not finite, or whose number differs from the labels'.</summary>
    internal static void CheckScores(ReadOnlySpan<double> scores, int expected, string name)
    {
        CheckLength(scores.Length, expected, name);
        for (int i = 0; i < scores.Length; i++)
        {
            if (!double.IsFinite(scores[i]))
            {
                throw new ArgumentOutOfRangeException(
                    name, scores[i], $"Score {i} is {scores[i]}, expected a finite number. Remove or repair the sample.");
            }
        }
    }

    /// <summary>Refuses probabilities outside [0, 1], or whose number differs from the labels'.</summary>
    internal static void CheckProbabilities(ReadOnlySpan<double> probabilities, int expected, string name)
    {
        CheckLength(probabilities.Length, expected, name);
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (!(probabilities[i] >= 0 && probabilities[i] <= 1))
            {
                throw new ArgumentOutOfRangeException(
                    name, probabilities[i], $"Probability {i} is {probabilities[i]}, expected a number in [0, 1]. Pass probabilities, not scores.");
            }
        }
    }

    internal static int CountPositives(ReadOnlySpan<int> labels)
    {
        int positives = 0;
        foreach (int label in labels)
        {
            positives += label;
        }

        return positives;
    }

    private static void CheckLength(int actual, int expected, string name)
    {
        if (actual != expected)
        {
            throw new ArgumentException($"{actual} values were given for {expected} labels; pass one a sample.", name);
        }
    }
}
