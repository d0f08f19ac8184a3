using Course.Numerics.Data;

namespace Course.Learning.Mixtures.Fused;

/// <summary>Gaussian mixtures by the fused pass: the same fits as the plain version, faster and in less memory.</summary>
public static class FusedGaussianMixture
{
    /// <summary>Fits a mixture by EM; see <see cref="GaussianMixture.Fit"/>.</summary>
    /// <param name="x">n×d samples, data units; not copied.</param>
    /// <param name="options">K, the start, the structure and when to stop (by log-likelihood or count only).</param>
    /// <param name="threads">The number of threads, or null for one on each processor; it does not change the result.</param>
    /// <exception cref="ArgumentException">The data or the options are unusable, or contradict each other.</exception>
    /// <exception cref="DegenerateFitException">A component collapsed or emptied in every start.</exception>
    public static FusedGaussianMixtureFit Fit(RowMajorMatrix x, GaussianMixtureOptions options, int? threads = null)
    {
        var model = new FusedGaussianModel(x, options, threads);
        MixtureArguments.RequireFeasible(options, x.Rows, options.InitialParameters?.Components);
        FusedRun<GaussianMixtureParameters>.RequireNoTable(options.Stop);
        var starts = new Lazy<GaussianMixtureModel>(() => new GaussianMixtureModel(
            x, options.Components, options.Structure, options.CovarianceFloor, options.SampleWeights));
        (FusedRun<GaussianMixtureParameters> best, IReadOnlyList<RestartOutcome> outcomes) = MixtureRestarts.Run(
            options, rng => model.Run(options.InitialParameters ?? GaussianStart.Draw(starts.Value, options.Start, rng, []), options.Stop));
        int count = options.Components - 1 + GaussianMixture.GaussianParameterCount(options.Components, x.Columns, options.Structure);
        return new FusedGaussianMixtureFit(best, outcomes, new InformationCriteria(best.LogLikelihood, count, model.TotalWeight));
    }

    /// <summary>Fits a mixture with some known components by EM; see <see cref="SemiSupervisedMixture.Fit"/>.</summary>
    /// <param name="x">n×d samples, data units; not copied.</param>
    /// <param name="labels">n entries: 1, …, K for a known class, 0 for an unknown one.</param>
    /// <param name="options">K, the sampling of the labels, the start and when to stop (by log-likelihood or count only).</param>
    /// <param name="threads">The number of threads, or null for one on each processor; it does not change the result.</param>
    /// <exception cref="ArgumentException">The data, labels or options are unusable, or contradict each other.</exception>
    /// <exception cref="DegenerateFitException">A component collapsed or emptied in every start.</exception>
    public static FusedGaussianMixtureFit FitSemiSupervised(
        RowMajorMatrix x, IReadOnlyList<int> labels, SemiSupervisedMixtureOptions options, int? threads = null)
    {
        var model = new FusedGaussianModel(x, labels, options, threads);
        MixtureArguments.RequireFeasible(options, x.Rows, options.InitialParameters?.Components);
        FusedRun<GaussianMixtureParameters>.RequireNoTable(options.Stop);
        var plain = new SemiSupervisedMixtureModel(
            x, labels, options.Components, options.Labels, options.Structure, options.CovarianceFloor, options.SampleWeights);
        int[] pinned = plain.Pinned;
        (FusedRun<GaussianMixtureParameters> best, IReadOnlyList<RestartOutcome> outcomes) = MixtureRestarts.Run(
            options, rng => model.Run(options.InitialParameters ?? GaussianStart.Draw(plain.Mixture, options.Start, rng, pinned), options.Stop));
        int count = GaussianMixture.GaussianParameterCount(options.Components, x.Columns, options.Structure)
            + (plain.WeightsIdentified ? options.Components - 1 : 0);
        return new FusedGaussianMixtureFit(best, outcomes, new InformationCriteria(best.LogLikelihood, count, model.TotalWeight));
    }
}
