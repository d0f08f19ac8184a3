using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>A fitted Gaussian mixture. Immutable.</summary>
public sealed class GaussianMixtureFit
{
    internal GaussianMixtureFit(
        EmRun<GaussianMixtureParameters> run,
        IReadOnlyList<RestartOutcome> restarts,
        CovarianceStructure structure,
        InformationCriteria criteria)
    {
        Run = run;
        Restarts = restarts;
        Structure = structure;
        Criteria = criteria;
    }

    /// <summary>The run that reached the highest log-likelihood.</summary>
    public EmRun<GaussianMixtureParameters> Run { get; }

    /// <summary>What every start came to.</summary>
    public IReadOnlyList<RestartOutcome> Restarts { get; }

    /// <summary>What the covariances were allowed to look like.</summary>
    public CovarianceStructure Structure { get; }

    /// <summary>BIC, AIC and what they count.</summary>
    public InformationCriteria Criteria { get; }

    /// <summary>π, μ and Σ.</summary>
    public GaussianMixtureParameters Parameters => Run.Parameters;

    /// <summary>n×K responsibilities of the fitted samples under the returned parameters.</summary>
    public Responsibilities Responsibilities => Run.Last.Responsibilities;

    /// <summary>ℓ of the returned parameters, in nats over all samples.</summary>
    public double LogLikelihood => Run.LogLikelihood;

    /// <summary>ℓ after 0, 1, 2, … M-steps, in nats; the last entry belongs to the returned parameters.</summary>
    public IReadOnlyList<double> LogLikelihoodTrace => Run.LogLikelihoodTrace;

    /// <summary>The number of M-steps made.</summary>
    public int Iterations => Run.Iterations;

    /// <summary>Why the run ended.</summary>
    public EmStopReason StopReason => Run.StopReason;

    /// <summary>The most probable component of each row, n entries from 0.</summary>
    /// <param name="x">n×d, data units.</param>
    public int[] Predict(RowMajorMatrix x) => Posterior(x).MostResponsible();

    /// <summary>The n×K posterior probabilities of the components for new samples.</summary>
    /// <param name="x">n×d, data units.</param>
    public Responsibilities Posterior(RowMajorMatrix x) => GaussianMixture.Posterior(x, Parameters);

    /// <summary>The mean log-density of new samples, in nats per sample.</summary>
    /// <param name="x">n×d, data units.</param>
    public double Score(RowMajorMatrix x) => GaussianMixture.LogDensities(x, Parameters).Average();

    /// <summary>Draws samples from the fitted mixture.</summary>
    /// <param name="count">n, at least 1.</param>
    /// <param name="seed">The same seed gives the same samples.</param>
    public MixtureSample Sample(int count, long seed) => GaussianMixture.Sample(Parameters, count, seed);
}
