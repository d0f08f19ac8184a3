namespace Course.Learning.Pca;

/// <summary>What the scatter matrix Σ_n (x_n − x̄)(x_n − x̄)ᵀ is divided by.</summary>
public enum CovarianceDivisor
{
    /// <summary>N − 1: the unbiased covariance, the default of most programs.</summary>
    SampleMinusOne,

    /// <summary>N: the maximum-likelihood covariance. Only with it is the average squared reconstruction error the sum of the left-out eigenvalues.</summary>
    Sample,
}
