using System.Runtime.CompilerServices;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int index, double value)
    {
        ref int place = ref Unsafe.Add(ref places.First, index);
        if (place < Count && indices[place] == index)
        {
            values[place] += value;
        }
        else
        {
            place = Append(index, value);
        }
    }

    private int Append(int index, double value)
    {
        if (Count == indices.Length)
        {
            Array.Resize(ref indices, 2 * Count);
            Array.Resize(ref values, 2 * Count);
        }

        indices[Count] = index;
        values[Count] = value;
        return Count++;
    }

    public void Dispose() => places.Dispose();
}
