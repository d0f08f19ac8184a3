using Course.Learning.Kernels;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>A sparse vector that is summed up entry by entry and used again for the next sum.</summary>
internal sealed class SparseSum(int size) : IDisposable
{
    private readonly NativeBlock<int> places = new(size);
    private int[] indices = new int[64];
    private double[] values = new double[64];

    /// <summary>The number of entries.</summary>
    internal int Count { get; private set; }

    /// <summary>Where the entries are, in the order in which they first came.</summary>
    internal ReadOnlySpan<int> Indices => indices.AsSpan(0, Count);

    internal ReadOnlySpan<double> Values => values.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    internal void Add(int index, double value)
    {
        ref int place = ref places.Span[index];
        if (place < Count && indices[place] == index)
        {
            values[place] += value;
            return;
        }

        if (Count == indices.Length)
        {
            Array.Resize(ref indices, 2 * Count);
            Array.Resize(ref values, 2 * Count);
        }

        place = Count;
        indices[Count] = index;
        values[Count++] = value;
    }

    public void Dispose() => places.Dispose();
}
