namespace Course.Learning.Mixtures.Fused;

/// <summary>What every mixture fitted by the fused pass tells. Immutable.</summary>
/// <typeparam name="TParameters">The model's parameters.</typeparam>
public abstract class FusedMixtureFit<TParameters>
{
    private protected FusedMixtureFit(FusedRun<TParameters> run, IReadOnlyList<RestartOutcome> restarts, InformationCriteria criteria)
    {
        Parameters = run.Parameters;
        LogLikelihoodTrace = run.Trace;
        StopReason = run.StopReason;
        Restarts = restarts;
        Criteria = criteria;
    }

    /// <summary>The fitted parameters.</summary>
    public TParameters Parameters { get; }

    /// <summary>ℓ after 0, 1, 2, … M-steps, in nats; the last entry belongs to the returned parameters.</summary>
    public IReadOnlyList<double> LogLikelihoodTrace { get; }

    /// <summary>ℓ of the returned parameters, in nats over all samples.</summary>
    public double LogLikelihood => LogLikelihoodTrace[^1];

    /// <summary>The number of M-steps made.</summary>
    public int Iterations => LogLikelihoodTrace.Count - 1;

    /// <summary>Why the run ended.</summary>
    public EmStopReason StopReason { get; }

    /// <summary>What every start came to.</summary>
    public IReadOnlyList<RestartOutcome> Restarts { get; }

    /// <summary>BIC, AIC and what they count.</summary>
    public InformationCriteria Criteria { get; }
}
