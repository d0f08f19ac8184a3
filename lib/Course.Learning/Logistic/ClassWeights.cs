using Course.Learning.Metrics;

namespace Course.Learning.Logistic;

/// <summary>A factor on the log-likelihood of each class's samples; both positive and finite.</summary>
/// <param name="Negative">w₀, for samples with label 0.</param>
/// <param name="Positive">w₁, for samples with label 1.</param>
public readonly record struct ClassWeights(double Negative, double Positive)
{
    /// <summary>Weights n / (2 n_c), so that both classes weigh n/2 in all.</summary>
    /// <param name="labels">Labels, 0 or 1, both present.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentException">A class is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1.</exception>
    public static ClassWeights Balanced(ReadOnlySpan<int> labels)
    {
        BinaryInput.CheckBothClasses(labels, nameof(labels));
        double positives = BinaryInput.CountPositives(labels);
        return new ClassWeights(labels.Length / (2 * (labels.Length - positives)), labels.Length / (2 * positives));
    }
}
