namespace Course.Learning.Graphs;

/// <summary>An undirected edge of a <see cref="WeightedGraph"/>; the nodes are counted from 0 and their order does not matter.</summary>
/// <param name="From">One end.</param>
/// <param name="To">The other end, different from <paramref name="From"/>.</param>
/// <param name="Weight">The weight w_ij = w_ji, positive and finite; 1 unless given.</param>
public readonly record struct WeightedEdge(int From, int To, double Weight = 1);
