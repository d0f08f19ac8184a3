using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;
using Course.Numerics.Data;

namespace Course.Learning.Logistic;

/// <summary>
/// Weighted mean and variance of each column, in one pass over the data about the mean of a few rows (Chan, Golub and LeVeque (1983), eq. 1.7);
/// in a second one about the mean found, where those rows were not like the others. Four operations a number: memory sets the pace.
/// </summary>
internal static class WeightedMoments
{
    private const int BlockRows = 16;
    private const int Chunks = 32;
    private const int RowsForShift = 256;
    private const int Ahead = 1536;

    /// <summary>Σwx/Σw and Σw(x−x̄)²/Σw.</summary>
    /// <param name="x">n×d.</param>
    /// <param name="weights">n weights, or empty for ones.</param>
    /// <param name="total">Their sum.</param>
    /// <param name="threads">At least 1.</param>
    internal static (double[] Mean, double[] Variance) Of(RowMajorMatrix x, double[] weights, double total, int threads)
    {
        double share = 1 / total;
        double[] shift = MeanOfSome(x);
        (double[] first, double[] second) = About(x, weights, share, shift, threads);
        if (first.Zip(second).Any(m => m.First * m.First > m.Second / 2))
        {
            TensorPrimitives.Add<double>(shift, first, shift);
            (first, second) = About(x, weights, share, shift, threads);
        }

        return ([.. shift.Zip(first, (s, f) => s + f)], [.. second.Zip(first, (s, f) => s - (f * f))]);
    }

    private static double[] MeanOfSome(RowMajorMatrix x)
    {
        int count = Math.Min(x.Rows, RowsForShift);
        double[] mean = new double[x.Columns];
        for (int c = 0; c < count; c++)
        {
            TensorPrimitives.MultiplyAdd(x.Row((int)((long)x.Rows * c / count)), 1.0 / count, mean, mean);
        }

        return mean;
    }

    private static (double[] First, double[] Second) About(RowMajorMatrix x, double[] weights, double share, double[] shift, int threads)
    {
        int rows = ((x.Rows + Chunks - 1) / Chunks + BlockRows - 1) / BlockRows * BlockRows;
        var parts = new AlignedBuffer[(x.Rows + rows - 1) / rows];
        FixedChunks.Run(parts.Length, threads, c => parts[c] = Chunk(x, weights, share, shift, c * rows, Math.Min(x.Rows, (c + 1) * rows)));
        foreach (AlignedBuffer part in parts.AsSpan(1))
        {
            TensorPrimitives.Add<double>(parts[0].Span, part.Span, parts[0].Span);
        }

        Span<double> sums = parts[0].Span;
        return (sums[..x.Columns].ToArray(), sums.Slice(sums.Length / 2, x.Columns).ToArray());
    }

    /// <summary>Σfy and, after them, Σfy² with f the share of the weight.</summary>
    private static AlignedBuffer Chunk(RowMajorMatrix x, double[] weights, double share, double[] shift, int from, int to)
    {
        double[] ones = new double[x.Columns];
        Array.Fill(ones, 1);
        var block = new RowPanels(x, shift, ones, BlockRows);
        var sums = new AlignedBuffer(2 * block.Count * RowPanels.Width);
        var shares = new AlignedBuffer(BlockRows);
        for (int start = from; start < to; start += BlockRows)
        {
            int count = Math.Min(BlockRows, to - start);
            Prefetch.Entries(x, ((long)start * x.Columns) + Ahead, count * x.Columns);
            int padded = block.Load(start, count);
            if (weights.Length > 0)
            {
                TensorPrimitives.Multiply(weights.AsSpan(start, count), share, shares.Span);
            }
            else
            {
                shares.Span[..count].Fill(share);
            }

            shares.Span[count..padded].Clear();
            for (int p = 0; p < block.Count; p++)
            {
                ref double first = ref Unsafe.Add(ref sums.Start, p * RowPanels.Width);
                ref double second = ref Unsafe.Add(ref first, block.Count * RowPanels.Width);
                AddPanel(ref Unsafe.Add(ref block.Start, p * block.Stride), ref shares.Start, padded, ref first, ref second);
            }
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddPanel(ref double panel, ref double shares, int rows, ref double first, ref double second)
    {
        Vector512<double> f0 = Vector512.LoadUnsafe(ref first), f1 = Vector512<double>.Zero;
        Vector512<double> s0 = Vector512.LoadUnsafe(ref second), s1 = f1;
        for (int s = 0; s < rows; s += 2)
        {
            nuint at = (nuint)(s * RowPanels.Width);
            Vector512<double> even = Vector512.LoadUnsafe(ref panel, at);
            Vector512<double> odd = Vector512.LoadUnsafe(ref panel, at + RowPanels.Width);
            Vector512<double> weightedEven = Vector512.Create(Unsafe.Add(ref shares, s)) * even;
            Vector512<double> weightedOdd = Vector512.Create(Unsafe.Add(ref shares, s + 1)) * odd;
            f0 += weightedEven;
            f1 += weightedOdd;
            s0 = Vector512.MultiplyAddEstimate(weightedEven, even, s0);
            s1 = Vector512.MultiplyAddEstimate(weightedOdd, odd, s1);
        }

        (f0 + f1).StoreUnsafe(ref first);
        (s0 + s1).StoreUnsafe(ref second);
    }
}
