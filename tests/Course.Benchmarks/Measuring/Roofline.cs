using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Course.Benchmarks.Measuring;

/// <summary>What the machine can do at most: multiply-adds on registers, and reading an array that no cache holds.</summary>
/// <param name="Threads">The number of threads.</param>
/// <param name="OperationsPerSecond">Floating-point operations a second, a multiply-add counting two.</param>
/// <param name="BytesPerSecond">Bytes read a second.</param>
internal sealed record Roofline(int Threads, double OperationsPerSecond, double BytesPerSecond)
{
    private const int Repetitions = 25;

    // Long enough that starting a thread, a fraction of a millisecond, does not count.
    private const int Rounds = 10_000_000;
    private const int Accumulators = 12;
    private const int Doubles = 48 * 1024 * 1024;

    internal static Roofline Measure(int threads)
    {
        bool wide = Vector512.IsHardwareAccelerated;
        double[] data = new double[Doubles];
        Array.Fill(data, 1.0);
        double arithmetic = double.PositiveInfinity;
        double memory = double.PositiveInfinity;
        for (int i = 0; i < Repetitions; i++)
        {
            arithmetic = Math.Min(arithmetic, Timed(threads, _ => wide ? WideMultiplyAdds(Rounds) : NarrowMultiplyAdds(Rounds)));
            memory = Math.Min(memory, Timed(threads, part => Sum(data.AsSpan(part * (Doubles / threads), Doubles / threads))));
        }

        double operations = 2.0 * (wide ? Vector512<double>.Count : Vector256<double>.Count) * Accumulators * (double)Rounds * threads;
        return new Roofline(threads, operations / arithmetic, sizeof(double) * (double)Doubles / memory);
    }

    /// <summary>The seconds that the case needs at least.</summary>
    internal double Seconds(double operations, double bytes) => Math.Max(operations / OperationsPerSecond, bytes / BytesPerSecond);

    internal string Bound(double operations, double bytes) =>
        operations / OperationsPerSecond >= bytes / BytesPerSecond ? "arithmetic" : "memory";

    /// <summary>Processor time with one thread and elapsed time with several, as for the cases.</summary>
    private static double Timed(int threads, Func<int, double> work)
    {
        double[] results = new double[threads];
        TimeSpan used = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(part => new Thread(() => results[part] = work(part)))];
        Array.ForEach(others, t => t.Start());
        results[0] = work(0);
        Array.ForEach(others, t => t.Join());
        TimeSpan time = threads == 1 ? Environment.CpuUsage.TotalTime - used : Stopwatch.GetElapsedTime(start);
        return results.All(double.IsFinite) ? time.TotalSeconds : double.PositiveInfinity;
    }

    /// <summary>On registers of eight doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double WideMultiplyAdds(int rounds)
    {
        Vector512<double> x = Vector512.Create(0.999999);
        Vector512<double> y = Vector512.Create(1e-9);
        Vector512<double> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int r = 0; r < rounds; r++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y);
            l = Vector512.FusedMultiplyAdd(l, x, y);
        }

        return Vector512.Sum(a + b + c + d + e + f + (g + h + i + j + k + l));
    }

    /// <summary>On registers of four doubles, of which there may be 16 only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double NarrowMultiplyAdds(int rounds)
    {
        Vector256<double> x = Vector256.Create(0.999999);
        Vector256<double> y = Vector256.Create(1e-9);
        Vector256<double> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int r = 0; r < rounds; r++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, y);
            b = Vector256.FusedMultiplyAdd(b, x, y);
            c = Vector256.FusedMultiplyAdd(c, x, y);
            d = Vector256.FusedMultiplyAdd(d, x, y);
            e = Vector256.FusedMultiplyAdd(e, x, y);
            f = Vector256.FusedMultiplyAdd(f, x, y);
            g = Vector256.FusedMultiplyAdd(g, x, y);
            h = Vector256.FusedMultiplyAdd(h, x, y);
            i = Vector256.FusedMultiplyAdd(i, x, y);
            j = Vector256.FusedMultiplyAdd(j, x, y);
            k = Vector256.FusedMultiplyAdd(k, x, y);
            l = Vector256.FusedMultiplyAdd(l, x, y);
        }

        return Vector256.Sum(a + b + c + d + e + f + (g + h + i + j + k + l));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Sum(ReadOnlySpan<double> data)
    {
        ref double first = ref MemoryMarshal.GetReference(data);
        Vector512<double> a = Vector512<double>.Zero, b = a, c = a, d = a;
        for (int i = 0; i + 32 <= data.Length; i += 32)
        {
            a += Vector512.LoadUnsafe(ref first, (nuint)i);
            b += Vector512.LoadUnsafe(ref first, (nuint)i + 8);
            c += Vector512.LoadUnsafe(ref first, (nuint)i + 16);
            d += Vector512.LoadUnsafe(ref first, (nuint)i + 24);
        }

        return Vector512.Sum(a + b + (c + d));
    }
}
