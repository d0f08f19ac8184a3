using Course.Numerics.Data;

namespace Course.Learning.Mixtures.Fused;

/// <summary>Mixtures of linear models by the fused pass: the same fits as the plain version, faster and in less memory.</summary>
public static class FusedLinearMixture
{
    /// <summary>Fits a mixture of linear models by EM; see <see cref="LinearMixture.Fit"/>.</summary>
    /// <param name="x">n×m regressors; not copied.</param>
    /// <param name="y">n responses; not copied.</param>
    /// <param name="options">K, the start and when to stop (by log-likelihood or count only).</param>
    /// <param name="threads">The number of threads, or null for one on each processor; it does not change the result.</param>
    /// <exception cref="ArgumentException">The data or the options are unusable, or contradict each other.</exception>
    /// <exception cref="DegenerateFitException">A component collapsed or emptied in every start.</exception>
    public static FusedLinearMixtureFit Fit(RowMajorMatrix x, double[] y, LinearMixtureOptions options, int? threads = null)
    {
        var model = new FusedLinearModel(x, y, options, threads);
        MixtureArguments.RequireFeasible(options, x.Rows, options.InitialParameters?.Components);
        FusedRun<LinearMixtureParameters>.RequireNoTable(options.Stop);
        var starts = new Lazy<LinearMixtureModel>(() => new LinearMixtureModel(
            x, y, options.Components, options.VarianceFloor, options.SampleWeights));
        (FusedRun<LinearMixtureParameters> best, IReadOnlyList<RestartOutcome> outcomes) = MixtureRestarts.Run(
            options, rng => model.Run(options.InitialParameters ?? LinearMixture.Start(starts.Value, x, y, options.Start, rng), options.Stop));
        int count = options.Components - 1 + (options.Components * (x.Columns + 1));
        return new FusedLinearMixtureFit(best, outcomes, new InformationCriteria(best.LogLikelihood, count, model.TotalWeight));
    }
}
