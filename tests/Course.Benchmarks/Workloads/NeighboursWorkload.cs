using Course.Learning.Graphs;
using Course.Numerics.Data;

namespace Course.Benchmarks.Workloads;

/// <summary>The graph of the ten nearest neighbours of points in the plane.</summary>
internal sealed class NeighboursWorkload : IWorkload
{
    private readonly RowMajorMatrix points;
    private WeightedGraph? graph;

    internal NeighboursWorkload(int n) => points = EigenmapsWorkload.Points(n);

    public void Once() => graph = EigenmapsWorkload.Nearest(points);

    public double[] Answer() => [2.0 * graph!.EdgeCount];
}
