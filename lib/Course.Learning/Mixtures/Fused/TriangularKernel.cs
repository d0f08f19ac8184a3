using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels.Vectors;

namespace Course.Learning.Mixtures.Fused;

/// <summary>
/// ‖P(x − μ)‖² for a block of samples held column-wise (one row of the block is one coordinate of all its samples).
/// </summary>
/// <remarks>
/// Four rows of P by a group of samples (32, or where registers are fewer, 12) stay in registers: for each column of P the kernel loads the group
/// and broadcasts four numbers for 16 or 12 multiply-adds, so that the arithmetic and not the cache sets the pace. Differences from the mean are
/// taken where a coordinate is first read, and kept for the rows of P below. A panel of P (d²/2 numbers) and the group (at most 32 d) share
/// the first-level cache up to d = 64.
/// </remarks>
internal static class TriangularKernel
{
    /// <summary>Blocks are multiples of this many samples, so that no group outgrows them.</summary>
    internal const int Tile = 32;

    /// <summary>squares[s] = Σᵢ (Σ_{j≤i} P_ij (x_j[s] − μ_j))² for every sample of the block.</summary>
    /// <param name="x">padded rows of <paramref name="stride"/> doubles.</param>
    /// <param name="stride">Doubles from one row to the next.</param>
    /// <param name="mean">μ, padded.</param>
    /// <param name="panels">P as <see cref="PackedComponents"/> packs it.</param>
    /// <param name="padded">d rounded up to a multiple of four.</param>
    /// <param name="samples">A multiple of <see cref="Tile"/>.</param>
    /// <param name="differences">Scratch: padded × <see cref="Tile"/> doubles.</param>
    /// <param name="squares">Receives one double for each sample.</param>
    internal static void Squares(
        ref double x, int stride, ref double mean, ref double panels, int padded, int samples, ref double differences, ref double squares)
    {
        if (Wide.IsSupported)
        {
            Squares<Four<Wide>>(ref x, stride, ref mean, ref panels, padded, samples, ref differences, ref squares);
        }
        else
        {
            Squares<Three<Narrow>>(ref x, stride, ref mean, ref panels, padded, samples, ref differences, ref squares);
        }
    }

    /// <summary>The same with groups of one kind. Where they do not divide the block, the last one starts earlier and repeats what is done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Squares<T>(
        ref double x, int stride, ref double mean, ref double panels, int padded, int samples, ref double differences, ref double squares)
        where T : struct, IVectorGroup<T>
    {
        int group = T.Vectors * T.Lanes;
        nuint step = (nuint)T.Lanes;
        for (int next = 0; next < samples; next += group)
        {
            int s = Math.Min(next, samples - group);
            T sum = default;
            ref double p = ref panels;
            ref double mu = ref mean;
            ref double source = ref Unsafe.Add(ref x, s);
            for (int top = 0; top < padded; top += 4)
            {
                T a0 = default, a1 = default, a2 = default, a3 = default;
                ref double y = ref differences;
                for (int j = 0; j < top; j++)
                {
                    T column = T.Load(ref y, step);
                    a0 = a0.AddScaled(p, column);
                    a1 = a1.AddScaled(Unsafe.Add(ref p, 1), column);
                    a2 = a2.AddScaled(Unsafe.Add(ref p, 2), column);
                    a3 = a3.AddScaled(Unsafe.Add(ref p, 3), column);
                    y = ref Unsafe.Add(ref y, group);
                    p = ref Unsafe.Add(ref p, 4);
                }

                T difference = Difference<T>(ref source, mu, ref y);
                a0 = a0.AddScaled(p, difference);
                a1 = a1.AddScaled(Unsafe.Add(ref p, 1), difference);
                a2 = a2.AddScaled(Unsafe.Add(ref p, 2), difference);
                a3 = a3.AddScaled(Unsafe.Add(ref p, 3), difference);
                difference = Difference<T>(ref Unsafe.Add(ref source, stride), Unsafe.Add(ref mu, 1), ref Unsafe.Add(ref y, group));
                a1 = a1.AddScaled(Unsafe.Add(ref p, 4), difference);
                a2 = a2.AddScaled(Unsafe.Add(ref p, 5), difference);
                a3 = a3.AddScaled(Unsafe.Add(ref p, 6), difference);
                difference = Difference<T>(ref Unsafe.Add(ref source, 2 * stride), Unsafe.Add(ref mu, 2), ref Unsafe.Add(ref y, 2 * group));
                a2 = a2.AddScaled(Unsafe.Add(ref p, 7), difference);
                a3 = a3.AddScaled(Unsafe.Add(ref p, 8), difference);
                difference = Difference<T>(ref Unsafe.Add(ref source, 3 * stride), Unsafe.Add(ref mu, 3), ref Unsafe.Add(ref y, 3 * group));
                a3 = a3.AddScaled(Unsafe.Add(ref p, 9), difference);
                p = ref Unsafe.Add(ref p, 10);
                mu = ref Unsafe.Add(ref mu, 4);
                source = ref Unsafe.Add(ref source, 4 * stride);
                sum = sum.AddProducts(a0, a0).AddProducts(a1, a1).AddProducts(a2, a2).AddProducts(a3, a3);
            }

            sum.Store(ref Unsafe.Add(ref squares, s), step);
        }
    }

    /// <summary>The same for a diagonal P, one number a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void DiagonalSquares(
        ref double x, int stride, ref double mean, ref double diagonal, int padded, int samples, ref double squares)
    {
        for (int s = 0; s < samples; s += 8)
        {
            Vector512<double> sum = Vector512<double>.Zero;
            for (int i = 0; i < padded; i++)
            {
                Vector512<double> difference = Vector512.LoadUnsafe(ref Unsafe.Add(ref x, (i * stride) + s)) - Vector512.Create(Unsafe.Add(ref mean, i));
                Vector512<double> z = Vector512.Create(Unsafe.Add(ref diagonal, i)) * difference;
                sum = Vector512.MultiplyAddEstimate(z, z, sum);
            }

            sum.StoreUnsafe(ref Unsafe.Add(ref squares, s));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Difference<T>(ref double source, double mean, ref double kept)
        where T : struct, IVectorGroup<T>
    {
        T difference = T.Load(ref source, (nuint)T.Lanes).Minus(mean);
        difference.Store(ref kept, (nuint)T.Lanes);
        return difference;
    }
}
