using Course.Learning.Kernels;

namespace Course.Learning.Graphs;

/// <summary>The connected components of a graph, numbered from 0 in the order of their smallest node.</summary>
public sealed class GraphComponents
{
    private readonly int[] labels;
    private readonly int[] sizes;

    internal GraphComponents(int[] labels, int[] sizes)
    {
        this.labels = labels;
        this.sizes = sizes;
    }

    /// <summary>How many components there are: the multiplicity of the Laplacian's eigenvalue 0 (von Luxburg 2007, prop. 2).</summary>
    public int Count => sizes.Length;

    /// <summary>The component of each node, length n.</summary>
    public IReadOnlyList<int> Labels => labels;

    /// <summary>The number of nodes in each component, length <see cref="Count"/>.</summary>
    public IReadOnlyList<int> Sizes => sizes;

    internal int[] LabelArray => labels;

    internal static GraphComponents Of(WeightedGraph graph)
    {
        int n = graph.NodeCount;
        var labels = new int[n];
        Array.Fill(labels, -1);
        var sizes = new List<int>();
        using var reached = new NativeBlock<int>(n);
        Span<int> frontier = reached.Span;
        for (int start = 0; start < n; start++)
        {
            if (labels[start] >= 0)
            {
                continue;
            }

            int size = 1;
            labels[start] = sizes.Count;
            frontier[0] = start;
            for (int done = 0; done < size; done++)
            {
                foreach (int next in graph.Neighbours(frontier[done]))
                {
                    if (labels[next] < 0)
                    {
                        labels[next] = sizes.Count;
                        frontier[size++] = next;
                    }
                }
            }

            sizes.Add(size);
        }

        return new GraphComponents(labels, [.. sizes]);
    }
}
