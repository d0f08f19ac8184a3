using Course.Learning.Graphs;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Graphs;

public class WeightedGraphTests
{
    [Fact]
    public void The_quadratic_form_is_half_the_sum_over_all_pairs_and_never_negative()
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            WeightedGraph graph = RandomGraphs.Connected(seed, 3 + (seed % 15), seed % 20);
            double[] f = RandomData.Normal(seed, graph.NodeCount, 1).Column(0);
            Vector<double> v = Vector<double>.Build.Dense(f);
            Matrix<double> w = graph.Adjacency();
            double half = 0.5 * w.EnumerateIndexed().Sum(e => e.Item3 * (f[e.Item1] - f[e.Item2]) * (f[e.Item1] - f[e.Item2]));
            Near.Relative(half, graph.QuadraticForm(f), 1e-13, $"seed {seed}: form");
            Near.Relative(half, v * graph.Laplacian() * v, 1e-12, $"seed {seed}: fᵀLf");
            Near.Absolute(graph.Laplacian().Multiply(v).ToArray(), graph.LaplacianTimes(v), 1e-12, $"seed {seed}: Lf");
            Assert.All(graph.LaplacianTimes(Vector<double>.Build.Dense(graph.NodeCount, 3)), r => Assert.Equal(0, r));
            Near.Absolute(w.RowSums().ToArray(), graph.Degrees, 1e-14, $"seed {seed}: degrees");
        }
    }

    [Fact]
    public void Components_are_found_and_numbered_by_their_smallest_node()
    {
        for (int seed = 1; seed <= 50; seed++)
        {
            GraphComponents components = RandomGraphs.Components(seed, 5, 4, 9, 1, 6).Components;
            Assert.Equal(4, components.Count);
            Assert.Equal([1, 4, 6, 9], components.Sizes.Order());
            Assert.Equal(0, components.Labels[0]);
            Assert.Equal(components.Labels.Distinct(), Enumerable.Range(0, 4));
            for (int c = 0; c < 4; c++)
            {
                Assert.Equal(components.Sizes[c], components.Labels.Count(l => l == c));
            }
        }
    }

    [Fact]
    public void A_matrix_of_weights_and_its_edges_give_the_same_graph()
    {
        WeightedGraph graph = RandomGraphs.Connected(9, 12, 8);
        WeightedGraph again = WeightedGraph.FromAdjacency(graph.Adjacency());
        Assert.Equal(graph.Edges(), again.Edges());
        var random = new RandomSource(2);
        WeightedEdge[] shuffled = [.. graph.Edges().Select(e => random.NextInt(2) == 0 ? e : new WeightedEdge(e.To, e.From, e.Weight))];
        random.Shuffle(shuffled.AsSpan());
        Assert.Equal(graph.Edges(), WeightedGraph.FromEdges(12, shuffled).Edges());
    }

    [Fact]
    public void Neighbours_are_ascending_with_their_weights()
    {
        WeightedGraph graph = WeightedGraph.FromEdges(4, [new WeightedEdge(2, 3, 0.5), new WeightedEdge(2, 0, 4), new WeightedEdge(1, 2)]);
        Assert.Equal([0, 1, 3], graph.Neighbours(2).ToArray());
        Assert.Equal([4, 1, 0.5], graph.NeighbourWeights(2).ToArray());
        Assert.Equal(5.5, graph.Degrees[2]);
        Assert.Equal((4, 3, 11), (graph.NodeCount, graph.EdgeCount, graph.TotalDegree));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.Neighbours(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.NeighbourWeights(-1));
    }

    [Theory]
    [InlineData(0, 0, 1, "self-loop")]
    [InlineData(0, 3, 1, "leaves the graph")]
    [InlineData(-1, 1, 1, "leaves the graph")]
    [InlineData(0, 1, -1, "positive")]
    [InlineData(0, 1, 0, "positive")]
    [InlineData(0, 1, double.NaN, "positive")]
    [InlineData(0, 1, double.PositiveInfinity, "positive")]
    public void Bad_edges_are_refused(int from, int to, double weight, string why)
    {
        var error = Assert.Throws<ArgumentException>(() => WeightedGraph.FromEdges(3, [new WeightedEdge(from, to, weight)]));
        Assert.Equal("edges", error.ParamName);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edge_given_twice_is_refused_in_the_callers_numbers()
    {
        var error = Assert.Throws<ArgumentException>(() => WeightedGraph.FromEdges(3, [(1, 2), (2, 3), (2, 1)], firstNode: 1));
        Assert.Contains("(1, 2) is given twice", error.Message, StringComparison.Ordinal);
        Assert.Contains("1 to 3", Assert.Throws<ArgumentException>(() => WeightedGraph.FromEdges(3, [(0, 2)], firstNode: 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_matrices_are_refused()
    {
        Refused(Matrix<double>.Build.Dense(2, 3), "square");
        Refused(Matrix<double>.Build.DenseIdentity(2), "self-loop");
        Refused(Matrix<double>.Build.DenseOfArray(new double[,] { { 0, 1 }, { 2, 0 } }), "symmetric");
        Refused(Matrix<double>.Build.DenseOfArray(new[,] { { 0, double.NaN }, { double.NaN, 0 } }), "symmetric");
        Assert.Contains(
            "positive",
            Assert.Throws<ArgumentException>(() => WeightedGraph.FromAdjacency(Matrix<double>.Build.DenseOfArray(new double[,] { { 0, -1 }, { -1, 0 } }))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Null_wrong_lengths_and_empty_graphs_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => WeightedGraph.FromEdges(3, (IEnumerable<WeightedEdge>)null!));
        Assert.Throws<ArgumentNullException>(() => WeightedGraph.FromEdges(3, (IEnumerable<(int, int)>)null!));
        Assert.Throws<ArgumentNullException>(() => WeightedGraph.FromAdjacency(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedGraph.FromEdges(0, Array.Empty<WeightedEdge>()));
        WeightedGraph path = GraphShapes.Path(3);
        Assert.Throws<ArgumentNullException>(() => path.QuadraticForm(null!));
        Assert.Throws<ArgumentException>(() => path.LaplacianTimes([1.0, 2.0]));
    }

    [Fact]
    public void A_large_graph_has_no_dense_matrices()
    {
        WeightedGraph path = GraphShapes.Path(10_001);
        Assert.Contains("LaplacianTimes", Assert.Throws<InvalidOperationException>(path.Laplacian).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(path.Adjacency);
    }

    [Fact]
    public void The_shapes_have_their_edges_and_least_sizes()
    {
        Assert.Equal(7, GraphShapes.Path(8).EdgeCount);
        Assert.Equal(8, GraphShapes.Cycle(8).EdgeCount);
        Assert.Equal(15, GraphShapes.Complete(6).EdgeCount);
        Assert.Equal((12, 17), (GraphShapes.Grid(3, 4).NodeCount, GraphShapes.Grid(3, 4).EdgeCount));
        Assert.Equal([1, 4], GraphShapes.Grid(3, 4).Neighbours(0).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphShapes.Path(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphShapes.Cycle(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphShapes.Complete(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphShapes.Grid(0, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphShapes.Grid(1, 1));
    }

    private static void Refused(Matrix<double> w, string why)
    {
        var error = Assert.Throws<ArgumentException>(() => WeightedGraph.FromAdjacency(w));
        Assert.Equal("w", error.ParamName);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }
}
