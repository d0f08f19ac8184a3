using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Kernels.Vectors;

/// <summary>Four doubles, for processors with 16 registers of that size (AVX2) or more of half of it.</summary>
internal readonly struct Narrow(Vector256<double> lanes) : IVector<Narrow>
{
    private readonly Vector256<double> lanes = lanes;

    public static int Lanes => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Narrow All(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Narrow Load(ref double source, nuint offset) => new(Vector256.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Narrow LoadPairs(ref double first, nuint step) => new(Pairs(ref first, step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Narrow operator +(Narrow a, Narrow b) => new(a.lanes + b.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Narrow operator -(Narrow a, Narrow b) => new(a.lanes - b.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Narrow operator *(Narrow a, Narrow b) => new(a.lanes * b.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Narrow Add(Narrow x, Narrow y) => new(Vector256.MultiplyAddEstimate(x.lanes, y.lanes, lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Narrow Firsts(Narrow others) =>
        new(Vector256.ConditionalSelect(Vector256.Create(-1L, 0, -1, 0).AsDouble(), lanes, Swapped(others.lanes)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Narrow Seconds(Narrow others) =>
        new(Vector256.ConditionalSelect(Vector256.Create(-1L, 0, -1, 0).AsDouble(), Swapped(lanes), others.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double target, nuint offset) => lanes.StoreUnsafe(ref target, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FoldInto(ref double pair, nuint offset) =>
        (lanes.GetLower() + lanes.GetUpper() + Vector128.LoadUnsafe(ref pair, offset)).StoreUnsafe(ref pair, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Pairs(ref double first, nuint step) =>
        Vector128.LoadUnsafe(ref first).ToVector256Unsafe().WithUpper(Vector128.LoadUnsafe(ref first, step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Swapped(Vector256<double> pairs) => Vector256.Shuffle(pairs, Vector256.Create(1L, 0, 3, 2));
}
