namespace Course.Learning.Graphs;

/// <summary>The choices of a nearest-neighbour graph.</summary>
public sealed record NearestNeighbourOptions
{
    /// <summary>k, how many nearest points each point asks for, itself not counted; 1 to n − 1.</summary>
    public required int Neighbours { get; init; }

    /// <summary>When two points are joined; if either asks for the other unless said otherwise.</summary>
    public NeighbourJoining Joining { get; init; } = NeighbourJoining.Symmetric;

    /// <summary>The weights; 1 unless said otherwise.</summary>
    public EdgeWeighting Weighting { get; init; } = EdgeWeighting.Unit;
}
