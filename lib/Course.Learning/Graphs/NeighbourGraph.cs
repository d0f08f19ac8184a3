using Course.Numerics.Data;

namespace Course.Learning.Graphs;

/// <summary>
/// Graphs that join near points (Belkin and Niyogi 2003, sec. 2, step 1). Points with equal distances are taken by their number; equal points
/// have distance 0 and are joined like any others.
/// </summary>
public static class NeighbourGraph
{
    private const int BlockSize = 1024;

    /// <summary>Joins each point with its k nearest.</summary>
    /// <param name="x">The points, n×d; distances are Euclidean.</param>
    /// <param name="options">The choices.</param>
    /// <returns>A graph on n nodes. It may have several components, and with mutual joining nodes without an edge.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> has no rows or an entry that is not finite; or a heat-kernel weight rounds to 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">k is not in 1 … n − 1, or the joining is not one of those listed.</exception>
    public static WeightedGraph KNearest(RowMajorMatrix x, NearestNeighbourOptions options)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(options);
        x.Validate(nameof(x));
        int k = options.Neighbours;
        if (k < 1 || k >= x.Rows)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), k, $"Neighbours must lie in 1 to {x.Rows - 1}: a point has only the other {x.Rows - 1} as neighbours.");
        }

        if (!Enum.IsDefined(options.Joining))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Joining, "Joining is either Symmetric or Mutual.");
        }

        var found = new int[x.Rows * k];
        var squares = new double[x.Rows * k];
        var tree = new PointTree(x);
        ForBlocks(x.Rows, i => tree.Nearest(x.Row(i), i, found.AsSpan(i * k, k), squares.AsSpan(i * k, k)));
        return WeightedGraph.FromEdges(x.Rows, Joined(found, squares, k, options));
    }

    /// <summary>Joins all pairs of points up to a distance.</summary>
    /// <param name="x">The points, n×d; distances are Euclidean.</param>
    /// <param name="radius">The largest distance that is joined, positive and finite, in data units.</param>
    /// <param name="weighting">The weights; 1 if null.</param>
    /// <returns>A graph on n nodes; points without another in reach have no edge.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> has no rows or an entry that is not finite; or a heat-kernel weight rounds to 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="radius"/> is not positive and finite.</exception>
    public static WeightedGraph WithinRadius(RowMajorMatrix x, double radius, EdgeWeighting? weighting = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        x.Validate(nameof(x));
        if (!(radius > 0) || !double.IsFinite(radius))
        {
            throw new ArgumentOutOfRangeException(nameof(radius), radius, "The radius must be positive and finite, in the units of the data.");
        }

        var tree = new PointTree(x);
        var found = new List<(int Index, double Square)>[x.Rows];
        ForBlocks(x.Rows, i =>
        {
            found[i] = [];
            tree.Within(x.Row(i), i, radius * radius, found[i]);
        });
        EdgeWeighting weights = weighting ?? EdgeWeighting.Unit;
        return WeightedGraph.FromEdges(
            x.Rows,
            found.SelectMany((list, i) => list.Where(f => f.Index > i).Select(f => new WeightedEdge(i, f.Index, weights.Weight(f.Square)))));
    }

    private static IEnumerable<WeightedEdge> Joined(int[] found, double[] squares, int k, NearestNeighbourOptions options)
    {
        for (int i = 0; i < found.Length / k; i++)
        {
            for (int p = i * k; p < (i + 1) * k; p++)
            {
                int j = found[p];
                bool both = Array.IndexOf(found, i, j * k, k) >= 0;
                if (both ? i < j : options.Joining == NeighbourJoining.Symmetric)
                {
                    yield return new WeightedEdge(i, j, options.Weighting.Weight(squares[p]));
                }
            }
        }
    }

    private static void ForBlocks(int rows, Action<int> work) => Parallel.For(0, (rows + BlockSize - 1) / BlockSize, block =>
    {
        for (int i = block * BlockSize; i < Math.Min(rows, (block + 1) * BlockSize); i++)
        {
            work(i);
        }
    });
}
