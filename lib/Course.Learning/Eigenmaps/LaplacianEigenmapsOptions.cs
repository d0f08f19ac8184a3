namespace Course.Learning.Eigenmaps;

/// <summary>The choices of a Laplacian eigenmap.</summary>
public sealed record LaplacianEigenmapsOptions
{
    /// <summary>The number of columns of the embedding, at least 1.</summary>
    public required int Dimensions { get; init; }

    /// <summary>
    /// True keeps the constant eigenvector of eigenvalue 0 as the first column (the course's variant A); false leaves it out (variant B),
    /// because it places no node apart from another.
    /// </summary>
    public bool IncludeConstant { get; init; }

    /// <summary>The solver; chosen by the graph's size unless said otherwise.</summary>
    public EigenmapsSolver Solver { get; init; } = EigenmapsSolver.BySize;

    /// <summary>What to do with several components; refuse them unless said otherwise.</summary>
    public DisconnectedGraph Disconnected { get; init; } = DisconnectedGraph.Refuse;

    /// <summary>The sparse solver's goal for each residual ‖Lψ − λDψ‖₂ / ‖Dψ‖₂ (no unit; λ lies in 0 to 2).</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>The sparse solver's largest number of iterations on the given graph, at least 1.</summary>
    public int MaxIterations { get; init; } = 200;
}
