using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Graphs;

/// <summary>Validates edges and lays them out by rows.</summary>
internal static class WeightedGraphBuilder
{
    internal static WeightedGraph Build(int nodeCount, IEnumerable<WeightedEdge> edges, int firstNode)
    {
        if (nodeCount < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(nodeCount), nodeCount, "A graph needs at least one node.");
        }

        var list = new List<WeightedEdge>();
        var counts = new int[nodeCount + 1];
        foreach (WeightedEdge edge in edges)
        {
            WeightedEdge checkedEdge = Checked(edge, nodeCount, firstNode);
            list.Add(checkedEdge);
            counts[checkedEdge.From + 1]++;
            counts[checkedEdge.To + 1]++;
        }

        for (int i = 0; i < nodeCount; i++)
        {
            counts[i + 1] += counts[i];
        }

        var columns = new int[2 * list.Count];
        var weights = new double[2 * list.Count];
        int[] next = counts[..nodeCount];
        foreach ((int i, int j, double w) in list)
        {
            columns[next[i]] = j;
            weights[next[i]++] = w;
            columns[next[j]] = i;
            weights[next[j]++] = w;
        }

        SortRows(counts, columns, weights, firstNode);
        return new WeightedGraph(counts, columns, weights);
    }

    internal static WeightedGraph Build(Matrix<double> w)
    {
        if (w.RowCount != w.ColumnCount)
        {
            throw new ArgumentException($"w is {w.RowCount}×{w.ColumnCount}; a matrix of weights is square.", nameof(w));
        }

        var edges = new List<WeightedEdge>();
        for (int i = 0; i < w.RowCount; i++)
        {
            if (w[i, i] != 0)
            {
                throw new ArgumentException(
                    $"w[{i}, {i}] = {w[i, i]}: a self-loop. It changes D but not L; set the diagonal of w to 0.", nameof(w));
            }

            for (int j = i + 1; j < w.ColumnCount; j++)
            {
                if (!(w[i, j] == w[j, i]))
                {
                    throw new ArgumentException(
                        $"w[{i}, {j}] = {w[i, j]} but w[{j}, {i}] = {w[j, i]}: weights must be symmetric and not NaN. "
                        + "Pass (w + wᵀ)/2 if both directions count the same.",
                        nameof(w));
                }

                if (w[i, j] != 0)
                {
                    edges.Add(new WeightedEdge(i, j, w[i, j]));
                }
            }
        }

        return Build(w.RowCount, edges, firstNode: 0);
    }

    private static WeightedEdge Checked(WeightedEdge edge, int nodeCount, int firstNode)
    {
        (int i, int j, double w) = edge;
        if (i < firstNode || j < firstNode || i - firstNode >= nodeCount || j - firstNode >= nodeCount)
        {
            throw Refused(
                $"edges: ({i}, {j}) leaves the graph, whose nodes are {firstNode} to {firstNode + nodeCount - 1}. "
                + "Nodes counted from 1 need firstNode: 1.");
        }

        if (i == j)
        {
            throw Refused(
                $"edges: ({i}, {j}) is a self-loop, which changes D but not L. Remove it.");
        }

        if (!(w > 0) || !double.IsFinite(w))
        {
            throw Refused(
                $"edges: ({i}, {j}) has weight {w}; weights are positive and finite (L would not be positive semi-definite). "
                + "Leave an edge out instead of giving it weight 0.");
        }

        return new WeightedEdge(i - firstNode, j - firstNode, w);
    }

    private static void SortRows(int[] rowStarts, int[] columns, double[] weights, int firstNode)
    {
        for (int i = 0; i + 1 < rowStarts.Length; i++)
        {
            int start = rowStarts[i];
            int length = rowStarts[i + 1] - start;
            Array.Sort(columns, weights, start, length);
            for (int p = start + 1; p < start + length; p++)
            {
                if (columns[p] == columns[p - 1])
                {
                    throw Refused(
                        $"edges: ({i + firstNode}, {columns[p] + firstNode}) is given twice. Give each edge once, in either direction; add the weights of parallel edges.");
                }
            }
        }
    }

    private static ArgumentException Refused(string message, string argument = "edges") => new(message, argument);
}
