using Course.Learning.Graphs;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// An order of the nodes in which neighbours lie near each other in memory. A graph whose points come in random order makes every product wait for
/// memory; numbered breadth first, its neighbours are in cache.
/// </summary>
internal static class NodeOrder
{
    private const int Scattered = 16;

    /// <summary>Renumbers a graph whose neighbours are on average more than a sixteenth of all nodes apart; any other is returned as it is.</summary>
    /// <returns>The graph, and for each of its nodes the original one.</returns>
    internal static (WeightedGraph Graph, int[] Original) NearInMemory(WeightedGraph graph)
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

        if (distance * Scattered <= (double)n * graph.ColumnArray.Length)
        {
            return (graph, [.. Enumerable.Range(0, n)]);
        }

        int[] original = BreadthFirst(graph);
        return (Renumbered(graph, original), original);
    }

    private static int[] BreadthFirst(WeightedGraph graph)
    {
        int n = graph.NodeCount;
        var order = new int[n];
        var seen = new bool[n];
        int found = 0;
        for (int start = 0; start < n; start++)
        {
            if (seen[start])
            {
                continue;
            }

            seen[start] = true;
            int next = found;
            order[found++] = start;
            for (; next < found; next++)
            {
                foreach (int j in graph.Neighbours(order[next]))
                {
                    if (!seen[j])
                    {
                        seen[j] = true;
                        order[found++] = j;
                    }
                }
            }
        }

        return order;
    }

    private static WeightedGraph Renumbered(WeightedGraph graph, int[] original)
    {
        int n = original.Length;
        var number = new int[n];
        for (int i = 0; i < n; i++)
        {
            number[original[i]] = i;
        }

        var starts = new int[n + 1];
        var columns = new int[graph.ColumnArray.Length];
        var weights = new double[columns.Length];
        int next = 0;
        for (int i = 0; i < n; i++)
        {
            for (int p = graph.RowStartArray[original[i]]; p < graph.RowStartArray[original[i] + 1]; p++)
            {
                columns[next] = number[graph.ColumnArray[p]];
                weights[next++] = graph.WeightArray[p];
            }

            starts[i + 1] = next;
        }

        return new WeightedGraph(starts, columns, weights);
    }
}
