namespace Course.Learning.Eigenmaps;

/// <summary>Why the eigensolver stopped.</summary>
public enum EigenmapsStop
{
    /// <summary>The dense solver computes all eigenpairs to rounding; it has nothing to iterate.</summary>
    Direct,

    /// <summary>All residuals are within the tolerance.</summary>
    Converged,

    /// <summary>The iterations ran out; see the residuals.</summary>
    MaxIterations,
}
