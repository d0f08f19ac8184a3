namespace Course.Learning.Graphs;

/// <summary>Graphs of unit weights whose spectrum is known in closed form.</summary>
public static class GraphShapes
{
    /// <summary>The path 0–1–…–(m−1); Lψ = λDψ has λ_k = 1 − cos(πk/(m−1)), k = 0 … m−1 (Chung 1997, example 1.4).</summary>
    /// <param name="nodes">m, at least 2.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nodes"/> is below 2.</exception>
    public static WeightedGraph Path(int nodes)
    {
        AtLeast(nodes, 2, nameof(nodes));
        return WeightedGraph.FromEdges(nodes, Enumerable.Range(0, nodes - 1).Select(i => (i, i + 1)));
    }

    /// <summary>The cycle of m nodes; λ_k = 1 − cos(2πk/m), in equal pairs (Chung 1997, example 1.5).</summary>
    /// <param name="nodes">m, at least 3.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nodes"/> is below 3.</exception>
    public static WeightedGraph Cycle(int nodes)
    {
        AtLeast(nodes, 3, nameof(nodes));
        return WeightedGraph.FromEdges(nodes, Enumerable.Range(0, nodes).Select(i => (i, (i + 1) % nodes)));
    }

    /// <summary>The complete graph of m nodes; λ = 0 once and m/(m−1) for the rest (Chung 1997, example 1.1).</summary>
    /// <param name="nodes">m, at least 2.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nodes"/> is below 2.</exception>
    public static WeightedGraph Complete(int nodes)
    {
        AtLeast(nodes, 2, nameof(nodes));
        return WeightedGraph.FromEdges(
            nodes,
            Enumerable.Range(0, nodes).SelectMany(i => Enumerable.Range(i + 1, nodes - i - 1).Select(j => (i, j))));
    }

    /// <summary>The grid with edges to the four neighbours; node = row · columns + column.</summary>
    /// <param name="rows">The number of rows, at least 1.</param>
    /// <param name="columns">The number of columns, at least 1; rows · columns at least 2.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The grid has fewer than two nodes.</exception>
    public static WeightedGraph Grid(int rows, int columns)
    {
        AtLeast(rows, 1, nameof(rows));
        AtLeast(columns, rows == 1 ? 2 : 1, nameof(columns));
        return WeightedGraph.FromEdges(rows * columns, GridEdges(rows, columns));
    }

    private static IEnumerable<(int From, int To)> GridEdges(int rows, int columns)
    {
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                int node = (r * columns) + c;
                if (c + 1 < columns)
                {
                    yield return (node, node + 1);
                }

                if (r + 1 < rows)
                {
                    yield return (node, node + columns);
                }
            }
        }
    }

    private static void AtLeast(int value, int least, string name)
    {
        if (value < least)
        {
            throw new ArgumentOutOfRangeException(name, value, $"At least {least} are needed.");
        }
    }
}
