using Course.Learning.Graphs;
using Course.Numerics.Randomness;

namespace Course.Learning.Tests.Graphs;

/// <summary>Seeded graphs for laws over many seeds.</summary>
internal static class RandomGraphs
{
    /// <summary>A random tree with extra edges: connected, weights from 0.1 to 2.1.</summary>
    public static WeightedGraph Connected(int seed, int nodes, int extraEdges) => Components(seed, extraEdges, nodes);

    /// <summary>Several connected graphs side by side, one for each size, their nodes shuffled.</summary>
    public static WeightedGraph Components(int seed, int extraEdges, params int[] sizes)
    {
        var random = new RandomSource(seed);
        int[] names = [.. Enumerable.Range(0, sizes.Sum())];
        random.Shuffle(names.AsSpan());
        var pairs = new HashSet<(int, int)>();
        int first = 0;
        foreach (int size in sizes)
        {
            for (int i = 1; i < size; i++)
            {
                Add(pairs, names[first + i], names[first + random.NextInt(i)]);
            }

            for (int e = 0; e < extraEdges; e++)
            {
                Add(pairs, names[first + random.NextInt(size)], names[first + random.NextInt(size)]);
            }

            first += size;
        }

        return WeightedGraph.FromEdges(first, pairs.Order().Select(p => new WeightedEdge(p.Item1, p.Item2, 0.1 + (2 * random.NextDouble()))));
    }

    private static void Add(HashSet<(int, int)> pairs, int i, int j)
    {
        if (i != j)
        {
            pairs.Add((Math.Min(i, j), Math.Max(i, j)));
        }
    }
}
