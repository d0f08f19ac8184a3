using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using Course.Numerics.Randomness;

namespace Course.Learning.Mixtures;

/// <summary>Random starting parameters for Gaussian mixtures, with or without known components.</summary>
internal static class GaussianStart
{
    /// <summary>θ⁰; k-means++ gives it equal weights, so that no class starts at π = 0.</summary>
    /// <param name="model">Gives data, K, structure and floor.</param>
    /// <param name="start">Which start to make.</param>
    /// <param name="rng">Draws it.</param>
    /// <param name="pinned">Empty, or n entries: a row's known component, or −1.</param>
    internal static GaussianMixtureParameters Draw(
        GaussianMixtureModel model, MixtureStart start, RandomSource rng, ReadOnlySpan<int> pinned)
    {
        if (start == MixtureStart.RandomResponsibilities)
        {
            return model.Maximise(StartingResponsibilities.Random(model.Samples, model.Components, rng, pinned));
        }

        int[] clusters = KMeansClusters.Assign(model.Data.X, model.Data.Weights, model.Components, rng, pinned);
        Responsibilities certain = StartingResponsibilities.Certain(clusters, model.Components);
        double[] nk = GaussianComponents.EffectiveCounts(model.Data, certain);
        double[] mu = GaussianComponents.Means(model.Data, certain, nk);
        SpdMatrix shared = GaussianComponents.PooledCovariance(
            model.Data, certain, nk, mu, model.Structure, model.CovarianceFloor);
        return new GaussianMixtureParameters(
            [.. Enumerable.Repeat(1.0 / model.Components, model.Components)],
            new RowMajorMatrix(mu, model.Components, model.Data.X.Columns),
            [.. Enumerable.Repeat(shared, model.Components)]);
    }
}
