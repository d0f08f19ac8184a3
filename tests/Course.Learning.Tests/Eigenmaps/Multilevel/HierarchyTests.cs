using Course.Learning.Eigenmaps.Multilevel;
using Course.Learning.Graphs;
using Course.Learning.Kernels;
using Course.Learning.Tests.Graphs;
using Course.Numerics.Randomness;

namespace Course.Learning.Tests.Eigenmaps.Multilevel;

public class HierarchyTests
{
    private const int Width = 4;

    /// <summary>The locally optimal iteration needs a symmetric preconditioner: (Da)·C(Db) = (Db)·C(Da), to single precision.</summary>
    [Fact]
    public void A_cycle_is_symmetric_and_positive()
    {
        for (int seed = 1; seed <= 6; seed++)
        {
            WeightedGraph graph = seed % 2 == 0 ? GraphShapes.Grid(20, 30 + seed) : RandomGraphs.Connected(seed, 700, 500);
            using var hierarchy = new Hierarchy(NodeOrder.Rows(graph), graph.DegreeArray, graph.Components.LabelArray, Width);
            Assert.True(hierarchy.Depth >= 1);
            using NativeBlock<float> b = Balanced(graph, seed);
            using var x = new NativeBlock<float>(b.Length);
            hierarchy.Cycle(0, b, x);
            double[,] forms = new double[Width, Width];
            for (int p = 0; p < b.Length; p++)
            {
                for (int c = 0; c < Width; c++)
                {
                    forms[p % Width, c] += graph.Degrees[p / Width] * b.Span[p] * x.Span[(p / Width * Width) + c];
                }
            }

            for (int r = 0; r < Width; r++)
            {
                Assert.True(forms[r, r] > 0, $"seed {seed}");
                for (int c = 0; c < r; c++)
                {
                    Near.Absolute(forms[r, c], forms[c, r], 2e-5 * Math.Sqrt(forms[r, r] * forms[c, c]), $"seed {seed}");
                }
            }
        }
    }

    /// <summary>Right-hand sides whose sum weighted by degree is 0, as those of the iteration.</summary>
    private static NativeBlock<float> Balanced(WeightedGraph graph, int seed)
    {
        var values = new double[graph.NodeCount * Width];
        new RandomSource(seed).FillNormal(values);
        var block = new NativeBlock<float>(values.Length);
        for (int c = 0; c < Width; c++)
        {
            double mean = Enumerable.Range(0, graph.NodeCount).Sum(i => graph.Degrees[i] * values[(i * Width) + c]) / graph.TotalDegree;
            for (int i = 0; i < graph.NodeCount; i++)
            {
                block.Span[(i * Width) + c] = (float)(values[(i * Width) + c] - mean);
            }
        }

        return block;
    }
}
