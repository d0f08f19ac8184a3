using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>Vector arithmetic on short rows whose length is a multiple of 4.</summary>
internal static class BlockRow
{
    /// <summary>target[to…] += factor · source[from…], count entries. Product and sum round separately, so every machine gives the same bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(double factor, double[] source, int from, double[] target, int to, int count)
    {
        ref double s = ref MemoryMarshal.GetArrayDataReference(source);
        ref double t = ref MemoryMarshal.GetArrayDataReference(target);
        Vector256<double> f = Vector256.Create(factor);
        for (int c = 0; c < count; c += 4)
        {
            Vector256<double> sum = Vector256.LoadUnsafe(ref t, (nuint)(to + c)) + (f * Vector256.LoadUnsafe(ref s, (nuint)(from + c)));
            sum.StoreUnsafe(ref t, (nuint)(to + c));
        }
    }
}
