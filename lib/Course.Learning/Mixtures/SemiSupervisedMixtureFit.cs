using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>A Gaussian mixture fitted to samples of which some were labelled. Immutable.</summary>
public sealed class SemiSupervisedMixtureFit
{
    internal SemiSupervisedMixtureFit(
        EmRun<GaussianMixtureParameters> run,
        IReadOnlyList<RestartOutcome> restarts,
        bool weightsIdentified,
        InformationCriteria criteria)
    {
        Run = run;
        Restarts = restarts;
        WeightsIdentified = weightsIdentified;
        Criteria = criteria;
    }

    /// <summary>The run that reached the highest log-likelihood.</summary>
    public EmRun<GaussianMixtureParameters> Run { get; }

    /// <summary>What every start came to.</summary>
    public IReadOnlyList<RestartOutcome> Restarts { get; }

    /// <summary>
    /// Whether the data determine π. False when every sample is labelled by design: π then is what the start had.
    /// </summary>
    public bool WeightsIdentified { get; }

    /// <summary>BIC, AIC and what they count; weights that are not identified are not counted.</summary>
    public InformationCriteria Criteria { get; }

    /// <summary>π, μ and Σ; component k is the class labelled k + 1.</summary>
    public GaussianMixtureParameters Parameters => Run.Parameters;

    /// <summary>n×K responsibilities of the fitted samples; certain where a label was given.</summary>
    public Responsibilities Responsibilities => Run.Last.Responsibilities;

    /// <summary>ℓ of the returned parameters, in nats over all samples.</summary>
    public double LogLikelihood => Run.LogLikelihood;

    /// <summary>ℓ after 0, 1, 2, … M-steps, in nats; the last entry belongs to the returned parameters.</summary>
    public IReadOnlyList<double> LogLikelihoodTrace => Run.LogLikelihoodTrace;

    /// <summary>The number of M-steps made.</summary>
    public int Iterations => Run.Iterations;

    /// <summary>Why the run ended.</summary>
    public EmStopReason StopReason => Run.StopReason;

    /// <summary>The most probable class of each row, n labels from 1 to K.</summary>
    /// <param name="x">n×d, data units.</param>
    public int[] Predict(RowMajorMatrix x) => Array.ConvertAll(Posterior(x).MostResponsible(), k => k + 1);

    /// <summary>The n×K posterior probabilities of the classes for new, unlabelled samples.</summary>
    /// <param name="x">n×d, data units.</param>
    public Responsibilities Posterior(RowMajorMatrix x) => GaussianMixture.Posterior(x, Parameters);

    /// <summary>The mean log-density of new, unlabelled samples, in nats per sample.</summary>
    /// <param name="x">n×d, data units.</param>
    public double Score(RowMajorMatrix x) => GaussianMixture.LogDensities(x, Parameters).Average();

    /// <summary>Draws samples from the fitted mixture.</summary>
    /// <param name="count">n, at least 1.</param>
    /// <param name="seed">The same seed gives the same samples.</param>
    public MixtureSample Sample(int count, long seed) => GaussianMixture.Sample(Parameters, count, seed);
}
