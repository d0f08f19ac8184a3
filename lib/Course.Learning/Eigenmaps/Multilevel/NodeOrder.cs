using Course.Learning.Graphs;
using Course.Learning.Kernels;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// An order of the nodes in which neighbours lie near each other in memory. A graph whose points come in random order makes every product wait for
/// memory; numbered breadth first, its neighbours are in cache.
/// </summary>
internal static class NodeOrder
{
    private const int Scattered = 16;

    /// <summary>A better order of a graph whose neighbours are on average more than a sixteenth of all nodes apart.</summary>
    /// <returns>For each place the node that comes there, or null where the nodes may stay.</returns>
    internal static int[]? NearInMemory(WeightedGraph graph)
    {
        int n = graph.NodeCount;
        double distance = 0;
        for (int i = 0; i < n; i++)
        {
            foreach (int j in graph.Neighbours(i))
            {
                distance += Math.Abs(i - j);
            }
        }

        return distance * Scattered <= (double)n * graph.ColumnArray.Length ? null : BreadthFirst(graph);
    }

    /// <summary>W with the nodes where they are; weights that are all 1 are left out.</summary>
    internal static SparseRows Rows(WeightedGraph graph) =>
        new(graph.RowStartArray, graph.ColumnArray, HasUnitWeights(graph) ? [] : graph.WeightArray);

    /// <summary>W in another order.</summary>
    internal static SparseRows Rows(WeightedGraph graph, int[] order)
    {
        int n = order.Length;
        using var places = new NativeBlock<int>(n);
        Span<int> place = places.Span;
        for (int i = 0; i < n; i++)
        {
            place[order[i]] = i;
        }

        var starts = new int[n + 1];
        bool near = true;
        for (int i = 0; i < n; i++)
        {
            foreach (int j in graph.Neighbours(order[i]))
            {
                near &= ColumnSteps.CanKeep(i, place[j]);
            }

            starts[i + 1] = starts[i] + graph.Neighbours(order[i]).Length;
        }

        int[] columns = near ? [] : new int[graph.ColumnArray.Length];
        short[] steps = near ? new short[graph.ColumnArray.Length] : [];
        double[] weights = HasUnitWeights(graph) ? [] : new double[graph.ColumnArray.Length];
        for (int i = 0; i < n; i++)
        {
            int from = graph.RowStartArray[order[i]];
            for (int p = starts[i]; p < starts[i + 1]; p++, from++)
            {
                int column = place[graph.ColumnArray[from]];
                if (near)
                {
                    steps[p] = (short)(column - i);
                }
                else
                {
                    columns[p] = column;
                }

                if (weights.Length > 0)
                {
                    weights[p] = graph.WeightArray[from];
                }
            }
        }

        return near ? new SparseRows(starts, steps, weights) : new SparseRows(starts, columns, weights);
    }

    private static int[] BreadthFirst(WeightedGraph graph)
    {
        int n = graph.NodeCount;
        var order = new int[n];
        using var found = new NativeBlock<bool>(n);
        Span<bool> seen = found.Span;
        int count = 0;
        for (int start = 0; start < n; start++)
        {
            if (seen[start])
            {
                continue;
            }

            seen[start] = true;
            int next = count;
            order[count++] = start;
            for (; next < count; next++)
            {
                foreach (int j in graph.Neighbours(order[next]))
                {
                    if (!seen[j])
                    {
                        seen[j] = true;
                        order[count++] = j;
                    }
                }
            }
        }

        return order;
    }

    private static bool HasUnitWeights(WeightedGraph graph) => !graph.WeightArray.AsSpan().ContainsAnyExcept(1);
}
