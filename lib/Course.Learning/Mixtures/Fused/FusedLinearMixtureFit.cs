using Course.Numerics.Data;

namespace Course.Learning.Mixtures.Fused;

/// <summary>A mixture of linear models fitted by the fused pass; responsibilities are made when asked for. Immutable.</summary>
public sealed class FusedLinearMixtureFit : FusedMixtureFit<LinearMixtureParameters>
{
    internal FusedLinearMixtureFit(FusedRun<LinearMixtureParameters> run, IReadOnlyList<RestartOutcome> restarts, InformationCriteria criteria)
        : base(run, restarts, criteria)
    {
    }

    /// <summary>The n×K posterior probabilities of the components.</summary>
    /// <param name="x">n×m regressors.</param>
    /// <param name="y">n responses.</param>
    public Responsibilities Posterior(RowMajorMatrix x, IReadOnlyList<double> y) => LinearMixture.Posterior(x, y, Parameters);
}
