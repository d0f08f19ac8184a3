using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Mixtures.Fused;

/// <summary>Steps that every block shares: the log-sum-exp, and sums over samples kept in eight lanes until the end.</summary>
internal static class Lanes
{
    /// <summary>
    /// From squared distances to responsibilities times weights, and ln p(x): the guarded log-sum-exp, eight samples at a time.
    /// </summary>
    /// <param name="gamma">K rows of <paramref name="stride"/> doubles: distances in, weighted responsibilities out.</param>
    /// <param name="stride">Doubles from one row to the next.</param>
    /// <param name="constants">ln π_k plus the logarithm of the density's scale, K numbers.</param>
    /// <param name="weights">A weight for each sample.</param>
    /// <param name="lnDensity">Receives ln p(x) of each sample, nats.</param>
    /// <param name="count">Samples, a multiple of eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Normalise(
        ref double gamma, int stride, ReadOnlySpan<double> constants, ref double weights, ref double lnDensity, int count)
    {
        for (int s = 0; s < count; s += 8)
        {
            ref double column = ref Unsafe.Add(ref gamma, s);
            Vector512<double> max = Vector512.Create(double.NegativeInfinity);
            for (int k = 0; k < constants.Length; k++)
            {
                ref double entry = ref Unsafe.Add(ref column, k * stride);
                Vector512<double> q = Vector512.MultiplyAddEstimate(
                    Vector512.LoadUnsafe(ref entry), Vector512.Create(-0.5), Vector512.Create(constants[k]));
                q.StoreUnsafe(ref entry);
                max = Vector512.Max(max, q);
            }

            Vector512<double> sum = Vector512<double>.Zero;
            for (int k = 0; k < constants.Length; k++)
            {
                ref double entry = ref Unsafe.Add(ref column, k * stride);
                Vector512<double> e = Vector512.Exp(Vector512.LoadUnsafe(ref entry) - max);
                e.StoreUnsafe(ref entry);
                sum += e;
            }

            Vector512<double> scale = Vector512.LoadUnsafe(ref Unsafe.Add(ref weights, s)) / sum;
            for (int k = 0; k < constants.Length; k++)
            {
                ref double entry = ref Unsafe.Add(ref column, k * stride);
                (Vector512.LoadUnsafe(ref entry) * scale).StoreUnsafe(ref entry);
            }

            (max + Vector512.Log(sum)).StoreUnsafe(ref Unsafe.Add(ref lnDensity, s));
        }
    }

    /// <summary>Adds values to eight running sums, and takes their roots.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Roots(ref double values, int count, ref double roots, ref double lanes)
    {
        Vector512<double> sum = Vector512.LoadUnsafe(ref lanes);
        for (nuint s = 0; s < (nuint)count; s += 8)
        {
            Vector512<double> value = Vector512.LoadUnsafe(ref values, s);
            Vector512.Sqrt(value).StoreUnsafe(ref roots, s);
            sum += value;
        }

        sum.StoreUnsafe(ref lanes);
    }

    /// <summary>Σ_s a_s b_s.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Dot(ref double a, ref double b, int count)
    {
        Vector512<double> sum = Vector512<double>.Zero;
        for (nuint s = 0; s < (nuint)count; s += 8)
        {
            sum += Vector512.LoadUnsafe(ref a, s) * Vector512.LoadUnsafe(ref b, s);
        }

        return Vector512.Sum(sum);
    }

    /// <summary>The lanes added up in order.</summary>
    internal static double Sum(ReadOnlySpan<double> lanes)
    {
        double sum = 0;
        foreach (double v in lanes)
        {
            sum += v;
        }

        return sum;
    }

    /// <summary>Copies rows [start, start + rows) of a table into columns, repeating the first row up to the padded count.</summary>
    internal static void Transpose(ReadOnlySpan<double> table, int d, int start, int rows, int padded, ref double target, int stride)
    {
        for (int s = 0; s < padded; s++)
        {
            ReadOnlySpan<double> row = table.Slice((start + (s < rows ? s : 0)) * d, d);
            for (int j = 0; j < row.Length; j++)
            {
                Unsafe.Add(ref target, (j * stride) + s) = row[j];
            }
        }
    }

    /// <summary>The weights of a block's samples: ones where there are none, zeros where a row only fills the tile.</summary>
    internal static void FillWeights(double[] weights, int start, int rows, Span<double> target)
    {
        target[rows..].Clear();
        if (weights.Length > 0)
        {
            weights.AsSpan(start, rows).CopyTo(target);
        }
        else
        {
            target[..rows].Fill(1.0);
        }
    }
}
