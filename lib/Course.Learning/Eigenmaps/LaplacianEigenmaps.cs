using Course.Learning.Eigenmaps.Multilevel;
using Course.Learning.Graphs;

namespace Course.Learning.Eigenmaps;

/// <summary>
/// Laplacian eigenmaps (Belkin and Niyogi 2003): places the nodes of a graph so that heavy edges are short, min Tr(ΨᵀLΨ) subject to ΨᵀDΨ = I.
/// The minimum is at eigenvectors of the generalised problem Lψ = λDψ; eigenvectors of L itself are not minimal.
/// </summary>
public static class LaplacianEigenmaps
{
    private const int LargestDense = 300;

    /// <summary>Computes the embedding.</summary>
    /// <param name="graph">The graph; every node has an edge.</param>
    /// <param name="options">The choices.</param>
    /// <returns>The embedding with its eigenvalues and residuals. Not converging is a result: see <see cref="LaplacianEigenmapsFit.Stop"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A node has no edge (D would be singular).</exception>
    /// <exception cref="DisconnectedGraphException">The graph has several components and the options do not allow them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range, or more columns are asked for than there are eigenvectors.</exception>
    public static LaplacianEigenmapsFit Fit(WeightedGraph graph, LaplacianEigenmapsOptions options)
    {
        RequireDegrees(graph);
        ArgumentNullException.ThrowIfNull(options);
        Validate(graph, options);
        int skipped = options.IncludeConstant ? 0 : 1;
        int count = options.Dimensions + skipped;
        EigenmapsSolver solver = Choose(graph, options.Solver, count);
        Eigenpairs pairs = solver == EigenmapsSolver.Dense
            ? DenseEigensolver.Solve(graph, count)
            : SparseEigensolver.Solve(graph, count, options.Tolerance, options.MaxIterations);
        return new LaplacianEigenmapsFit(graph, pairs, skipped, solver);
    }

    internal static void RequireDegrees(WeightedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int isolated = Array.FindIndex(graph.DegreeArray, d => !(d > 0));
        if (isolated >= 0)
        {
            throw new ArgumentException(
                $"graph: node {isolated} has no edge, so its degree is 0 and D is singular. Join it to a neighbour or leave it out.",
                nameof(graph));
        }
    }

    private static EigenmapsSolver Choose(WeightedGraph graph, EigenmapsSolver wanted, int count)
    {
        bool few = SparseEigensolver.CanFind(graph, count);
        return wanted switch
        {
            EigenmapsSolver.BySize => graph.NodeCount <= LargestDense || !few ? EigenmapsSolver.Dense : EigenmapsSolver.Sparse,
            EigenmapsSolver.Sparse when !few => throw new ArgumentOutOfRangeException(
                nameof(wanted), count, "The sparse solver finds at most about a fifth of all eigenvectors. Use the dense solver or fewer dimensions."),
            _ => wanted,
        };
    }

    private static void Validate(WeightedGraph graph, LaplacianEigenmapsOptions options)
    {
        int available = options.IncludeConstant ? graph.NodeCount : graph.NodeCount - 1;
        if (options.Dimensions < 1 || options.Dimensions > available)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Dimensions, $"Dimensions must lie in 1 to {available} for {graph.NodeCount} nodes.");
        }

        if (!Enum.IsDefined(options.Solver))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Solver, "Solver is BySize, Dense or Sparse.");
        }

        if (!Enum.IsDefined(options.Disconnected))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Disconnected, "Disconnected is Refuse or Embed.");
        }

        if (!(options.Tolerance > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Tolerance, "Tolerance must be positive, such as 1e-9.");
        }

        if (options.MaxIterations < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.MaxIterations, "MaxIterations must be at least 1.");
        }

        if (graph.Components.Count > 1 && options.Disconnected == DisconnectedGraph.Refuse)
        {
            throw new DisconnectedGraphException(graph.Components.Count, nameof(graph));
        }
    }
}
