namespace Course.Learning.Metrics;

/// <summary>Proper scores of predicted probabilities: smaller is better, and the truth is best in expectation.</summary>
public static class ProbabilityScore
{
    /// <summary>Brier score, the mean of (p − y)² (Brier (1950)), in [0, 1].</summary>
    /// <param name="probabilities">Predicted probabilities in [0, 1], one a sample.</param>
    /// <param name="labels">True labels, 0 or 1.</param>
    /// <returns>The mean squared error.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or there is no sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label or a probability is out of range.</exception>
    public static double Brier(ReadOnlySpan<double> probabilities, ReadOnlySpan<int> labels)
    {
        BinaryInput.CheckLabels(labels, nameof(labels));
        BinaryInput.CheckProbabilities(probabilities, labels.Length, nameof(probabilities));
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            double error = probabilities[i] - labels[i];
            sum += error * error;
        }

        return sum / labels.Length;
    }

    /// <summary>
    /// Log loss, the mean of −ln P(yᵢ), in nats a sample. It is +∞ when an outcome occurred that was given probability
    /// zero; nothing is clipped.
    /// </summary>
    /// <param name="probabilities">Predicted probabilities in [0, 1], one a sample.</param>
    /// <param name="labels">True labels, 0 or 1.</param>
    /// <returns>The mean in nats, ≥ 0, possibly +∞.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or there is no sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label or a probability is out of range.</exception>
    public static double LogLoss(ReadOnlySpan<double> probabilities, ReadOnlySpan<int> labels)
    {
        BinaryInput.CheckLabels(labels, nameof(labels));
        BinaryInput.CheckProbabilities(probabilities, labels.Length, nameof(probabilities));
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            sum -= labels[i] == 1 ? Math.Log(probabilities[i]) : LogOnePlus.Of(-probabilities[i]);
        }

        return sum / labels.Length;
    }
}
