using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels.Vectors;

namespace Course.Learning.Kernels;

/// <summary>Σ_s u_s u_sᵀ for a block of samples held column-wise: the lower triangle, in tiles of four by four. With u = √r·y it is Σ r y yᵀ.</summary>
/// <remarks>
/// A tile's sums stay in registers while it reads the block once: 16 vectors of eight partial sums for eight loads and 16
/// multiply-adds, or where registers are fewer, half a tile at a time, eight vectors of four for six and eight. A tile on the diagonal has ten sums
/// for four loads. At the block's end the lanes fold to two, which are added to memory; the last fold waits for the end of the chunk.
/// </remarks>
internal static class ScatterKernel
{
    /// <summary>Doubles that one tile takes in memory: 16 entries of two lanes.</summary>
    internal const int TileLength = 32;

    /// <summary>Rows of a tile.</summary>
    internal const int Strip = 4;

    /// <summary>The number of tiles in the lower triangle.</summary>
    internal static int Tiles(int padded) => padded / 4 * ((padded / 4) + 1) / 2;

    /// <summary>Adds the block's outer products to the tiles.</summary>
    /// <param name="u">Padded rows of <paramref name="stride"/> doubles.</param>
    /// <param name="stride">Doubles from one row to the next.</param>
    /// <param name="padded">d rounded up to a multiple of four.</param>
    /// <param name="samples">A multiple of eight.</param>
    /// <param name="tiles"><see cref="Tiles"/> × <see cref="TileLength"/> doubles.</param>
    internal static void Accumulate(ref double u, int stride, int padded, int samples, ref double tiles)
    {
        for (int strip = 0; strip < padded / Strip; strip++)
        {
            AccumulateStrip(ref u, stride, strip, samples, ref tiles);
        }
    }

    /// <summary>The same for four rows of the lower triangle.</summary>
    internal static void AccumulateStrip(ref double u, int stride, int strip, int samples, ref double tiles)
    {
        if (Wide.IsSupported)
        {
            AccumulateStrip<Four<Wide>, Wide>(ref u, stride, strip, samples, ref tiles);
        }
        else
        {
            AccumulateStrip<Two<Narrow>, Narrow>(ref u, stride, strip, samples, ref tiles);
        }
    }

    /// <summary>The same with vectors of one width.</summary>
    internal static void AccumulateStrip<TColumns, TVector>(ref double u, int stride, int strip, int samples, ref double tiles)
        where TColumns : struct, IVectorGroup<TColumns>
        where TVector : struct, IVector<TVector>
    {
        ref double tile = ref Unsafe.Add(ref tiles, strip * (strip + 1) / 2 * TileLength);
        ref double rows = ref Unsafe.Add(ref u, strip * Strip * stride);
        for (int j = 0; j < strip; j++)
        {
            for (int c = 0; c < Strip; c += TColumns.Vectors)
            {
                Tile<TColumns>(ref rows, ref Unsafe.Add(ref u, ((j * Strip) + c) * stride), stride, samples, ref Unsafe.Add(ref tile, 2 * c));
            }

            tile = ref Unsafe.Add(ref tile, TileLength);
        }

        DiagonalTile<TVector>(ref rows, stride, samples, ref tile);
    }

    /// <summary>Σ_s u_i[s]² for each row, eight lanes a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AccumulateDiagonal(ref double u, int stride, int padded, int samples, ref double lanes)
    {
        for (int i = 0; i < padded; i++)
        {
            Vector512<double> sum = Vector512.LoadUnsafe(ref Unsafe.Add(ref lanes, i * 8));
            for (int s = 0; s < samples; s += 8)
            {
                Vector512<double> row = Vector512.LoadUnsafe(ref Unsafe.Add(ref u, (i * stride) + s));
                sum = Vector512.MultiplyAddEstimate(row, row, sum);
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

    /// <summary>Four rows by a group of columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile<TColumns>(ref double rows, ref double columns, int stride, int samples, ref double tile)
        where TColumns : struct, IVectorGroup<TColumns>
    {
        TColumns a0 = default, a1 = default, a2 = default, a3 = default;
        nuint step = (nuint)stride;
        ref double r1 = ref Unsafe.Add(ref rows, stride);
        ref double r2 = ref Unsafe.Add(ref r1, stride);
        ref double r3 = ref Unsafe.Add(ref r2, stride);
        for (nuint s = 0; s < (nuint)samples; s += (nuint)TColumns.Lanes)
        {
            TColumns y = TColumns.Load(ref Unsafe.Add(ref columns, s), step);
            a0 = a0.AddTimes(ref Unsafe.Add(ref rows, s), y);
            a1 = a1.AddTimes(ref Unsafe.Add(ref r1, s), y);
            a2 = a2.AddTimes(ref Unsafe.Add(ref r2, s), y);
            a3 = a3.AddTimes(ref Unsafe.Add(ref r3, s), y);
        }

        a0.FoldInto(ref tile);
        a1.FoldInto(ref Unsafe.Add(ref tile, 8));
        a2.FoldInto(ref Unsafe.Add(ref tile, 16));
        a3.FoldInto(ref Unsafe.Add(ref tile, 24));
    }

    /// <summary>Four rows by themselves, without what lies above the diagonal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DiagonalTile<TVector>(ref double rows, int stride, int samples, ref double tile)
        where TVector : struct, IVector<TVector>
    {
        TVector a00 = default, a10 = default, a11 = default, a20 = default, a21 = default;
        TVector a22 = default, a30 = default, a31 = default, a32 = default, a33 = default;
        ref double r1 = ref Unsafe.Add(ref rows, stride);
        ref double r2 = ref Unsafe.Add(ref r1, stride);
        ref double r3 = ref Unsafe.Add(ref r2, stride);
        for (nuint s = 0; s < (nuint)samples; s += (nuint)TVector.Lanes)
        {
            TVector u0 = TVector.Load(ref rows, s);
            TVector u1 = TVector.Load(ref r1, s);
            TVector u2 = TVector.Load(ref r2, s);
            TVector u3 = TVector.Load(ref r3, s);
            a00 = a00.Add(u0, u0);
            a10 = a10.Add(u1, u0);
            a11 = a11.Add(u1, u1);
            a20 = a20.Add(u2, u0);
            a21 = a21.Add(u2, u1);
            a22 = a22.Add(u2, u2);
            a30 = a30.Add(u3, u0);
            a31 = a31.Add(u3, u1);
            a32 = a32.Add(u3, u2);
            a33 = a33.Add(u3, u3);
        }

        a00.FoldInto(ref tile, 0);
        a10.FoldInto(ref tile, 8);
        a11.FoldInto(ref tile, 10);
        a20.FoldInto(ref tile, 16);
        a21.FoldInto(ref tile, 18);
        a22.FoldInto(ref tile, 20);
        a30.FoldInto(ref tile, 24);
        a31.FoldInto(ref tile, 26);
        a32.FoldInto(ref tile, 28);
        a33.FoldInto(ref tile, 30);
    }
}
