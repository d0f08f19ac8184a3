using Course.Learning.Eigenmaps;
using Course.Learning.Graphs;
using Course.Learning.Tests;
using Course.Numerics.Data;

namespace Course.Benchmarks.Workloads;

/// <summary>The constant and three eigenvectors of a graph.</summary>
internal sealed class EigenmapsWorkload : IWorkload
{
    internal const int NearestNeighbours = 10;

    private readonly WeightedGraph graph;
    private LaplacianEigenmapsFit? fit;

    internal EigenmapsWorkload(WeightedGraph graph) => this.graph = graph;

    public double? Residual => fit!.Residuals.Max();

    public void Once() => fit = LaplacianEigenmaps.Fit(
        graph, new LaplacianEigenmapsOptions { Dimensions = 4, IncludeConstant = true, Solver = EigenmapsSolver.Sparse, Tolerance = 1e-8 });

    public double[] Answer() => [.. fit!.Eigenvalues];

    /// <summary>The grids of the cases by their number of nodes.</summary>
    internal static WeightedGraph Grid(int n) => n switch
    {
        1000 => GraphShapes.Grid(40, 25),
        10_000 => GraphShapes.Grid(125, 80),
        100_000 => GraphShapes.Grid(400, 250),
        1_000_000 => GraphShapes.Grid(1250, 800),
        _ => throw new ArgumentOutOfRangeException(nameof(n), n, "The grids have 1000, 10 000, 100 000 or 1 000 000 nodes."),
    };

    internal static RowMajorMatrix Points(int n)
    {
        double[] points = new double[2 * n];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = ScaleData.Uniform(5, i) * (i % 2 == 0 ? 1.6 : 1);
        }

        return new RowMajorMatrix(points, n, 2);
    }

    internal static WeightedGraph Nearest(RowMajorMatrix points) =>
        NeighbourGraph.KNearest(points, new NearestNeighbourOptions { Neighbours = NearestNeighbours });
}
