namespace Course.Learning.Mixtures;

/// <summary>A finished run of expectation-maximisation from one start.</summary>
/// <typeparam name="TParameters">The model's parameters.</typeparam>
public sealed class EmRun<TParameters> : IMixtureRun
{
    internal EmRun(EmState<TParameters> last, IReadOnlyList<double> trace, EmStopReason reason)
    {
        Last = last;
        LogLikelihoodTrace = trace;
        StopReason = reason;
    }

    /// <summary>The final state; its parameters are the result.</summary>
    public EmState<TParameters> Last { get; }

    /// <summary>The returned parameters.</summary>
    public TParameters Parameters => Last.Parameters;

    /// <summary>
    /// ℓ in nats over all samples; entry t belongs to the parameters after t M-steps, the last one to the returned parameters.
    /// </summary>
    public IReadOnlyList<double> LogLikelihoodTrace { get; }

    /// <summary>ℓ of the returned parameters, in nats over all samples.</summary>
    public double LogLikelihood => Last.LogLikelihood;

    /// <summary>The number of M-steps made.</summary>
    public int Iterations => Last.Iteration;

    /// <summary>Why the run ended.</summary>
    public EmStopReason StopReason { get; }
}
