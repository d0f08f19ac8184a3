using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Course.Learning.Kernels;

/// <summary>Doubles that start on a cache line, so that no vector load straddles two of them. Zero at first.</summary>
internal sealed class AlignedBuffer
{
    private const int LineBytes = 64;
    private const int LineDoubles = LineBytes / sizeof(double);

    private readonly double[] storage;
    private readonly int offset;

    internal AlignedBuffer(int length)
    {
        Length = length;
        storage = GC.AllocateArray<double>(length + LineDoubles, pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(storage, 0).ToInt64();
        offset = (int)((LineBytes - (address % LineBytes)) % LineBytes / sizeof(double));
    }

    internal int Length { get; }

    /// <summary>The first double; the kernels count from it without bounds checks.</summary>
    internal ref double Start => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(storage), offset);

    internal Span<double> Span => storage.AsSpan(offset, Length);
}
