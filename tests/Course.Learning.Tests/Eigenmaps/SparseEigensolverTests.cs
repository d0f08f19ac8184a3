using System.Text.Json;
using Course.Learning.Eigenmaps;
using Course.Learning.Graphs;
using Course.Learning.Tests.Goldens;
using Course.Learning.Tests.Graphs;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Eigenmaps;

public class SparseEigensolverTests
{
    private static readonly JsonElement Golden = GoldenFile.Read("scale_cases.json").GetProperty("eigenmaps");

    [Theory]
    [InlineData(40, 25)]
    [InlineData(125, 80)]
    [InlineData(400, 250)]
    public void Grids_have_the_golden_eigenvalues(int rows, int columns)
    {
        JsonElement golden = Golden.EnumerateArray().Single(
            e => e.GetProperty("kind").GetString() == "grid" && e.GetProperty("n").GetInt32() == rows * columns);
        WeightedGraph graph = GraphShapes.Grid(rows, columns);
        LaplacianEigenmapsFit fit = LaplacianEigenmaps.Fit(
            graph, new LaplacianEigenmapsOptions { Dimensions = 4, IncludeConstant = true, Solver = EigenmapsSolver.Sparse });

        Assert.Equal(golden.GetProperty("nnz").GetInt32(), 2 * graph.EdgeCount);
        Assert.Equal(EigenmapsStop.Converged, fit.Stop);
        Assert.InRange(fit.Iterations, 1, 30);
        Near.Absolute(golden.GetProperty("eigenvalues_1_to_4").Doubles(), fit.Eigenvalues, 1e-12, "eigenvalues");
        Assert.All(fit.Residuals, r => Assert.InRange(r, 0, 1.01e-9));
        Orthonormal(graph, fit, 1e-12);
    }

    [Fact]
    public void Both_solvers_find_the_same_eigenpairs()
    {
        for (int seed = 1; seed <= 12; seed++)
        {
            WeightedGraph graph = RandomGraphs.Connected(seed, 120 + (13 * seed), 100 * (seed % 4));
            Compare(graph, new LaplacianEigenmapsOptions { Dimensions = 1 + (seed % 6), IncludeConstant = seed % 2 == 0 }, seed);
        }
    }

    [Fact]
    public void Several_components_of_any_size_are_embedded_by_both_solvers()
    {
        for (int seed = 1; seed <= 4; seed++)
        {
            WeightedGraph graph = RandomGraphs.Components(seed, 20, 90, 2, 50, 3 + seed, 120);
            LaplacianEigenmapsFit fit = Compare(
                graph,
                new LaplacianEigenmapsOptions { Dimensions = 6, IncludeConstant = true, Disconnected = DisconnectedGraph.Embed },
                seed);
            Assert.Equal(5, fit.ComponentCount);
            Assert.All(fit.Eigenvalues.Take(5), v => Near.Absolute(0, v, 1e-15));
            Assert.True(fit.Eigenvalues[5] > 1e-4, $"seed {seed}");
        }
    }

    [Fact]
    public void Only_vectors_of_eigenvalue_zero_need_no_iteration()
    {
        WeightedGraph graph = RandomGraphs.Components(3, 20, 40, 50, 60);
        LaplacianEigenmapsFit fit = LaplacianEigenmaps.Fit(
            graph,
            new LaplacianEigenmapsOptions { Dimensions = 2, Solver = EigenmapsSolver.Sparse, Disconnected = DisconnectedGraph.Embed });
        Assert.Equal(EigenmapsStop.Direct, fit.Stop);
        Assert.All(fit.Residuals, r => Assert.InRange(r, 0, 1e-14));
        Orthonormal(graph, fit, 1e-13);
    }

