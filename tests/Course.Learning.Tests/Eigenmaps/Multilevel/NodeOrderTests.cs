using System.Runtime.Intrinsics;
using Course.Learning.Eigenmaps.Multilevel;
using Course.Learning.Graphs;
using Course.Learning.Kernels;
using Course.Numerics.Randomness;

namespace Course.Learning.Tests.Eigenmaps.Multilevel;

public class NodeOrderTests
{
    private const int Width = 4;

    public static TheoryData<bool, bool> Graphs => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Rows_in_another_order_are_those_of_the_graph(bool areNear, bool areWeighted)
    {
        WeightedGraph graph = Graph(areNear, areWeighted);
        int[] order = NodeOrder.NearInMemory(graph)!;
        Assert.Equal(Enumerable.Range(0, graph.NodeCount), order.Order());
        SparseRows rows = NodeOrder.Rows(graph, order);
        for (int i = 0; i < graph.NodeCount; i++)
        {
            int[] entries = [.. Enumerable.Range(rows.Starts[i], rows.Starts[i + 1] - rows.Starts[i])];
            Assert.Equal(graph.Neighbours(order[i]).ToArray(), entries.Select(e => order[rows.Column(i, e)]));
            Assert.Equal(graph.NeighbourWeights(order[i]).ToArray(), entries.Select(rows.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Products_do_not_depend_on_how_columns_are_kept(bool areNear, bool areWeighted)
    {
        WeightedGraph graph = Graph(areNear, areWeighted);
        int n = graph.NodeCount;
        SparseRows rows = NodeOrder.Rows(graph, NodeOrder.NearInMemory(graph)!);
        int[] columns = new int[rows.Starts[n]];
        for (int i = 0; i < n; i++)
        {
            for (int e = rows.Starts[i]; e < rows.Starts[i + 1]; e++)
            {
                columns[e] = rows.Column(i, e);
            }
        }

        var plain = new SparseRows(rows.Starts, columns, areWeighted ? [.. Enumerable.Range(0, columns.Length).Select(rows.Value)] : []);
        int[] groups = [.. Enumerable.Range(0, n).Select(i => i * 7 % n)];
        using var wide = new NativeBlock<double>(n * Width);
        using var narrow = new NativeBlock<float>(n * Width);
        new RandomSource(3).FillNormal(wide.Span);
        for (int i = 0; i < wide.Span.Length; i++)
        {
            narrow.Span[i] = (float)wide.Span[i];
        }

        for (int i = 0; i < n; i++)
        {
            Assert.Equal(Products(plain, i), Products(rows, i));
        }

        (Vector256<double>, Vector256<double>, Vector256<double>, Vector128<float>, Vector128<float>) Products(SparseRows r, int i) => (
            r.Product(i, ref wide.First, Width, 0),
            r.Product(i, ref narrow.First, Width, 0),
            r.Product(i, groups, ref wide.First, Width, 0),
            r.RoughProduct(i, 0.3, ref narrow.First, Width, 0),
            r.RoughProduct(i, 0.3, groups, ref narrow.First, Width, 0));
    }

    /// <summary>A ring whose nodes come in scattered order, or a hub with more neighbours than a step can reach over.</summary>
    private static WeightedGraph Graph(bool areNear, bool areWeighted)
    {
        const int ring = 1001, leaves = 40_000;
        double Weight(int i) => areWeighted ? 1 + (i % 5) : 1;
        return areNear
            ? WeightedGraph.FromEdges(ring, Enumerable.Range(0, ring).Select(i => new WeightedEdge(i * 444 % ring, (i + 1) * 444 % ring, Weight(i))))
            : WeightedGraph.FromEdges(leaves + 1, Enumerable.Range(1, leaves).Select(i => new WeightedEdge(0, i, Weight(i))));
    }
}
