namespace Course.Learning.Mixtures;

/// <summary>How a fit finds its starting parameters when none are given.</summary>
public enum MixtureStart
{
    /// <summary>
    /// k-means++ seeding and Lloyd iterations on standardised columns: for Gaussian mixtures the centres, the pooled
    /// covariance within clusters and equal weights; for linear models one M-step from the clusters of (x, y), each
    /// softened by a tenth so that every regression sees the whole design.
    /// </summary>
    /// <remarks>Arthur and Vassilvitskii (2007), k-means++: the advantages of careful seeding.</remarks>
    KMeansPlusPlus,

    /// <summary>One M-step from responsibilities drawn uniformly from the simplex, independently for each sample.</summary>
    RandomResponsibilities,
}
