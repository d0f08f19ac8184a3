using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Mixtures.Fused;

/// <summary>
/// ‖P y‖² for a block of samples held column-wise (one row of the block is one coordinate of all its samples).
/// </summary>
/// <remarks>
/// A tile of four rows of P by four vectors of samples stays in 16 registers: for each column of P it loads four vectors and
/// broadcasts four numbers for 16 multiply-adds, so that the arithmetic and not the cache sets the pace. A panel of P
/// (d²/2 numbers) and 32 samples (32 d numbers) share the first-level cache up to d = 64.
/// </remarks>
internal static class TriangularKernel
{
    /// <summary>Samples in one tile: four vectors of eight. Blocks are multiples of it.</summary>
    internal const int Tile = 32;

    /// <summary>squares[s] = Σᵢ (Σ_{j≤i} P_ij y_j[s])² for every sample of the block.</summary>
    /// <param name="y">padded rows of <paramref name="stride"/> doubles.</param>
    /// <param name="stride">Doubles from one row to the next.</param>
    /// <param name="panels">P as <see cref="PackedComponents"/> packs it.</param>
    /// <param name="padded">d rounded up to a multiple of four.</param>
    /// <param name="samples">A multiple of <see cref="Tile"/>.</param>
    /// <param name="squares">Receives one double for each sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Squares(ref double y, int stride, ref double panels, int padded, int samples, ref double squares)
    {
        for (int s = 0; s < samples; s += Tile)
        {
            Vector512<double> sum0 = Vector512<double>.Zero;
            Vector512<double> sum1 = Vector512<double>.Zero;
            Vector512<double> sum2 = Vector512<double>.Zero;
            Vector512<double> sum3 = Vector512<double>.Zero;
            ref double p = ref panels;
            for (int i0 = 0; i0 < padded; i0 += 4)
            {
                Vector512<double> a00 = Vector512<double>.Zero, a01 = a00, a02 = a00, a03 = a00;
                Vector512<double> a10 = a00, a11 = a00, a12 = a00, a13 = a00;
                Vector512<double> a20 = a00, a21 = a00, a22 = a00, a23 = a00;
                Vector512<double> a30 = a00, a31 = a00, a32 = a00, a33 = a00;
                ref double column = ref Unsafe.Add(ref y, s);
                for (int j = 0; j < i0 + 4; j++)
                {
                    Vector512<double> y0 = Vector512.LoadUnsafe(ref column);
                    Vector512<double> y1 = Vector512.LoadUnsafe(ref column, 8);
                    Vector512<double> y2 = Vector512.LoadUnsafe(ref column, 16);
                    Vector512<double> y3 = Vector512.LoadUnsafe(ref column, 24);
                    Vector512<double> b = Vector512.Create(p);
                    a00 = Vector512.MultiplyAddEstimate(b, y0, a00);
                    a01 = Vector512.MultiplyAddEstimate(b, y1, a01);
                    a02 = Vector512.MultiplyAddEstimate(b, y2, a02);
                    a03 = Vector512.MultiplyAddEstimate(b, y3, a03);
                    b = Vector512.Create(Unsafe.Add(ref p, 1));
                    a10 = Vector512.MultiplyAddEstimate(b, y0, a10);
                    a11 = Vector512.MultiplyAddEstimate(b, y1, a11);
                    a12 = Vector512.MultiplyAddEstimate(b, y2, a12);
                    a13 = Vector512.MultiplyAddEstimate(b, y3, a13);
                    b = Vector512.Create(Unsafe.Add(ref p, 2));
                    a20 = Vector512.MultiplyAddEstimate(b, y0, a20);
                    a21 = Vector512.MultiplyAddEstimate(b, y1, a21);
                    a22 = Vector512.MultiplyAddEstimate(b, y2, a22);
                    a23 = Vector512.MultiplyAddEstimate(b, y3, a23);
                    b = Vector512.Create(Unsafe.Add(ref p, 3));
                    a30 = Vector512.MultiplyAddEstimate(b, y0, a30);
                    a31 = Vector512.MultiplyAddEstimate(b, y1, a31);
                    a32 = Vector512.MultiplyAddEstimate(b, y2, a32);
                    a33 = Vector512.MultiplyAddEstimate(b, y3, a33);
                    column = ref Unsafe.Add(ref column, stride);
                    p = ref Unsafe.Add(ref p, 4);
                }

                sum0 = SumOfSquares(a00, a10, a20, a30, sum0);
                sum1 = SumOfSquares(a01, a11, a21, a31, sum1);
                sum2 = SumOfSquares(a02, a12, a22, a32, sum2);
                sum3 = SumOfSquares(a03, a13, a23, a33, sum3);
            }

            ref double target = ref Unsafe.Add(ref squares, s);
            sum0.StoreUnsafe(ref target);
            sum1.StoreUnsafe(ref target, 8);
            sum2.StoreUnsafe(ref target, 16);
            sum3.StoreUnsafe(ref target, 24);
        }
    }

    /// <summary>The same for a diagonal P, one number a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void DiagonalSquares(ref double y, int stride, ref double diagonal, int padded, int samples, ref double squares)
    {
        for (int s = 0; s < samples; s += 8)
        {
            Vector512<double> sum = Vector512<double>.Zero;
            for (int i = 0; i < padded; i++)
            {
                Vector512<double> z = Vector512.Create(Unsafe.Add(ref diagonal, i)) * Vector512.LoadUnsafe(ref Unsafe.Add(ref y, (i * stride) + s));
                sum = Vector512.MultiplyAddEstimate(z, z, sum);
            }

            sum.StoreUnsafe(ref Unsafe.Add(ref squares, s));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SumOfSquares(
        Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, Vector512<double> sum)
    {
        sum = Vector512.MultiplyAddEstimate(a, a, sum);
        sum = Vector512.MultiplyAddEstimate(b, b, sum);
        sum = Vector512.MultiplyAddEstimate(c, c, sum);
        return Vector512.MultiplyAddEstimate(d, d, sum);
    }
}