    [Fact]
    public void Too_few_iterations_are_a_result_with_its_residuals()
    {
        LaplacianEigenmapsFit fit = LaplacianEigenmaps.Fit(
            GraphShapes.Grid(60, 41), new LaplacianEigenmapsOptions { Dimensions = 3, MaxIterations = 1 });
        Assert.Equal((EigenmapsSolver.Sparse, EigenmapsStop.MaxIterations, 1), (fit.Solver, fit.Stop, fit.Iterations));
        Assert.Contains(fit.Residuals, r => r > 1e-9);
        Assert.All(fit.Residuals, r => Assert.InRange(r, 0, 0.1));
    }

    [Fact]
    public void The_same_graph_gives_the_same_bytes()
    {
        WeightedGraph graph = GraphShapes.Grid(150, 90);
        var options = new LaplacianEigenmapsOptions { Dimensions = 3 };
        double[] first = LaplacianEigenmaps.Fit(graph, options).Embedding.Values.ToArray();
        double[] second = LaplacianEigenmaps.Fit(graph, options).Embedding.Values.ToArray();
        Assert.Equal(first, second);
    }

    /// <summary>Weights of 1 are not stored by the solver; D scales with W, so twos have the same eigenvalues and ψ/√2, in any order of nodes.</summary>
    [Fact]
    public void Ones_as_weights_are_like_twos_where_neighbours_are_near_and_where_they_are_scattered()
    {
        int[] names = [.. Enumerable.Range(0, 3000)];
        new RandomSource(5).Shuffle(names.AsSpan());
        foreach (int[] order in new[] { [.. Enumerable.Range(0, 3000)], names })
        {
            WeightedEdge[] ones = [.. GraphShapes.Grid(60, 50).Edges().Select(e => new WeightedEdge(order[e.From], order[e.To]))];
            var options = new LaplacianEigenmapsOptions { Dimensions = 2, Tolerance = 1e-11 };
            LaplacianEigenmapsFit one = LaplacianEigenmaps.Fit(WeightedGraph.FromEdges(3000, ones), options);
            LaplacianEigenmapsFit two = LaplacianEigenmaps.Fit(
                WeightedGraph.FromEdges(3000, ones.Select(e => e with { Weight = 2 })), options);
            Near.Absolute(one.Eigenvalues, two.Eigenvalues, 1e-13, "eigenvalues");
            Near.UpToSigns(one.Embedding.ToMatrix() / Math.Sqrt(2), two.Embedding, 1e-8, "vectors");
        }
    }

    [Fact]
    public void Stars_long_paths_and_uneven_weights_converge()
    {
        WeightedGraph star = WeightedGraph.FromEdges(2000, Enumerable.Range(1, 1999).Select(i => (0, i)));
        LaplacianEigenmapsFit fit = LaplacianEigenmaps.Fit(star, new LaplacianEigenmapsOptions { Dimensions = 2 });
        Assert.Equal(EigenmapsStop.Converged, fit.Stop);
        Assert.All(fit.Eigenvalues, v => Near.Absolute(1, v, 1e-12));

        LaplacianEigenmapsFit path = LaplacianEigenmaps.Fit(GraphShapes.Path(5000), new LaplacianEigenmapsOptions { Dimensions = 2, Tolerance = 1e-11 });
        Assert.Equal(EigenmapsStop.Converged, path.Stop);
        Near.Relative(1 - Math.Cos(Math.PI / 4999), path.Eigenvalues[0], 1e-6);

        WeightedGraph uneven = WeightedGraph.FromEdges(
            3000, GraphShapes.Grid(60, 50).Edges().Select(e => e with { Weight = Math.Pow(10, -(e.From % 7)) }));
        LaplacianEigenmapsFit hard = LaplacianEigenmaps.Fit(uneven, new LaplacianEigenmapsOptions { Dimensions = 3 });
        Assert.Equal(EigenmapsStop.Converged, hard.Stop);
    }

