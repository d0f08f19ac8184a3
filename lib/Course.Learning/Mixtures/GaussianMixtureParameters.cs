using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;

namespace Course.Learning.Mixtures;

/// <summary>θ of a Gaussian mixture: π, μ and Σ of K components in d dimensions. Immutable.</summary>
public sealed class GaussianMixtureParameters
{
    private readonly double[] weights;
    private readonly double[] means;
    private readonly SpdMatrix[] covariances;

    /// <summary>Validates and copies parameters.</summary>
    /// <param name="weights">π, K entries in [0, 1] that sum to one within 1e-9.</param>
    /// <param name="means">μ, K×d, data units.</param>
    /// <param name="covariances">Σ, K factored d×d matrices, squared data units. Tied components repeat one object.</param>
    /// <exception cref="ArgumentException">Counts or dimensions differ, π is no distribution, or a mean is not finite.</exception>
    public GaussianMixtureParameters(IReadOnlyList<double> weights, RowMajorMatrix means, IReadOnlyList<SpdMatrix> covariances)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(covariances);
        means.Validate(nameof(means));
        MixtureArguments.RequireDistribution(weights, nameof(weights));
        if (means.Rows != weights.Count || covariances.Count != weights.Count)
        {
            throw new ArgumentException($"There are {weights.Count} weights, {means.Rows} means and {covariances.Count} covariances. Pass one of each for every component.", nameof(weights));
        }

        for (int k = 0; k < covariances.Count; k++)
        {
            if (covariances[k].Dimension != means.Columns)
            {
                throw new ArgumentException($"covariances[{k}] is {covariances[k].Dimension}×{covariances[k].Dimension} and the means have {means.Columns} entries. Give both one dimension.", nameof(covariances));
            }
        }

        this.weights = [.. weights];
        this.means = means.Values.ToArray();
        this.covariances = [.. covariances];
        Dimension = means.Columns;
    }

    /// <summary>The number of components K.</summary>
    public int Components => weights.Length;

    /// <summary>The number of dimensions d.</summary>
    public int Dimension { get; }

    /// <summary>π, K mixing weights that sum to one.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>μ, K×d, data units.</summary>
    public RowMajorMatrix Means => new(means, Components, Dimension);

    /// <summary>Σ, K factored covariances, squared data units.</summary>
    public IReadOnlyList<SpdMatrix> Covariances => covariances;

    /// <summary>μ_k, d entries, not copied.</summary>
    /// <param name="component">k, from 0.</param>
    public ReadOnlySpan<double> Mean(int component) => means.AsSpan(component * Dimension, Dimension);

    /// <summary>The same mixture with its components in another order.</summary>
    /// <param name="order">A permutation of 0, …, K−1; entry k is the old index of the new component k.</param>
    /// <exception cref="ArgumentException">Not a permutation.</exception>
    public GaussianMixtureParameters Reorder(IReadOnlyList<int> order)
    {
        MixtureArguments.RequirePermutation(order, Components, nameof(order));
        double[] reordered = new double[means.Length];
        for (int k = 0; k < Components; k++)
        {
            Mean(order[k]).CopyTo(reordered.AsSpan(k * Dimension));
        }

        return new GaussianMixtureParameters(
            [.. order.Select(k => weights[k])],
            new RowMajorMatrix(reordered, Components, Dimension),
            [.. order.Select(k => covariances[k])]);
    }
}
