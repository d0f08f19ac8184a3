using System.Text.Json;
using Course.Learning.Eigenmaps;
using Course.Learning.Graphs;
using Course.Learning.Tests.Goldens;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Eigenmaps;

public class EigenmapsGoldenTests
{
    private static readonly JsonElement Golden = GoldenFile.Read("laplacian_eigenmaps.json");

    [Fact]
    public void The_graphs_matrices_are_golden()
    {
        WeightedGraph graph = TenNodes();
        JsonElement inputs = Golden.GetProperty("inputs");
        Near.Absolute(inputs.GetProperty("W").Matrix(), graph.Adjacency(), 0, "W");
        Near.Absolute(Golden.GetProperty("L").Matrix(), graph.Laplacian(), 0, "L");
        Near.Absolute(Golden.GetProperty("degrees").Doubles(), graph.Degrees, 0, "degrees");
        Assert.Equal(11, graph.EdgeCount);
        Assert.Equal(22, graph.TotalDegree);
        Assert.Equal(22, graph.DegreeMatrix().Diagonal().Sum());
    }

    [Fact]
    public void The_whole_spectrum_is_golden()
    {
        LaplacianSpectrum spectrum = LaplacianSpectrum.Of(TenNodes());
        Near.Absolute(Golden.GetProperty("eigenvalues").Doubles(), spectrum.Eigenvalues, 1e-13, "eigenvalues");
        Near.UpToSigns(Golden.GetProperty("Psi_all_columns").Matrix(), spectrum.Vectors, 1e-12, "Psi");
        Assert.All(spectrum.Residuals, r => Assert.InRange(r, 0, 1e-13));
        Assert.Equal(1, spectrum.ComponentCount);
        Assert.Equal(1, spectrum.ZeroMultiplicity());
    }

    [Theory]
    [InlineData(true, "variant_A_Psi", "variant_A_trace")]
    [InlineData(false, "variant_B_Psi", "variant_B_trace")]
    public void Both_variants_are_golden(bool includeConstant, string psi, string trace)
    {
        WeightedGraph graph = TenNodes();
        LaplacianEigenmapsFit fit = LaplacianEigenmaps.Fit(
            graph, new LaplacianEigenmapsOptions { Dimensions = 3, IncludeConstant = includeConstant });
        Matrix<double> found = fit.Embedding.ToMatrix();
        Near.UpToSigns(Golden.GetProperty(psi).Matrix(), found, 1e-12, psi);
        Near.Absolute(Golden.GetProperty(trace).GetDouble(), fit.Trace, 1e-13, trace);
        Near.Absolute(fit.Trace, (found.Transpose() * graph.Laplacian() * found).Trace(), 1e-13, "Tr(ΨᵀLΨ)");
        Near.Absolute(
            Matrix<double>.Build.DenseIdentity(3), found.Transpose() * graph.DegreeMatrix() * found, 1e-14, "ΨᵀDΨ");
        Assert.Equal((EigenmapsSolver.Dense, EigenmapsStop.Direct, 0, 1), (fit.Solver, fit.Stop, fit.Iterations, fit.ComponentCount));
        if (includeConstant)
        {
            Assert.All(fit.Embedding.Column(0), v => Near.Absolute(1 / Math.Sqrt(22), v, 1e-16));
        }
    }

    [Fact]
    public void The_trace_of_variant_B_is_the_printed_one_and_that_of_Ls_own_eigenvectors_is_larger()
    {
        WeightedGraph graph = TenNodes();
        LaplacianEigenmapsFit fit = LaplacianEigenmaps.Fit(graph, new LaplacianEigenmapsOptions { Dimensions = 3 });
        Near.Absolute(1.0978030751206413, fit.Trace, 1e-13);

        Matrix<double> own = Golden.GetProperty("unnormalised_problem").GetProperty("eigenvectors").Matrix().SubMatrix(0, 10, 1, 3);
        Matrix<double> gram = own.Transpose() * graph.DegreeMatrix() * own;
        double cost = (gram.Inverse() * (own.Transpose() * graph.Laplacian() * own)).Trace();
        Near.Absolute(1.1419, cost, 5e-5, "the cost of L's own eigenvectors, made D-orthonormal");
    }

    [Fact]
    public void The_sparse_solver_refuses_more_vectors_than_a_small_graph_holds() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LaplacianEigenmaps.Fit(
            TenNodes(), new LaplacianEigenmapsOptions { Dimensions = 3, Solver = EigenmapsSolver.Sparse }));

    [Theory]
    [InlineData("path_8")]
    [InlineData("cycle_8")]
    [InlineData("complete_6")]
    [InlineData("two_components")]
    public void Closed_forms_are_met(string name)
    {
        WeightedGraph graph = name switch
        {
            "path_8" => GraphShapes.Path(8),
            "cycle_8" => GraphShapes.Cycle(8),
            "complete_6" => GraphShapes.Complete(6),
            _ => WeightedGraph.FromEdges(4, [(0, 1), (2, 3)]),
        };
        LaplacianSpectrum spectrum = LaplacianSpectrum.Of(graph);
        JsonElement golden = Golden.GetProperty("extra_closed_form").GetProperty(name);
        Near.Absolute(golden.GetProperty("eigenvalues").Doubles(), spectrum.Eigenvalues, 1e-13, name);
        Assert.Equal(name == "two_components" ? 2 : 1, spectrum.ZeroMultiplicity());
        Assert.Equal(spectrum.ComponentCount, spectrum.ZeroMultiplicity());
    }

    [Fact]
    public void The_quadratic_form_of_the_golden_function_is_109()
    {
        JsonElement identities = Golden.GetProperty("identities");
        double[] f = identities.GetProperty("quadratic_form_f").Doubles();
        Assert.Equal(identities.GetProperty("fLf").GetDouble(), TenNodes().QuadraticForm(f));
        Near.Absolute(109, TenNodes().LaplacianTimes(f).Zip(f, (a, b) => a * b).Sum(), 1e-13);
    }

    private static WeightedGraph TenNodes() => WeightedGraph.FromEdges(
        10,
        Golden.GetProperty("inputs").GetProperty("edges_1based").EnumerateArray().Select(e => (e[0].GetInt32(), e[1].GetInt32())),
        firstNode: 1);
}
