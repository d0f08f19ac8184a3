namespace Course.Numerics.Integration;

/// <summary>When adaptive cubature stops: at the larger of the two tolerances, or at the limit.</summary>
public sealed record AdaptiveCubatureOptions
{
    /// <summary>Largest error estimate in the unit of the integral.</summary>
    public double AbsoluteTolerance { get; init; } = 1e-10;

    /// <summary>Largest error estimate relative to the integral.</summary>
    public double RelativeTolerance { get; init; } = 1e-8;

    /// <summary>The most calls of the integrand.</summary>
    public long MaxEvaluations { get; init; } = 2_000_000;
}
