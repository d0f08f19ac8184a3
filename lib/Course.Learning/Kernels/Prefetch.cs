using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Course.Numerics.Data;

namespace Course.Learning.Kernels;

/// <summary>
/// Asks for data before it is needed. The processor fetches ahead by itself only a few lines within a page, so that where a block's
/// loads and its arithmetic alternate, each would wait for the other.
/// </summary>
internal static class Prefetch
{
    private const int LineDoubles = 8;

    /// <summary>Where an entry of a table lies now, for <see cref="Line"/>; it may lie beyond the table's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe nint Address(RowMajorMatrix x, long index) =>
        (nint)((double*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(x.Values)) + index);

    /// <summary>Asks for what lies at an address. Where nothing does, or something else by now, that does no harm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Line(nint address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((void*)address);
        }
    }

    /// <summary>Asks for a table's entries [first, first + count). Those beyond its end do no harm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Entries(RowMajorMatrix x, long first, int count)
    {
        nint start = Address(x, first);
        for (int i = 0; i < count; i += LineDoubles)
        {
            Line(start + (i * sizeof(double)));
        }
    }

    /// <summary>The same into the second-level cache only, where the first is full of what is worked on meanwhile.</summary>
    internal static unsafe void EntriesIntoSecondLevel(RowMajorMatrix x, long first, int count)
    {
        nint start = Address(x, first);
        for (int i = 0; i < count && Sse.IsSupported; i += LineDoubles)
        {
            Sse.Prefetch1((void*)(start + (i * sizeof(double))));
        }
    }
}