    /// <summary>Steps are prepared in single precision, whose range is smaller than that of the weights; the problem is the same for any unit.</summary>
    [Fact]
    public void The_unit_of_the_weights_does_not_matter()
    {
        WeightedEdge[] edges = [.. RandomGraphs.Connected(7, 900, 900).Edges()];
        var options = new LaplacianEigenmapsOptions { Dimensions = 3, Tolerance = 1e-11 };
        LaplacianEigenmapsFit one = LaplacianEigenmaps.Fit(WeightedGraph.FromEdges(900, edges), options);
        foreach (double unit in new[] { 1e-100, 1e-12, 1e12, 1e100 })
        {
            LaplacianEigenmapsFit other = LaplacianEigenmaps.Fit(
                WeightedGraph.FromEdges(900, edges.Select(e => e with { Weight = unit * e.Weight })), options);
            Assert.Equal((EigenmapsSolver.Sparse, EigenmapsStop.Converged, one.Iterations), (other.Solver, other.Stop, other.Iterations));
            Near.Absolute(one.Eigenvalues, other.Eigenvalues, 1e-13, $"unit {unit}");
            Near.UpToSigns(one.Embedding.ToMatrix(), other.Embedding.ToMatrix() * Math.Sqrt(unit), 1e-8, $"unit {unit}");
        }
    }

    /// <summary>Weights from 1e-12 to 1e12 in one graph, changing slowly along it or from edge to edge.</summary>
    [Fact]
    public void Weights_of_very_different_size_do_not_break_the_iteration_down()
    {
        var random = new RandomSource(4);
        foreach (Func<WeightedEdge, double> exponent in new Func<WeightedEdge, double>[] { e => (24 * e.From / 2400.0) - 12, _ => (24 * random.NextDouble()) - 12 })
        {
            WeightedGraph graph = WeightedGraph.FromEdges(
                2400, GraphShapes.Grid(60, 40).Edges().Select(e => e with { Weight = Math.Pow(10, exponent(e)) }));
            LaplacianEigenmapsFit fit = LaplacianEigenmaps.Fit(
                graph, new LaplacianEigenmapsOptions { Dimensions = 3, Solver = EigenmapsSolver.Sparse, IncludeConstant = true });
            Assert.True(fit.Stop == EigenmapsStop.Converged, string.Join(" ", fit.Residuals) + " | " + string.Join(" ", fit.Eigenvalues));
            Assert.All(fit.Residuals, r => Assert.InRange(r, 0, 1.01e-9));
        }
    }

    private static LaplacianEigenmapsFit Compare(WeightedGraph graph, LaplacianEigenmapsOptions options, int seed)
    {
        LaplacianEigenmapsFit dense = LaplacianEigenmaps.Fit(graph, options with { Solver = EigenmapsSolver.Dense });
        LaplacianEigenmapsFit sparse = LaplacianEigenmaps.Fit(graph, options with { Solver = EigenmapsSolver.Sparse, Tolerance = 1e-11 });
        Assert.True(sparse.Stop != EigenmapsStop.MaxIterations, $"seed {seed}: {sparse.Stop}, residuals {string.Join(" ", sparse.Residuals)}");
        Near.Absolute(dense.Eigenvalues, sparse.Eigenvalues, 1e-12, $"seed {seed}");
        Near.UpToSigns(dense.Embedding.ToMatrix(), sparse.Embedding, 1e-6, $"seed {seed}");
        Orthonormal(graph, sparse, 1e-12);
        Orthonormal(graph, dense, 1e-12);
        return sparse;
    }

    private static void Orthonormal(WeightedGraph graph, LaplacianEigenmapsFit fit, double tolerance)
    {
        Matrix<double> psi = fit.Embedding.ToMatrix();
        Matrix<double> weighted = Matrix<double>.Build.Dense(psi.RowCount, psi.ColumnCount, (i, j) => graph.Degrees[i] * psi[i, j]);
        Near.Absolute(Matrix<double>.Build.DenseIdentity(psi.ColumnCount), psi.TransposeThisAndMultiply(weighted), tolerance, "ΨᵀDΨ");
    }
}
