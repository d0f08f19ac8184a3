using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>A Gaussian mixture fitted to samples of which some were labelled. Immutable.</summary>
public sealed class SemiSupervisedMixtureFit : MixtureFit<GaussianMixtureParameters>
{
    internal SemiSupervisedMixtureFit(
        EmRun<GaussianMixtureParameters> run,
        IReadOnlyList<RestartOutcome> restarts,
        bool weightsIdentified,
        InformationCriteria criteria)
        : base(run, restarts, criteria) => WeightsIdentified = weightsIdentified;

    /// <summary>
    /// Whether the data determine π. False when every sample is labelled by design: π then is what the start had.
    /// </summary>
    public bool WeightsIdentified { get; }

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
