using System.Text.Json;
using Course.Learning.Eigenmaps;
using Course.Learning.Graphs;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Graphs;

public class NeighbourGraphTests
{
    [Theory]
    [InlineData(1, 200, 2, 5)]
    [InlineData(2, 300, 3, 1)]
    [InlineData(3, 50, 8, 49)]
    [InlineData(4, 500, 1, 7)]
    [InlineData(5, 90, 70, 4)]
    public void The_tree_finds_what_comparing_all_points_finds(int seed, int n, int d, int k)
    {
        RowMajorMatrix x = RandomData.Normal(seed, n, d);
        Compare(x, k);
    }

    [Fact]
    public void Equal_distances_are_taken_by_the_points_numbers()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            RowMajorMatrix x = RandomData.Normal(seed, 150, 2);
            var rounded = new RowMajorMatrix(x.Values.ToArray().Select(v => Math.Round(v)).ToArray(), 150, 2);
            Compare(rounded, 6);
        }
    }

    [Fact]
    public void A_radius_joins_exactly_the_pairs_within_it()
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            RowMajorMatrix x = RandomData.Normal(seed, 120, 3);
            WeightedGraph graph = NeighbourGraph.WithinRadius(x, 0.9, EdgeWeighting.HeatKernel(2));
            var expected = new List<WeightedEdge>();
            for (int i = 0; i < x.Rows; i++)
            {
                for (int j = i + 1; j < x.Rows; j++)
                {
                    if (Square(x, i, j) <= 0.9 * 0.9)
                    {
                        expected.Add(new WeightedEdge(i, j, Math.Exp(-Square(x, i, j) / 2)));
                    }
                }
            }

            Assert.Equal(expected, graph.Edges());
        }

        Assert.Equal(1, NeighbourGraph.WithinRadius(RowMajorMatrix.FromRows([0], [1], [2.5]), 1).EdgeCount);
    }

    [Fact]
    public void Duplicate_points_are_neighbours_at_distance_zero()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1, 1], [1, 1], [5, 5], [5, 5]);
        WeightedGraph graph = NeighbourGraph.KNearest(
            x, new NearestNeighbourOptions { Neighbours = 1, Weighting = EdgeWeighting.HeatKernel(1) });
        Assert.Equal([new WeightedEdge(0, 1), new WeightedEdge(2, 3)], graph.Edges());
        Assert.Equal(2, graph.Components.Count);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(10000)]
    public void The_golden_graphs_have_their_edges_and_eigenvalues(int n)
    {
        JsonElement golden = GoldenFile.Read("scale_cases.json");
        Assert.Equal(0x910A2DEC89025CC1UL, ScaleData.Bits(1, 0));
        Near.Absolute(golden.GetProperty("generator_check").GetProperty("normal_seed1").Doubles(), ScaleData.Normals(1, 4), 1e-14);
        JsonElement expected = golden.GetProperty("eigenmaps").EnumerateArray().Single(
            e => e.GetProperty("kind").GetString() == "knn" && e.GetProperty("n").GetInt32() == n);
        double[] points = new double[2 * n];
        for (int i = 0; i < n; i++)
        {
            points[2 * i] = 1.6 * ScaleData.Uniform(5, 2L * i);
            points[(2 * i) + 1] = ScaleData.Uniform(5, (2L * i) + 1);
        }

        WeightedGraph graph = NeighbourGraph.KNearest(new RowMajorMatrix(points, n, 2), new NearestNeighbourOptions { Neighbours = 10 });
        Assert.Equal(expected.GetProperty("nnz").GetInt32(), 2 * graph.EdgeCount);
        LaplacianEigenmapsFit fit = LaplacianEigenmaps.Fit(graph, new LaplacianEigenmapsOptions { Dimensions = 4, IncludeConstant = true });
        Assert.Equal(EigenmapsStop.Converged, fit.Stop);
        Assert.InRange(fit.Iterations, 1, 30);
        Near.Absolute(expected.GetProperty("eigenvalues_1_to_4").Doubles(), fit.Eigenvalues, 1e-12);
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([0, 0], [1, 1], [3, 0]);
        Assert.Throws<ArgumentNullException>(() => NeighbourGraph.KNearest(null!, new NearestNeighbourOptions { Neighbours = 1 }));
        Assert.Throws<ArgumentNullException>(() => NeighbourGraph.KNearest(x, null!));
        Assert.Throws<ArgumentNullException>(() => NeighbourGraph.WithinRadius(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NeighbourGraph.KNearest(x, new NearestNeighbourOptions { Neighbours = 3 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => NeighbourGraph.KNearest(x, new NearestNeighbourOptions { Neighbours = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => NeighbourGraph.KNearest(x, new NearestNeighbourOptions { Neighbours = 1, Joining = (NeighbourJoining)5 }));
        foreach (double bad in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => NeighbourGraph.WithinRadius(x, bad));
            Assert.Throws<ArgumentOutOfRangeException>(() => EdgeWeighting.HeatKernel(bad));
        }

        RowMajorMatrix notFinite = RowMajorMatrix.FromRows([0, double.NaN], [1, 1]);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => NeighbourGraph.WithinRadius(notFinite, 1)).ParamName);
        Assert.Equal(
            "x", Assert.Throws<ArgumentException>(() => NeighbourGraph.KNearest(notFinite, new NearestNeighbourOptions { Neighbours = 1 })).ParamName);
        var cut = Assert.Throws<ArgumentException>(() => NeighbourGraph.KNearest(
            x, new NearestNeighbourOptions { Neighbours = 1, Weighting = EdgeWeighting.HeatKernel(1e-4) }));
        Assert.Contains("Raise t", cut.Message, StringComparison.Ordinal);
    }

    private static void Compare(RowMajorMatrix x, int k)
    {
        bool[,] asks = new bool[x.Rows, x.Rows];
        for (int i = 0; i < x.Rows; i++)
        {
            int self = i;
            foreach (int j in Enumerable.Range(0, x.Rows).Where(j => j != self).OrderBy(j => Square(x, self, j)).ThenBy(j => j).Take(k))
            {
                asks[i, j] = true;
            }
        }

        Check(x, k, NeighbourJoining.Symmetric, (i, j) => asks[i, j] || asks[j, i]);
        Check(x, k, NeighbourJoining.Mutual, (i, j) => asks[i, j] && asks[j, i]);
    }

    private static void Check(RowMajorMatrix x, int k, NeighbourJoining joining, Func<int, int, bool> joined)
    {
        var expected = new List<WeightedEdge>();
        for (int i = 0; i < x.Rows; i++)
        {
            for (int j = i + 1; j < x.Rows; j++)
            {
                if (joined(i, j))
                {
                    expected.Add(new WeightedEdge(i, j));
                }
            }
        }

        Assert.Equal(expected, NeighbourGraph.KNearest(x, new NearestNeighbourOptions { Neighbours = k, Joining = joining }).Edges());
    }

    private static double Square(RowMajorMatrix x, int i, int j)
    {
        double sum = 0;
        for (int c = 0; c < x.Columns; c++)
        {
            sum += (x[i, c] - x[j, c]) * (x[i, c] - x[j, c]);
        }

        return sum;
    }
}
