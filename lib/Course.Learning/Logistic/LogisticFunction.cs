using Course.Learning.Metrics;

namespace Course.Learning.Logistic;

/// <summary>The logistic function and its logarithm without overflow or cancellation.</summary>
public static class LogisticFunction
{
    /// <summary>
    /// σ(η) = 1 / (1 + e^−η), accurate to a few ulps for every η: for η ≪ 0 the naive formula's e^−η overflows, and
    /// e^η / (1 + e^η) is used. σ(−∞) = 0, σ(+∞) = 1, NaN stays NaN. For 1 − σ(η) call σ(−η).
    /// </summary>
    /// <param name="logOdds">η in nats.</param>
    /// <returns>A probability in [0, 1].</returns>
    public static double Probability(double logOdds)
    {
        double e = Math.Exp(-Math.Abs(logOdds));
        return (logOdds >= 0 ? 1 : e) / (1 + e);
    }

    /// <summary>
    /// ln σ(η) = −ln(1 + e^−η), without overflow for η ≪ 0 (where it tends to η) and without cancellation for η ≫ 0
    /// (where it tends to −e^−η). Zero at +∞, −∞ at −∞.
    /// </summary>
    /// <param name="logOdds">η in nats.</param>
    /// <returns>A logarithm ≤ 0 in nats.</returns>
    public static double ProbabilityLn(double logOdds) => Math.Min(logOdds, 0) - LogOnePlus.Of(Math.Exp(-Math.Abs(logOdds)));

    /// <summary>logit(p) = ln p − ln(1 − p), the inverse of <see cref="Probability"/>.</summary>
    /// <param name="probability">p in [0, 1].</param>
    /// <returns>The log odds in nats; −∞ at 0 and +∞ at 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">p is outside [0, 1] or NaN.</exception>
    public static double LogOdds(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, $"The probability is {probability}, expected a number in [0, 1].");
        }

        return Math.Log(probability) - LogOnePlus.Of(-probability);
    }
}
