using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>θ of a mixture of linear models: π, w and ρ of K lines over m regressors. Immutable.</summary>
public sealed class LinearMixtureParameters
{
    private readonly double[] weights;
    private readonly double[] coefficients;
    private readonly double[] variances;

    /// <summary>Validates and copies parameters.</summary>
    /// <param name="weights">π, K entries in [0, 1] that sum to one within 1e-9.</param>
    /// <param name="coefficients">w, K×m, units of y over units of x.</param>
    /// <param name="variances">ρ, K variances (not standard deviations), squared units of y, positive and finite.</param>
    /// <exception cref="ArgumentException">Counts differ, π is no distribution, or an entry is out of range.</exception>
    public LinearMixtureParameters(IReadOnlyList<double> weights, RowMajorMatrix coefficients, IReadOnlyList<double> variances)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(coefficients);
        ArgumentNullException.ThrowIfNull(variances);
        coefficients.Validate(nameof(coefficients));
        MixtureArguments.RequireDistribution(weights, nameof(weights));
        if (coefficients.Rows != weights.Count || variances.Count != weights.Count)
        {
            throw new ArgumentException($"There are {weights.Count} weights, {coefficients.Rows} rows of coefficients and {variances.Count} variances. Pass one of each for every component.", nameof(weights));
        }

        for (int k = 0; k < variances.Count; k++)
        {
            if (!(variances[k] > 0 && double.IsFinite(variances[k])))
            {
                throw new ArgumentException(FormattableString.Invariant($"variances[{k}] is {variances[k]}; a variance is positive and finite. Pass σ², not ln σ."), nameof(variances));
            }
        }

        this.weights = [.. weights];
        this.coefficients = coefficients.Values.ToArray();
        this.variances = [.. variances];
        Dimension = coefficients.Columns;
    }

    /// <summary>The number of components K.</summary>
    public int Components => weights.Length;

    /// <summary>The number of regressors m, a constant one included.</summary>
    public int Dimension { get; }

    /// <summary>π, K mixing weights that sum to one.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>w, K×m.</summary>
    public RowMajorMatrix Coefficients => new(coefficients, Components, Dimension);

    /// <summary>ρ, K variances, squared units of y.</summary>
    public IReadOnlyList<double> Variances => variances;

    /// <summary>w_k, m entries, not copied.</summary>
    /// <param name="component">k, from 0.</param>
    public ReadOnlySpan<double> Coefficient(int component) => coefficients.AsSpan(component * Dimension, Dimension);

    /// <summary>w_kᵀx, units of y.</summary>
    /// <param name="component">k, from 0.</param>
    /// <param name="x">m entries.</param>
    /// <exception cref="ArgumentException">x has another length than w_k.</exception>
    public double Predict(int component, ReadOnlySpan<double> x)
    {
        if (x.Length != Dimension)
        {
            throw new ArgumentException($"x has {x.Length} entries; {Dimension} are needed. Pass one for each coefficient, the constant included.", nameof(x));
        }

        ReadOnlySpan<double> w = Coefficient(component);
        double sum = 0;
        for (int j = 0; j < w.Length; j++)
        {
            sum += w[j] * x[j];
        }

        return sum;
    }

    /// <summary>The same mixture with its components in another order.</summary>
    /// <param name="order">A permutation of 0, …, K−1; entry k is the old index of the new component k.</param>
    /// <exception cref="ArgumentException">Not a permutation.</exception>
    public LinearMixtureParameters Reorder(IReadOnlyList<int> order)
    {
        MixtureArguments.RequirePermutation(order, Components, nameof(order));
        double[] reordered = new double[coefficients.Length];
        for (int k = 0; k < Components; k++)
        {
            Coefficient(order[k]).CopyTo(reordered.AsSpan(k * Dimension));
        }

        return new LinearMixtureParameters(
            [.. order.Select(k => weights[k])],
            new RowMajorMatrix(reordered, Components, Dimension),
            [.. order.Select(k => variances[k])]);
    }
}
