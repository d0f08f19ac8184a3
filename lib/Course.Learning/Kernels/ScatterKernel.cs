using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Kernels;

/// <summary>Σ_s r_s y_s y_sᵀ for a block of samples held column-wise: the lower triangle, in tiles of four by four.</summary>
/// <remarks>
/// Each tile keeps 16 vectors of eight partial sums in registers while it reads the block once: eight loads for 16
/// multiply-adds. At the block's end the eight lanes fold to two, which are added to memory; the last fold waits for the end
/// of the chunk.
/// </remarks>
internal static class ScatterKernel
{
    /// <summary>Doubles that one tile takes in memory: 16 entries of two lanes.</summary>
    internal const int TileLength = 32;

    /// <summary>Rows of a tile.</summary>
    internal const int Strip = 4;

    /// <summary>The number of tiles in the lower triangle.</summary>
    internal static int Tiles(int padded) => padded / 4 * ((padded / 4) + 1) / 2;

    /// <summary>Adds the block's weighted outer products to the tiles.</summary>
    /// <param name="weighted">r·y, padded rows of <paramref name="stride"/> doubles.</param>
    /// <param name="y">y in the same layout.</param>
    /// <param name="stride">Doubles from one row to the next.</param>
    /// <param name="padded">d rounded up to a multiple of four.</param>
    /// <param name="samples">A multiple of eight.</param>
    /// <param name="tiles"><see cref="Tiles"/> × <see cref="TileLength"/> doubles.</param>
    internal static void Accumulate(ref double weighted, ref double y, int stride, int padded, int samples, ref double tiles)
    {
        for (int strip = 0; strip < padded / Strip; strip++)
        {
            AccumulateStrip(ref weighted, ref y, stride, strip, samples, ref tiles);
        }
    }

    /// <summary>The same for four rows of the lower triangle.</summary>
    internal static void AccumulateStrip(ref double weighted, ref double y, int stride, int strip, int samples, ref double tiles)
    {
        ref double tile = ref Unsafe.Add(ref tiles, strip * (strip + 1) / 2 * TileLength);
        for (int j = 0; j <= strip; j++)
        {
            Tile(ref Unsafe.Add(ref weighted, strip * Strip * stride), ref Unsafe.Add(ref y, j * Strip * stride), stride, samples, ref tile);
            tile = ref Unsafe.Add(ref tile, TileLength);
        }
    }

    /// <summary>Σ_s r_s y_i[s]² for each row, eight lanes a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AccumulateDiagonal(ref double weighted, ref double y, int stride, int padded, int samples, ref double lanes)
    {
        for (int i = 0; i < padded; i++)
        {
            Vector512<double> sum = Vector512.LoadUnsafe(ref Unsafe.Add(ref lanes, i * 8));
            for (int s = 0; s < samples; s += 8)
            {
                sum = Vector512.MultiplyAddEstimate(
                    Vector512.LoadUnsafe(ref Unsafe.Add(ref weighted, (i * stride) + s)),
                    Vector512.LoadUnsafe(ref Unsafe.Add(ref y, (i * stride) + s)),
                    sum);
            }

            sum.StoreUnsafe(ref Unsafe.Add(ref lanes, i * 8));
        }
    }

    /// <summary>Writes the tiles of <see cref="Accumulate"/> as a symmetric d×d matrix.</summary>
    internal static void Unpack(ReadOnlySpan<double> tiles, int d, Span<double> matrix)
    {
        for (int i = 0; i < d; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                int panel = i / 4;
                int tile = (panel * (panel + 1) / 2) + (j / 4);
                int at = (tile * TileLength) + (((i % 4 * 4) + (j % 4)) * 2);
                double value = tiles[at] + tiles[at + 1];
                matrix[(i * d) + j] = value;
                matrix[(j * d) + i] = value;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(ref double rows, ref double columns, int stride, int samples, ref double tile)
    {
        Vector512<double> a00 = Vector512<double>.Zero, a01 = a00, a02 = a00, a03 = a00;
        Vector512<double> a10 = a00, a11 = a00, a12 = a00, a13 = a00;
        Vector512<double> a20 = a00, a21 = a00, a22 = a00, a23 = a00;
        Vector512<double> a30 = a00, a31 = a00, a32 = a00, a33 = a00;
        ref double r1 = ref Unsafe.Add(ref rows, stride);
        ref double r2 = ref Unsafe.Add(ref r1, stride);
        ref double r3 = ref Unsafe.Add(ref r2, stride);
        ref double c1 = ref Unsafe.Add(ref columns, stride);
        ref double c2 = ref Unsafe.Add(ref c1, stride);
        ref double c3 = ref Unsafe.Add(ref c2, stride);
        for (nuint s = 0; s < (nuint)samples; s += 8)
        {
            Vector512<double> y0 = Vector512.LoadUnsafe(ref columns, s);
            Vector512<double> y1 = Vector512.LoadUnsafe(ref c1, s);
            Vector512<double> y2 = Vector512.LoadUnsafe(ref c2, s);
            Vector512<double> y3 = Vector512.LoadUnsafe(ref c3, s);
            Vector512<double> w = Vector512.LoadUnsafe(ref rows, s);
            a00 = Vector512.MultiplyAddEstimate(w, y0, a00);
            a01 = Vector512.MultiplyAddEstimate(w, y1, a01);
            a02 = Vector512.MultiplyAddEstimate(w, y2, a02);
            a03 = Vector512.MultiplyAddEstimate(w, y3, a03);
            w = Vector512.LoadUnsafe(ref r1, s);
            a10 = Vector512.MultiplyAddEstimate(w, y0, a10);
            a11 = Vector512.MultiplyAddEstimate(w, y1, a11);
            a12 = Vector512.MultiplyAddEstimate(w, y2, a12);
            a13 = Vector512.MultiplyAddEstimate(w, y3, a13);
            w = Vector512.LoadUnsafe(ref r2, s);
            a20 = Vector512.MultiplyAddEstimate(w, y0, a20);
            a21 = Vector512.MultiplyAddEstimate(w, y1, a21);
            a22 = Vector512.MultiplyAddEstimate(w, y2, a22);
            a23 = Vector512.MultiplyAddEstimate(w, y3, a23);
            w = Vector512.LoadUnsafe(ref r3, s);
            a30 = Vector512.MultiplyAddEstimate(w, y0, a30);
            a31 = Vector512.MultiplyAddEstimate(w, y1, a31);
            a32 = Vector512.MultiplyAddEstimate(w, y2, a32);
            a33 = Vector512.MultiplyAddEstimate(w, y3, a33);
        }

        Fold(a00, ref tile, 0);
        Fold(a01, ref tile, 2);
        Fold(a02, ref tile, 4);
        Fold(a03, ref tile, 6);
        Fold(a10, ref tile, 8);
        Fold(a11, ref tile, 10);
        Fold(a12, ref tile, 12);
        Fold(a13, ref tile, 14);
        Fold(a20, ref tile, 16);
        Fold(a21, ref tile, 18);
        Fold(a22, ref tile, 20);
        Fold(a23, ref tile, 22);
        Fold(a30, ref tile, 24);
        Fold(a31, ref tile, 26);
        Fold(a32, ref tile, 28);
        Fold(a33, ref tile, 30);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fold(Vector512<double> sum, ref double tile, nuint offset)
    {
        Vector256<double> half = sum.GetLower() + sum.GetUpper();
        Vector128<double> quarter = half.GetLower() + half.GetUpper();
        (quarter + Vector128.LoadUnsafe(ref tile, offset)).StoreUnsafe(ref tile, offset);
    }
}
