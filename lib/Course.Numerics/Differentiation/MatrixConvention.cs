namespace Course.Numerics.Differentiation;

/// <summary>What "the derivative with respect to a matrix" means. With G the unconstrained gradient at a symmetric point:</summary>
public enum MatrixConvention
{
    /// <summary>All entries are independent: entry (i, j) is ∂f/∂a_ij. The function has to accept matrices that are not symmetric.</summary>
    Unconstrained,

    /// <summary>
    /// The partials by the k(k+1)/2 free entries of a symmetric matrix, a_ij and a_ji moving together: G + Gᵀ − diag G.
    /// A list of partials in the shape of a matrix, not the gradient of anything in the trace inner product.
    /// </summary>
    SymmetricFreeEntries,

    /// <summary>The gradient on the space of symmetric matrices with the inner product ⟨A, B⟩ = Tr(AB): (G + Gᵀ)/2.</summary>
    SymmetricSpace,
}
