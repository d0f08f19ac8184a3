using Course.Numerics.Data;

namespace Course.Learning.Mixtures.Fused;

/// <summary>A mixture of linear models fitted by the fused pass; responsibilities are made when asked for. Immutable.</summary>
public sealed class FusedLinearMixtureFit
{
    internal FusedLinearMixtureFit(FusedRun<LinearMixtureParameters> run, IReadOnlyList<RestartOutcome> restarts, InformationCriteria criteria)
    {
        Parameters = run.Parameters;
        LogLikelihoodTrace = run.Trace;
        StopReason = run.StopReason;
        Restarts = restarts;
        Criteria = criteria;
    }

    /// <summary>π, w and ρ.</summary>
    public LinearMixtureParameters Parameters { get; }

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

    /// <summary>The n×K posterior probabilities of the components.</summary>
    /// <param name="x">n×m regressors.</param>
    /// <param name="y">n responses.</param>
    public Responsibilities Posterior(RowMajorMatrix x, IReadOnlyList<double> y) => LinearMixture.Posterior(x, y, Parameters);
}
