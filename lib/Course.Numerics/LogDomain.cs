namespace Course.Numerics;

/// <summary>Sums of probabilities kept as logarithms (nats). The course's one guarded log-sum-exp.</summary>
/// <remarks>Source: Blanchard, Higham and Higham (2021), Accurately computing the log-sum-exp and softmax functions, IMA J. Numer. Anal. 41.</remarks>
public static class LogDomain
{
    /// <summary>ln Σ exp(v_i), shifted by the largest entry, so that neither overflow nor underflow loses the result.</summary>
    /// <param name="logWeights">Logarithms of nonnegative weights, nats. −∞ stands for weight zero.</param>
    /// <returns>
    /// −∞ for an empty span and where every entry is −∞; +∞ where an entry is +∞; NaN where an entry is NaN
    /// (even next to +∞). Finite for finite entries: at most ln n above the largest of them.
    /// </returns>
    public static double LogSumExp(ReadOnlySpan<double> logWeights)
    {
        double max = Largest(logWeights);
        if (!double.IsFinite(max))
        {
            return max;
        }

        double sum = 0.0;
        foreach (double v in logWeights)
        {
            sum += Math.Exp(v - max);
        }

        return max + Math.Log(sum);
    }

    /// <summary>Turns log weights into probabilities that sum to one and returns ln Σ exp(v_i).</summary>
    /// <param name="logWeights">Logarithms of weights, nats; −∞ stands for weight zero.</param>
    /// <param name="probabilities">Receives exp(v_i − ln Σ exp(v_j)); the same length; may be the same memory.</param>
    /// <returns>ln Σ exp(v_i). It is −∞ where every entry is −∞; then no distribution exists and every probability is 0: test for it.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or an entry is NaN or +∞.</exception>
    public static double Normalize(ReadOnlySpan<double> logWeights, Span<double> probabilities)
    {
        if (probabilities.Length != logWeights.Length)
        {
            throw new ArgumentException($"probabilities has {probabilities.Length} entries and logWeights has {logWeights.Length}. Pass spans of one length.", nameof(probabilities));
        }

        double max = Largest(logWeights);
        if (double.IsNaN(max) || double.IsPositiveInfinity(max))
        {
            throw new ArgumentException($"logWeights contains {max}; weights have to be finite or zero (−∞). Look at the density that made it.", nameof(logWeights));
        }

        if (double.IsNegativeInfinity(max))
        {
            probabilities.Clear();
            return max;
        }

        double sum = 0.0;
        for (int i = 0; i < logWeights.Length; i++)
        {
            double weight = Math.Exp(logWeights[i] - max);
            probabilities[i] = weight;
            sum += weight;
        }

        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] /= sum;
        }

        return max + Math.Log(sum);
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        double max = double.NegativeInfinity;
        foreach (double v in values)
        {
            if (double.IsNaN(v))
            {
                return double.NaN;
            }

            max = Math.Max(max, v);
        }

        return max;
    }
}
