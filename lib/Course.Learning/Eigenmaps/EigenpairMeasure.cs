using System.Runtime.Intrinsics;
using Course.Learning.Eigenmaps.Multilevel;
using Course.Learning.Graphs;
using Course.Learning.Kernels;

namespace Course.Learning.Eigenmaps;

/// <summary>
/// Measures vectors on the graph itself: the Rayleigh quotient ψᵀLψ/ψᵀDψ from differences along the edges, and the residual ‖Lψ − λDψ‖₂/‖Dψ‖₂.
/// Four vectors at a time lie node by node, so that an edge asks the memory for one place.
/// </summary>
internal static class EigenpairMeasure
{
    private const int Lanes = 4;

    internal static (double Value, double Residual)[] Of(WeightedGraph graph, double[][] vectors) =>
        [.. vectors.Chunk(Lanes).SelectMany(four => OfFour(graph, four))];

    private static IEnumerable<(double Value, double Residual)> OfFour(WeightedGraph graph, double[][] vectors)
    {
        int n = graph.NodeCount;
        using var psi = new NativeBlock<double>(Lanes * n);
        for (int c = 0; c < vectors.Length; c++)
        {
            for (int i = 0; i < n; i++)
            {
                psi.Span[(Lanes * i) + c] = vectors[c][i];
            }
        }

        double[] forms = RowBlocks.Sum(n, 2 * Lanes, (from, to, sum) => AddForms(graph, psi, from, to, sum));
        double[] values = [.. Enumerable.Range(0, Lanes).Select(c => 0.5 * forms[c] / forms[Lanes + c])];
        double[] squares = RowBlocks.Sum(n, 2 * Lanes, (from, to, sum) => AddSquares(graph, psi, values, from, to, sum));
        return [.. Enumerable.Range(0, vectors.Length).Select(c => (values[c], Math.Sqrt(squares[c] / squares[Lanes + c])))];
    }

    /// <summary>Adds the rows' parts of twice ψᵀLψ and of ψᵀDψ.</summary>
    private static void AddForms(WeightedGraph graph, NativeBlock<double> psi, int from, int to, Span<double> sum)
    {
        Vector256<double> form = Vector256<double>.Zero;
        Vector256<double> norm = Vector256<double>.Zero;
        for (int i = from; i < to; i++)
        {
            var own = Vector256.LoadUnsafe(ref psi.First, (nuint)(Lanes * i));
            for (int p = graph.RowStartArray[i]; p < graph.RowStartArray[i + 1]; p++)
            {
                Vector256<double> difference = own - Vector256.LoadUnsafe(ref psi.First, (nuint)(Lanes * graph.ColumnArray[p]));
                form += Vector256.Create(graph.WeightArray[p]) * difference * difference;
            }

            norm += Vector256.Create(graph.DegreeArray[i]) * own * own;
        }

        form.StoreUnsafe(ref sum[0]);
        norm.StoreUnsafe(ref sum[Lanes]);
    }

    /// <summary>Adds the rows' parts of ‖Lψ − λDψ‖² and of ‖Dψ‖².</summary>
    private static void AddSquares(WeightedGraph graph, NativeBlock<double> psi, double[] values, int from, int to, Span<double> sum)
    {
        var lambda = Vector256.LoadUnsafe(ref values[0]);
        Vector256<double> squares = Vector256<double>.Zero;
        Vector256<double> scale = Vector256<double>.Zero;
        for (int i = from; i < to; i++)
        {
            var own = Vector256.LoadUnsafe(ref psi.First, (nuint)(Lanes * i));
            Vector256<double> image = Vector256<double>.Zero;
            for (int p = graph.RowStartArray[i]; p < graph.RowStartArray[i + 1]; p++)
            {
                Vector256<double> difference = own - Vector256.LoadUnsafe(ref psi.First, (nuint)(Lanes * graph.ColumnArray[p]));
                image += Vector256.Create(graph.WeightArray[p]) * difference;
            }

            Vector256<double> dPsi = Vector256.Create(graph.DegreeArray[i]) * own;
            Vector256<double> r = image - (lambda * dPsi);
            squares += r * r;
            scale += dPsi * dPsi;
        }

        squares.StoreUnsafe(ref sum[0]);
        scale.StoreUnsafe(ref sum[Lanes]);
    }
}
