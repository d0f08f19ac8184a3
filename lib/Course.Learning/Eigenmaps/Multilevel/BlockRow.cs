using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>Vector arithmetic on short rows whose length is a multiple of 4. Blocks are in single or double precision, sums in double.</summary>
internal static class BlockRow
{
    /// <summary>target += factor · source, count entries. Product and sum round separately, so every machine gives the same bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(double factor, ref double source, ref double target, int count)
    {
        Vector256<double> f = Vector256.Create(factor);
        for (int c = 0; c < count; c += 4)
        {
            Vector256<double> sum = Vector256.LoadUnsafe(ref target, (nuint)c) + (f * Vector256.LoadUnsafe(ref source, (nuint)c));
            sum.StoreUnsafe(ref target, (nuint)c);
        }
    }

    /// <summary>The four entries at an address, in double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Wide(ref float source, nuint at) =>
        Vector256.WidenLower(Vector128.LoadUnsafe(ref source, at).ToVector256Unsafe());

    /// <summary>Four entries rounded to single precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> Narrow(Vector256<double> row) => Vector128.Narrow(row.GetLower(), row.GetUpper());

    /// <summary>target = source in double precision, count entries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Widen(ref float source, ref double target, int count)
    {
        for (int c = 0; c < count; c += 4)
        {
            Wide(ref source, (nuint)c).StoreUnsafe(ref target, (nuint)c);
        }
    }

    /// <summary>target = source in single precision, count entries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Narrow(ref double source, ref float target, int count)
    {
        for (int c = 0; c < count; c += 4)
        {
            Narrow(Vector256.LoadUnsafe(ref source, (nuint)c)).StoreUnsafe(ref target, (nuint)c);
        }
    }
}
