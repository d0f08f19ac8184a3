namespace Course.Learning.Mixtures;

/// <summary>What the covariances of a Gaussian mixture may look like.</summary>
public enum CovarianceStructure
{
    /// <summary>Each component has its own full covariance: K·d(d+1)/2 free parameters.</summary>
    Full,

    /// <summary>All components share one full covariance: d(d+1)/2 free parameters.</summary>
    Tied,

    /// <summary>Each component has its own variance along each axis: K·d free parameters.</summary>
    Diagonal,

    /// <summary>Each component has one variance, the same in every direction: K free parameters.</summary>
    Spherical,
}
