using Course.Learning.Eigenmaps;
using Course.Learning.Graphs;
using Course.Learning.Tests.Graphs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Eigenmaps;

public class EigenmapsLawTests
{
    [Fact]
    public void The_spectrum_lies_in_0_to_2_sums_to_n_and_counts_components()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            WeightedGraph graph = RandomGraphs.Components(seed, seed % 7, [4 + (seed % 9), .. Enumerable.Range(2, seed % 3)]);
            LaplacianSpectrum spectrum = LaplacianSpectrum.Of(graph);
            Near.Relative(graph.NodeCount, spectrum.Eigenvalues.Sum(), 1e-12, $"seed {seed}: Tr(D⁻¹L)");
            Assert.All(spectrum.Eigenvalues, v => Assert.InRange(v, 0, 2 + 1e-13));
            Assert.Equal(1 + (seed % 3), spectrum.ComponentCount);
            Assert.Equal(spectrum.ComponentCount, spectrum.ZeroMultiplicity());
            Assert.Equal(spectrum.Eigenvalues.Order(), spectrum.Eigenvalues);
            Assert.All(spectrum.Residuals, r => Assert.InRange(r, 0, 1e-12));
            Matrix<double> psi = spectrum.Vectors;
            Near.Absolute(
                Matrix<double>.Build.DenseIdentity(graph.NodeCount), psi.Transpose() * graph.DegreeMatrix() * psi, 1e-12, $"seed {seed}: ΨᵀDΨ");
        }
    }

    [Fact]
    public void The_eigenvalues_agree_with_those_of_the_plain_matrix()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            WeightedGraph graph = RandomGraphs.Connected(seed, 14, 10);
            Matrix<double> root = Matrix<double>.Build.DenseOfDiagonalArray([.. graph.Degrees.Select(d => 1 / Math.Sqrt(d))]);
            double[] plain = (root * graph.Laplacian() * root).Evd(Symmetricity.Symmetric).EigenValues.Select(v => v.Real).Order().ToArray();
            Near.Absolute(plain, LaplacianSpectrum.Of(graph).Eigenvalues, 1e-13, $"seed {seed}");
        }
    }

    [Fact]
    public void No_other_D_orthonormal_columns_cost_less()
    {
        WeightedGraph graph = RandomGraphs.Connected(4, 15, 12);
        double least = LaplacianEigenmaps.Fit(graph, new LaplacianEigenmapsOptions { Dimensions = 3, IncludeConstant = true }).Trace;
        for (int seed = 1; seed <= 100; seed++)
        {
            Matrix<double> p = RandomData.Normal(seed, 15, 3).ToMatrix();
            Matrix<double> gram = p.Transpose() * graph.DegreeMatrix() * p;
            Assert.True((gram.Inverse() * (p.Transpose() * graph.Laplacian() * p)).Trace() > least, $"seed {seed}");
        }
    }

    [Fact]
    public void Renaming_the_nodes_renames_the_rows_and_scaling_the_weights_scales_the_vectors()
    {
        WeightedGraph graph = RandomGraphs.Connected(8, 20, 15);
        int[] names = [.. Enumerable.Range(0, 20).Select(i => (7 * i) % 20)];
        WeightedGraph renamed = WeightedGraph.FromEdges(20, graph.Edges().Select(e => new WeightedEdge(names[e.From], names[e.To], 4 * e.Weight)));
        LaplacianEigenmapsFit a = LaplacianEigenmaps.Fit(graph, new LaplacianEigenmapsOptions { Dimensions = 3 });
        LaplacianEigenmapsFit b = LaplacianEigenmaps.Fit(renamed, new LaplacianEigenmapsOptions { Dimensions = 3 });
        Near.Absolute(a.Eigenvalues, b.Eigenvalues, 1e-13);
        Near.UpToSigns(
            Matrix<double>.Build.Dense(20, 3, (i, j) => a.Embedding[i, j] / 2), Matrix<double>.Build.Dense(20, 3, (i, j) => b.Embedding[names[i], j]), 1e-11);
    }

    [Fact]
    public void Each_columns_largest_entry_is_positive()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            LaplacianSpectrum spectrum = LaplacianSpectrum.Of(RandomGraphs.Connected(seed, 11, 6));
            foreach (Vector<double> column in spectrum.Vectors.EnumerateColumns())
            {
                Assert.Equal(column.AbsoluteMaximum(), column.Maximum(), 1e-7);
            }
        }
    }

    [Fact]
    public void Contrasts_of_components_are_as_documented()
    {
        WeightedGraph graph = WeightedGraph.FromEdges(5, [(0, 1), (2, 3), (3, 4), (2, 4)]);
        LaplacianEigenmapsFit fit = LaplacianEigenmaps.Fit(
            graph, new LaplacianEigenmapsOptions { Dimensions = 1, Disconnected = DisconnectedGraph.Embed });
        Assert.Equal([0.0], fit.Eigenvalues);
        double inside = Math.Sqrt(6.0 / (2 * 8));
        double outside = -Math.Sqrt(2.0 / (6 * 8));
        Near.Absolute([inside, inside, outside, outside, outside], fit.Embedding.Column(0), 1e-15);
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        WeightedGraph path = GraphShapes.Path(4);
        var options = new LaplacianEigenmapsOptions { Dimensions = 1 };
        Assert.Throws<ArgumentNullException>(() => LaplacianEigenmaps.Fit(null!, options));
        Assert.Throws<ArgumentNullException>(() => LaplacianEigenmaps.Fit(path, null!));
        Assert.Throws<ArgumentNullException>(() => LaplacianSpectrum.Of(null!));
        OutOfRange(path, options with { Dimensions = 0 });
        OutOfRange(path, options with { Dimensions = 4 });
        OutOfRange(path, options with { Dimensions = 5, IncludeConstant = true });
        OutOfRange(path, options with { Tolerance = 0 });
        OutOfRange(path, options with { Tolerance = double.NaN });
        OutOfRange(path, options with { MaxIterations = 0 });
        OutOfRange(path, options with { Solver = (EigenmapsSolver)7 });
        OutOfRange(path, options with { Disconnected = (DisconnectedGraph)7 });
        Assert.Equal(4, LaplacianEigenmaps.Fit(path, options with { Dimensions = 4, IncludeConstant = true }).Eigenvalues.Count);

        WeightedGraph isolated = WeightedGraph.FromEdges(3, [(0, 1)]);
        Assert.Contains("node 2 has no edge", Assert.Throws<ArgumentException>(() => LaplacianEigenmaps.Fit(isolated, options)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LaplacianSpectrum.Of(isolated));
        Assert.Throws<ArgumentException>(() => LaplacianSpectrum.Of(GraphShapes.Path(3001)));

        WeightedGraph two = WeightedGraph.FromEdges(4, [(0, 1), (2, 3)]);
        var error = Assert.Throws<DisconnectedGraphException>(() => LaplacianEigenmaps.Fit(two, options));
        Assert.Equal((2, "graph"), (error.Components, error.ParamName));
        Assert.Throws<ArgumentOutOfRangeException>(() => LaplacianSpectrum.Of(path).ZeroMultiplicity(0));
    }

    private static void OutOfRange(WeightedGraph graph, LaplacianEigenmapsOptions options) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LaplacianEigenmaps.Fit(graph, options));
}
