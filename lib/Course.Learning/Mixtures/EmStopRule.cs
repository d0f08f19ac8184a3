namespace Course.Learning.Mixtures;

/// <summary>
/// When a run of expectation-maximisation ends. The first criterion that holds ends it.
/// </summary>
/// <remarks>
/// Near a maximum the log-likelihood is flat: an error of δ in the parameters costs only δ² in it, so a
/// log-likelihood that has stopped moving leaves the parameters exact to half of the digits. Use
/// <see cref="FixedPoint"/> where the parameters themselves are wanted to the last digits.
/// </remarks>
public sealed record EmStopRule
{
    private readonly int maxIterations = 1000;
    private readonly double logLikelihoodTolerance = 1e-8;
    private readonly double responsibilityTolerance;

    /// <summary>Runs until no responsibility moves by more than 1e-13, at most 100 000 M-steps.</summary>
    public static EmStopRule FixedPoint { get; } = new()
    {
        MaxIterations = 100_000,
        LogLikelihoodTolerance = 0,
        ResponsibilityTolerance = 1e-13,
    };

    /// <summary>The largest number of M-steps; 0 evaluates the start only. Default 1000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxIterations
    {
        get => maxIterations;
        init => maxIterations = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxIterations must be 0 or more.");
    }

    /// <summary>
    /// Stop when |ℓ(t) − ℓ(t−1)| is at most this, in nats over all samples. 0 switches the criterion off. Default 1e-8.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double LogLikelihoodTolerance
    {
        get => logLikelihoodTolerance;
        init => logLikelihoodTolerance = Tolerance(value, nameof(LogLikelihoodTolerance));
    }

    /// <summary>
    /// Stop when no responsibility changed by more than this in one step. 0 switches the criterion off (the default).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double ResponsibilityTolerance
    {
        get => responsibilityTolerance;
        init => responsibilityTolerance = Tolerance(value, nameof(ResponsibilityTolerance));
    }

    private static double Tolerance(double value, string name) => value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} must be 0 (off) or positive.");
}
