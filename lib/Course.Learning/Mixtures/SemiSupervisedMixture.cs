using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>Gaussian mixtures with some known components, by expectation-maximisation.</summary>
public static class SemiSupervisedMixture
{
    /// <summary>Fits a mixture whose component k is the class labelled k + 1.</summary>
    /// <param name="x">n×d samples, data units; not copied.</param>
    /// <param name="labels">n entries: 1, …, K for a known class, 0 for an unknown one.</param>
    /// <param name="options">K, the sampling of the labels, the start and when to stop.</param>
    /// <returns>
    /// The fit. With no labels it equals <see cref="GaussianMixture.Fit"/>; with all of them it is the maximum likelihood of
    /// each class, and π is left as it was and reported as not identified.
    /// </returns>
    /// <exception cref="ArgumentException">The data, labels or options are unusable, or contradict each other.</exception>
    /// <exception cref="DegenerateFitException">A component collapsed or emptied in every start.</exception>
    public static SemiSupervisedMixtureFit Fit(RowMajorMatrix x, IReadOnlyList<int> labels, SemiSupervisedMixtureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var model = new SemiSupervisedMixtureModel(
            x, labels, options.Components, options.Labels, options.Structure, options.CovarianceFloor, options.SampleWeights);
        MixtureArguments.RequireFeasible(options, x.Rows, options.InitialParameters?.Components);
        int[] pinned = model.Pinned;
        (EmRun<GaussianMixtureParameters> best, IReadOnlyList<RestartOutcome> outcomes) = MixtureRestarts.Run(
            options, rng => model.Run(options.InitialParameters ?? GaussianStart.Draw(model.Mixture, options.Start, rng, pinned), options.Stop));
        int count = GaussianMixture.GaussianParameterCount(options.Components, x.Columns, options.Structure)
            + (model.WeightsIdentified ? options.Components - 1 : 0);
        return new SemiSupervisedMixtureFit(
            best,
            outcomes,
            model.WeightsIdentified,
            new InformationCriteria(best.LogLikelihood, count, model.Mixture.Data.TotalWeight));
    }
}
