namespace Course.Learning.Pca;

/// <summary>How the principal axes are computed.</summary>
public enum PcaRoute
{
    /// <summary>The d×d covariance matrix and its symmetric eigenproblem: one pass over the data, the choice for d ≪ n.</summary>
    Covariance,

    /// <summary>The singular values of the centred data, tall or wide: λ = s²/divisor. It never squares the data, so small eigenvalues keep more digits.</summary>
    SingularValues,

    /// <summary>
    /// Only the first k axes, by iterating on the data without forming the d×d matrix: the choice for large d and few components. The fit then lists k
    /// eigenvalues, and its error bounds say how far the iteration came.
    /// </summary>
    TopComponents,
}
