using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>A fitted Gaussian mixture. Immutable.</summary>
public sealed class GaussianMixtureFit : MixtureFit<GaussianMixtureParameters>
{
    internal GaussianMixtureFit(
        EmRun<GaussianMixtureParameters> run,
        IReadOnlyList<RestartOutcome> restarts,
        CovarianceStructure structure,
        InformationCriteria criteria)
        : base(run, restarts, criteria) => Structure = structure;

    /// <summary>What the covariances were allowed to look like.</summary>
    public CovarianceStructure Structure { get; }

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
