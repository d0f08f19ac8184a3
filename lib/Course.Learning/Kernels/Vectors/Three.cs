using System.Runtime.CompilerServices;

namespace Course.Learning.Kernels.Vectors;

/// <summary>Three vectors: with four sums of them and a factor they fill 16 registers.</summary>
internal readonly struct Three<V>(V a, V b, V c) : IVectorGroup<Three<V>>
    where V : struct, IVector<V>
{
    private readonly V a = a;
    private readonly V b = b;
    private readonly V c = c;

    public static int Vectors => 3;

    public static int Lanes => V.Lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Three<V> Load(ref double first, nuint step) => new(V.Load(ref first, 0), V.Load(ref first, step), V.Load(ref first, 2 * step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Three<V> Minus(double number)
    {
        V all = V.All(number);
        return new(a - all, b - all, c - all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Three<V> AddScaled(double factor, Three<V> x)
    {
        V all = V.All(factor);
        return new(a.Add(all, x.a), b.Add(all, x.b), c.Add(all, x.c));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Three<V> AddTimes(ref double vector, Three<V> x)
    {
        V factor = V.Load(ref vector, 0);
        return new(a.Add(factor, x.a), b.Add(factor, x.b), c.Add(factor, x.c));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Three<V> AddProducts(Three<V> x, Three<V> y) => new(a.Add(x.a, y.a), b.Add(x.b, y.b), c.Add(x.c, y.c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double first, nuint step)
    {
        a.Store(ref first, 0);
        b.Store(ref first, step);
        c.Store(ref first, 2 * step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ref double first, nuint step)
    {
        (V.Load(ref first, 0) + a).Store(ref first, 0);
        (V.Load(ref first, step) + b).Store(ref first, step);
        (V.Load(ref first, 2 * step) + c).Store(ref first, 2 * step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FoldInto(ref double pairs)
    {
        a.FoldInto(ref pairs, 0);
        b.FoldInto(ref pairs, 2);
        c.FoldInto(ref pairs, 4);
    }
}
