namespace Course.Learning.Graphs;

/// <summary>How the weight of an edge follows from the distance of its points.</summary>
public sealed record EdgeWeighting
{
    private EdgeWeighting(double? heat) => Heat = heat;

    /// <summary>Weight 1 on every edge (the limit t → ∞ of the heat kernel).</summary>
    public static EdgeWeighting Unit { get; } = new((double?)null);

    /// <summary>The heat kernel's t in squared data units; null for unit weights.</summary>
    public double? Heat { get; }

    /// <summary>The heat kernel w_ij = exp(−‖x_i − x_j‖²/t) (Belkin and Niyogi 2003, sec. 2, step 2).</summary>
    /// <param name="t">t, positive and finite, in squared data units.</param>
    /// <returns>The weighting.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="t"/> is not positive and finite.</exception>
    public static EdgeWeighting HeatKernel(double t) => t > 0 && double.IsFinite(t)
        ? new EdgeWeighting(t)
        : throw new ArgumentOutOfRangeException(nameof(t), t, "t must be positive and finite: a typical squared distance between neighbours.");

    /// <summary>The weight for a squared distance.</summary>
    /// <param name="squaredDistance">‖x_i − x_j‖², in squared data units.</param>
    /// <returns>The weight, positive.</returns>
    /// <exception cref="ArgumentException">The weight rounds to 0.</exception>
    public double Weight(double squaredDistance)
    {
        double weight = Heat is { } t ? Math.Exp(-squaredDistance / t) : 1;
        return weight > 0
            ? weight
            : throw new ArgumentException(
                $"exp(−{squaredDistance}/{Heat}) rounds to 0, which would cut the edge silently. Raise t, or rescale the data.",
                nameof(squaredDistance));
    }
}
