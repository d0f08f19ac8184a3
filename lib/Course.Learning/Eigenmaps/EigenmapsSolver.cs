namespace Course.Learning.Eigenmaps;

/// <summary>Which eigensolver computes the embedding.</summary>
public enum EigenmapsSolver
{
    /// <summary>Dense up to 300 nodes, or when a third of all eigenvectors is asked for; sparse otherwise.</summary>
    BySize,

    /// <summary>All eigenpairs of the dense D^-½ L D^-½: time n³, memory n².</summary>
    Dense,

    /// <summary>Preconditioned iteration on the sparse problem: time and memory linear in the edges.</summary>
    Sparse,
}
