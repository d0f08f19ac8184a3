namespace Course.Numerics.Integration;

/// <summary>A product of k finite intervals.</summary>
public sealed class Box
{
    private readonly double[] lower;
    private readonly double[] upper;

    /// <summary>Creates a box; the bounds are copied.</summary>
    /// <param name="lower">The lower bounds, k entries.</param>
    /// <param name="upper">The upper bounds, k entries.</param>
    /// <exception cref="ArgumentException">No entries, different lengths, a bound that is not finite, or a lower bound not below its upper one.</exception>
    public Box(IReadOnlyList<double> lower, IReadOnlyList<double> upper)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(upper);
        if (lower.Count == 0 || lower.Count != upper.Count)
        {
            throw new ArgumentException($"lower has {lower.Count} bounds and upper {upper.Count}. Give one pair for each axis.", nameof(upper));
        }

        for (int i = 0; i < lower.Count; i++)
        {
            if (!(lower[i] < upper[i] && double.IsFinite(upper[i] - lower[i])))
            {
                throw new ArgumentException($"Axis {i} runs from {lower[i]} to {upper[i]}. Give finite bounds, the lower one first.", nameof(lower));
            }
        }

        this.lower = [.. lower];
        this.upper = [.. upper];
    }

    /// <summary>The number of axes k.</summary>
    public int Dimension => lower.Length;

    /// <summary>The lower bounds.</summary>
    public IReadOnlyList<double> Lower => lower;

    /// <summary>The upper bounds.</summary>
    public IReadOnlyList<double> Upper => upper;

    /// <summary>The product of the lengths.</summary>
    public double Volume
    {
        get
        {
            double volume = 1.0;
            for (int i = 0; i < lower.Length; i++)
            {
                volume *= upper[i] - lower[i];
            }

            return volume;
        }
    }

    /// <summary>The box whose axes all run between the same bounds.</summary>
    /// <param name="dimension">k, at least 1.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    public static Box Cube(int dimension, double low, double high)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        return new Box([.. Enumerable.Repeat(low, dimension)], [.. Enumerable.Repeat(high, dimension)]);
    }
}
