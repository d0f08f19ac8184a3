namespace Course.Learning.Gaussian;

/// <summary>
/// The points lie in an affine subspace, so Σ̂ is singular: the likelihood grows without bound as the density
/// concentrates there, and no maximum-likelihood Gaussian exists.
/// </summary>
public sealed class UnboundedLikelihoodException : InvalidOperationException
{
    internal UnboundedLikelihoodException(int samples, int dimension, int rank, int[] constantColumns)
        : base(Describe(samples, dimension, rank, constantColumns))
    {
        Samples = samples;
        Dimension = dimension;
        Rank = rank;
        ConstantColumns = constantColumns;
    }

    /// <summary>N.</summary>
    public int Samples { get; }

    /// <summary>k.</summary>
    public int Dimension { get; }

    /// <summary>The rank of the centred data, less than k.</summary>
    public int Rank { get; }

    /// <summary>Columns in which all points agree.</summary>
    public IReadOnlyList<int> ConstantColumns { get; }

    private static string Describe(int samples, int dimension, int rank, int[] constantColumns)
    {
        string why = samples <= dimension
            ? $"{samples} points in {dimension} dimensions: at least {dimension + 1} points in general position are needed"
            : constantColumns.Length > 0
                ? $"column {string.Join(", ", constantColumns)} of x is constant"
                : $"the {samples} points lie in a {rank}-dimensional flat (columns depend on each other, or points repeat)";
        return $"No maximum-likelihood Gaussian exists: {why}, so the covariance has rank {rank} < {dimension} and the likelihood is unbounded. "
            + "Add points, remove constant or dependent columns, or reduce the dimension with principal components first.";
    }
}
