namespace Course.Learning.Graphs;

/// <summary>When two points of a nearest-neighbour graph are joined (von Luxburg 2007, sec. 2.2).</summary>
public enum NeighbourJoining
{
    /// <summary>When one of them is among the nearest of the other: every node has at least k edges.</summary>
    Symmetric,

    /// <summary>When each is among the nearest of the other: no node has more than k edges, and some may have none.</summary>
    Mutual,
}
