namespace Course.Numerics.Integration;

/// <summary>How much work quasi-Monte Carlo does.</summary>
public sealed record QuasiMonteCarloOptions
{
    /// <summary>The seed of the random shifts.</summary>
    public required long Seed { get; init; }

    /// <summary>Points of one randomisation, a power of two from 2 to 2²⁴.</summary>
    public int Points { get; init; } = 4096;

    /// <summary>Independent randomisations, at least 4; the error bar comes from their spread.</summary>
    public int Randomisations { get; init; } = 16;
}
