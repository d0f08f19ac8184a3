using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Kernels.Vectors;

/// <summary>Eight doubles, for processors with 32 registers of that size (AVX-512).</summary>
internal readonly struct Wide(Vector512<double> lanes) : IVector<Wide>
{
    private readonly Vector512<double> lanes = lanes;

    public static int Lanes => 8;

    /// <summary>Whether the processor has such registers.</summary>
    internal static bool IsSupported => Vector512.IsHardwareAccelerated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide All(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide Load(ref double source, nuint offset) => new(Vector512.LoadUnsafe(ref source, offset));

    /// <inheritdoc/>
    /// <remarks>Not by Vector512.Create: its code waits for the register's last value.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide LoadPairs(ref double first, nuint step) =>
        new(Narrow.Pairs(ref first, step).ToVector512Unsafe().WithUpper(Narrow.Pairs(ref Unsafe.Add(ref first, 2 * step), step)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide operator +(Wide a, Wide b) => new(a.lanes + b.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide operator -(Wide a, Wide b) => new(a.lanes - b.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide operator *(Wide a, Wide b) => new(a.lanes * b.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Wide Add(Wide x, Wide y) => new(Vector512.MultiplyAddEstimate(x.lanes, y.lanes, lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Wide Firsts(Wide others) =>
        new(Vector512.ConditionalSelect(Vector512.Create(-1L, 0, -1, 0, -1, 0, -1, 0).AsDouble(), lanes, Swapped(others.lanes)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Wide Seconds(Wide others) =>
        new(Vector512.ConditionalSelect(Vector512.Create(-1L, 0, -1, 0, -1, 0, -1, 0).AsDouble(), Swapped(lanes), others.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double target, nuint offset) => lanes.StoreUnsafe(ref target, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FoldInto(ref double pair, nuint offset) => new Narrow(lanes.GetLower() + lanes.GetUpper()).FoldInto(ref pair, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Swapped(Vector512<double> pairs) => Vector512.Shuffle(pairs, Vector512.Create(1L, 0, 3, 2, 5, 4, 7, 6));
}
