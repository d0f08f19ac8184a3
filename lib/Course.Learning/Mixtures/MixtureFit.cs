namespace Course.Learning.Mixtures;

/// <summary>What every fitted mixture tells, whatever its components are. Immutable.</summary>
/// <typeparam name="TParameters">The model's parameters.</typeparam>
public abstract class MixtureFit<TParameters>
{
    private protected MixtureFit(EmRun<TParameters> run, IReadOnlyList<RestartOutcome> restarts, InformationCriteria criteria)
    {
        Run = run;
        Restarts = restarts;
        Criteria = criteria;
    }

    /// <summary>The run that reached the highest log-likelihood.</summary>
    public EmRun<TParameters> Run { get; }

    /// <summary>What every start came to.</summary>
    public IReadOnlyList<RestartOutcome> Restarts { get; }

    /// <summary>BIC, AIC and what they count; weights that the data do not determine are not counted.</summary>
    public InformationCriteria Criteria { get; }

    /// <summary>The fitted parameters.</summary>
    public TParameters Parameters => Run.Parameters;

    /// <summary>n×K responsibilities of the fitted samples under the returned parameters; certain where a label was given.</summary>
    public Responsibilities Responsibilities => Run.Last.Responsibilities;

    /// <summary>ℓ of the returned parameters, in nats over all samples.</summary>
    public double LogLikelihood => Run.LogLikelihood;

    /// <summary>ℓ after 0, 1, 2, … M-steps, in nats; the last entry belongs to the returned parameters.</summary>
    public IReadOnlyList<double> LogLikelihoodTrace => Run.LogLikelihoodTrace;

    /// <summary>The number of M-steps made.</summary>
    public int Iterations => Run.Iterations;

    /// <summary>Why the run ended.</summary>
    public EmStopReason StopReason => Run.StopReason;
}
