using System.Runtime.CompilerServices;

namespace Course.Learning.Kernels.Vectors;

/// <summary>Two vectors.</summary>
internal readonly struct Two<V>(V a, V b) : IVectorGroup<Two<V>>
    where V : struct, IVector<V>
{
    private readonly V a = a;
    private readonly V b = b;

    public static int Vectors => 2;

    public static int Lanes => V.Lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two<V> Load(ref double first, nuint step) => new(V.Load(ref first, 0), V.Load(ref first, step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Two<V> Minus(double number)
    {
        V all = V.All(number);
        return new(a - all, b - all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Two<V> AddScaled(double factor, Two<V> x)
    {
        V all = V.All(factor);
        return new(a.Add(all, x.a), b.Add(all, x.b));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Two<V> AddTimes(ref double vector, Two<V> x)
    {
        V factor = V.Load(ref vector, 0);
        return new(a.Add(factor, x.a), b.Add(factor, x.b));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Two<V> AddProducts(Two<V> x, Two<V> y) => new(a.Add(x.a, y.a), b.Add(x.b, y.b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double first, nuint step)
    {
        a.Store(ref first, 0);
        b.Store(ref first, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ref double first, nuint step)
    {
        (V.Load(ref first, 0) + a).Store(ref first, 0);
        (V.Load(ref first, step) + b).Store(ref first, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FoldInto(ref double pairs)
    {
        a.FoldInto(ref pairs, 0);
        b.FoldInto(ref pairs, 2);
    }
}
