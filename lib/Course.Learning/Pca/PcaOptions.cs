namespace Course.Learning.Pca;

/// <summary>The choices of a principal component analysis.</summary>
public sealed record PcaOptions
{
    /// <summary>k, the number of axes to keep, 1 to d.</summary>
    public required int Components { get; init; }

    /// <summary>The route; the covariance eigenproblem unless said otherwise.</summary>
    public PcaRoute Route { get; init; } = PcaRoute.Covariance;

    /// <summary>The divisor of <see cref="PcaFit.Eigenvalues"/>; the fit reports both in any case.</summary>
    public CovarianceDivisor Divisor { get; init; } = CovarianceDivisor.SampleMinusOne;
}
