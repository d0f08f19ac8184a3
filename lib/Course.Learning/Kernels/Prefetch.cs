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

    /// <summary>Asks for a table's entries [first, first + count). Those beyond its end do no harm.</summary>
    internal static unsafe void Entries(RowMajorMatrix x, long first, int count)
    {
        if (Sse.IsSupported)
        {
            ref double start = ref Entry(x, first);
            for (int i = 0; i < count; i += LineDoubles)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref start, i)));
            }
        }
    }

    /// <summary>The same into the second-level cache only, where the first is full of what is worked on meanwhile.</summary>
    internal static unsafe void EntriesIntoSecondLevel(RowMajorMatrix x, long first, int count)
    {
        if (Sse.IsSupported)
        {
            ref double start = ref Entry(x, first);
            for (int i = 0; i < count; i += LineDoubles)
            {
                Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref start, i)));
            }
        }
    }

    private static ref double Entry(RowMajorMatrix x, long index) => ref Unsafe.Add(ref MemoryMarshal.GetReference(x.Values), (nint)index);
}
