using Course.Learning.Graphs;
using Course.Learning.Kernels;
using Course.Numerics.Randomness;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// The smallest eigenpairs of Lψ = λDψ for a large sparse graph: eigenvectors of the coarsest level are carried up through the hierarchy, improved
/// a little on each level and to the tolerance on the graph itself. Nothing is random but what fills up a too small coarsest level, and that is
/// seeded; sums are taken in a fixed order: the same bytes on any number of threads.
/// </summary>
internal static class SparseEigensolver
{
    private const int StepsOnTheWay = 2;

    /// <summary>Whether the graph is large enough against the number of vectors for the iteration's basis of three blocks.</summary>
    internal static bool CanFind(WeightedGraph graph, int count) =>
        graph.NodeCount - graph.Components.Count >= SmallestFor(Width(count - graph.Components.Count));

    internal static Eigenpairs Solve(WeightedGraph graph, int count, double tolerance, int maxIterations)
    {
        int wanted = count - graph.Components.Count;
        if (wanted <= 0)
        {
            return new Eigenpairs(graph, Zero(graph)[..count], EigenmapsStop.Direct, iterations: 0);
        }

        (double[][] positive, int iterations, bool converged) = Positive(graph, wanted, tolerance, maxIterations);
        double[][] vectors = [.. Zero(graph), .. positive];
        Eigenpairs.Orthonormalise(vectors, graph.DegreeArray);
        return new Eigenpairs(graph, vectors, converged ? EigenmapsStop.Converged : EigenmapsStop.MaxIterations, iterations);
    }

    private static double[][] Zero(WeightedGraph graph) => ZeroEigenspace.Basis(graph.Components.LabelArray, graph.DegreeArray);

    private static (double[][] Vectors, int Iterations, bool Converged) Positive(
        WeightedGraph graph, int wanted, double tolerance, int maxIterations)
    {
        int width = Width(wanted);
        int[]? order = NodeOrder.NearInMemory(graph);
        using Hierarchy hierarchy = Levels(graph, order, width);
        int startLevel = hierarchy.Depth;
        while (startLevel > 0 && hierarchy.Operator(startLevel).Size < SmallestFor(width))
        {
            startLevel--;
        }

        NativeBlock<double> block = Start(hierarchy, startLevel, width);
        for (int level = startLevel; level > 0; level--)
        {
            int current = level;
            using BlockEigenIteration rough = Iteration(hierarchy, level, block, width);
            rough.Run(wanted, tolerance, StepsOnTheWay, (b, x) => hierarchy.Cycle(current, b, x));
            block = hierarchy.Prolong(level, rough.Vectors);
        }

        using BlockEigenIteration iteration = Iteration(hierarchy, 0, block, width);
        (int iterations, bool converged) = iteration.Run(wanted, tolerance, maxIterations, (b, x) => hierarchy.Cycle(0, b, x));
        iteration.KeepVectorsOnly();
        hierarchy.Dispose();
        return (Columns(iteration.Vectors.Span, order, width, wanted), iterations, converged);
    }

    private static int SmallestFor(int width) => 5 * width;

    /// <summary>One vector more than wanted at least, for speed, and a multiple of 4 for the vector units.</summary>
    private static int Width(int wanted) => 4 * ((Math.Max(wanted, 1) + 4) / 4);

    private static Hierarchy Levels(WeightedGraph graph, int[]? order, int width)
    {
        int[] labels = graph.Components.LabelArray;
        if (order is null)
        {
            return new Hierarchy(NodeOrder.Rows(graph), graph.DegreeArray, labels, width);
        }

        double[] degrees = Array.ConvertAll(order, i => graph.DegreeArray[i]);
        int[] moved = graph.Components.Count == 1 ? labels : Array.ConvertAll(order, i => labels[i]);
        return new Hierarchy(NodeOrder.Rows(graph, order), degrees, moved, width);
    }

    private static BlockEigenIteration Iteration(Hierarchy hierarchy, int level, NativeBlock<double> block, int width) =>
        new(hierarchy.Operator(level), hierarchy.Mass(level), hierarchy.Labels(level), block, width);

    /// <summary>The coarsest level's eigenvectors, filled up with seeded random vectors; only these if that level is too small to start from.</summary>
    private static NativeBlock<double> Start(Hierarchy hierarchy, int level, int width)
    {
        int n = hierarchy.Operator(level).Size;
        var block = new NativeBlock<double>(n * width);
        new RandomSource(1).FillNormal(block.Span);
        double unit = Math.Sqrt(hierarchy.Mass(level).Average());
        int c = 0;
        foreach (double[] vector in hierarchy.Coarsest.Positive.Take(level == hierarchy.Depth ? width : 0))
        {
            for (int i = 0; i < n; i++)
            {
                block.Span[(i * width) + c] = unit * vector[i];
            }

            c++;
        }

        return block;
    }

    private static double[][] Columns(Span<double> block, int[]? order, int width, int wanted)
    {
        var columns = new double[wanted][];
        for (int c = 0; c < wanted; c++)
        {
            columns[c] = new double[block.Length / width];
            for (int i = 0; i < columns[c].Length; i++)
            {
                columns[c][order is null ? i : order[i]] = block[(i * width) + c];
            }
        }

        return columns;
    }
}
