using System.Runtime.CompilerServices;

namespace Course.Learning.Kernels.Vectors;

/// <summary>Four vectors: with four sums of them and a factor they leave some of 32 registers free.</summary>
internal readonly struct Four<V>(V a, V b, V c, V d) : IVectorGroup<Four<V>>
    where V : struct, IVector<V>
{
    private readonly V a = a;
    private readonly V b = b;
    private readonly V c = c;
    private readonly V d = d;

    public static int Vectors => 4;

    public static int Lanes => V.Lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four<V> Load(ref double first, nuint step) => new(V.Load(ref first, 0), V.Load(ref first, step), V.Load(ref first, 2 * step), V.Load(ref first, 3 * step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Four<V> Minus(double number)
    {
        V all = V.All(number);
        return new(a - all, b - all, c - all, d - all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Four<V> AddScaled(double factor, Four<V> x)
    {
        V all = V.All(factor);
        return new(a.Add(all, x.a), b.Add(all, x.b), c.Add(all, x.c), d.Add(all, x.d));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Four<V> AddTimes(ref double vector, Four<V> x)
    {
        V factor = V.Load(ref vector, 0);
        return new(a.Add(factor, x.a), b.Add(factor, x.b), c.Add(factor, x.c), d.Add(factor, x.d));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Four<V> AddProducts(Four<V> x, Four<V> y) => new(a.Add(x.a, y.a), b.Add(x.b, y.b), c.Add(x.c, y.c), d.Add(x.d, y.d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double first, nuint step)
    {
        a.Store(ref first, 0);
        b.Store(ref first, step);
        c.Store(ref first, 2 * step);
        d.Store(ref first, 3 * step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ref double first, nuint step)
    {
        (V.Load(ref first, 0) + a).Store(ref first, 0);
        (V.Load(ref first, step) + b).Store(ref first, step);
        (V.Load(ref first, 2 * step) + c).Store(ref first, 2 * step);
        (V.Load(ref first, 3 * step) + d).Store(ref first, 3 * step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FoldInto(ref double pairs)
    {
        a.FoldInto(ref pairs, 0);
        b.FoldInto(ref pairs, 2);
        c.FoldInto(ref pairs, 4);
        d.FoldInto(ref pairs, 6);
    }
}
