using Course.Numerics.Data;

namespace Course.Learning.Mixtures.Fused;

/// <summary>A Gaussian mixture fitted by the fused pass; responsibilities are made when asked for. Immutable.</summary>
public sealed class FusedGaussianMixtureFit : FusedMixtureFit<GaussianMixtureParameters>
{
    internal FusedGaussianMixtureFit(FusedRun<GaussianMixtureParameters> run, IReadOnlyList<RestartOutcome> restarts, InformationCriteria criteria)
        : base(run, restarts, criteria)
    {
    }

    /// <summary>The n×K posterior probabilities of the components.</summary>
    /// <param name="x">n×d, data units.</param>
    public Responsibilities Posterior(RowMajorMatrix x) => GaussianMixture.Posterior(x, Parameters);
}
