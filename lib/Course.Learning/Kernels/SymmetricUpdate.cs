using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels.Vectors;

namespace Course.Learning.Kernels;

/// <summary>The lower triangle of Σ_s r_s r_sᵀ for a block of rows in panels (<see cref="RowPanels"/>), by tiles of four of its rows.</summary>
/// <remarks>
/// A tile of the result, four rows by four vectors of columns (by two where there are 16 registers), stays in registers while the block
/// passes: four loads and four broadcasts for sixteen vectors of multiply-adds, so that the arithmetic and not the cache sets the pace as long as the tile's
/// panels fit the first-level cache (<see cref="BlockRows"/>). d(d+1)/2 multiply-adds a row for d numbers from memory: the arithmetic is the
/// limit from d = 20 on.
/// </remarks>
internal static class SymmetricUpdate
{
    /// <summary>Rows to a block: panels of 8 kB.</summary>
    internal const int BlockRows = 64;

    /// <summary>Rows of the result in a tile.</summary>
    private const int TileRows = 4;

    /// <summary>Panels of columns in the widest tile: with 32 registers four, with 16 of half the size one.</summary>
    internal static int MostPanels => Wide.IsSupported ? 4 : 1;

    /// <summary>
    /// The tiles that cover the lower triangle. One group of columns comes after the other, so that its panels stay in the first-level cache
    /// while those of the rows pass; at the diagonal tiles are as narrow as they may be.
    /// </summary>
    /// <param name="columns">d.</param>
    /// <param name="most">Panels of the widest tile, 4 or 1.</param>
    internal static UpdateTile[] Tiles(int columns, int most)
    {
        var tiles = new List<UpdateTile>();
        int panels = (columns + RowPanels.Width - 1) / RowPanels.Width;
        for (int group = 0; group < panels; group += most)
        {
            for (int row = group * RowPanels.Width; row < columns; row += TileRows)
            {
                int end = Math.Min((row / RowPanels.Width) + 1, group + most);
                for (int panel = group; panel < end;)
                {
                    int wide = end - panel > 2 && panel + 4 <= panels ? 4 : end - panel > 1 ? 2 : 1;
                    tiles.Add(new UpdateTile(row, panel, wide));
                    panel += wide;
                }
            }
        }

        return [.. tiles];
    }

    /// <summary>Adds the block's products to a tile of the matrix.</summary>
    /// <param name="block">The rows r.</param>
    /// <param name="rows">How many, a multiple of eight.</param>
    /// <param name="tile">One of <see cref="Tiles"/>.</param>
    /// <param name="matrix">8·panels columns a row; entries above the diagonal are filled in part.</param>
    internal static void Add(RowPanels block, int rows, UpdateTile tile, AlignedBuffer matrix)
    {
        int padded = block.Count * RowPanels.Width;
        ref double l = ref Unsafe.Add(ref block.Start, (tile.Row / RowPanels.Width * block.Stride) + (tile.Row % RowPanels.Width));
        ref double r = ref Unsafe.Add(ref block.Start, tile.Panel * block.Stride);
        ref double target = ref Unsafe.Add(ref matrix.Start, (tile.Row * padded) + (tile.Panel * RowPanels.Width));
        switch (tile.Panels)
        {
            case 4:
                FourRows<Four<Wide>>(ref l, ref r, block.Stride, rows, ref target, padded);
                break;
            case 2:
                FourRows<Two<Wide>>(ref l, ref r, block.Stride, rows, ref target, padded);
                break;
            default:
                if (Wide.IsSupported)
                {
                    OnePanel(ref l, ref r, rows, ref target, padded);
                }
                else
                {
                    FourRows<Two<Narrow>>(ref l, ref r, Narrow.Lanes, rows, ref target, padded);
                }

                break;
        }
    }

    /// <summary>Four rows by a group of columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourRows<T>(ref double l, ref double r, int step, int rows, ref double target, int padded)
        where T : struct, IVectorGroup<T>
    {
        T a0 = default, a1 = default, a2 = default, a3 = default;
        nuint end = (nuint)(rows * RowPanels.Width);
        for (nuint at = 0; at < end; at += RowPanels.Width)
        {
            T columns = T.Load(ref Unsafe.Add(ref r, at), (nuint)step);
            ref double factors = ref Unsafe.Add(ref l, at);
            a0 = a0.AddScaled(factors, columns);
            a1 = a1.AddScaled(Unsafe.Add(ref factors, 1), columns);
            a2 = a2.AddScaled(Unsafe.Add(ref factors, 2), columns);
            a3 = a3.AddScaled(Unsafe.Add(ref factors, 3), columns);
        }

        nuint width = (nuint)T.Lanes;
        a0.AddTo(ref target, width);
        a1.AddTo(ref Unsafe.Add(ref target, padded), width);
        a2.AddTo(ref Unsafe.Add(ref target, 2 * padded), width);
        a3.AddTo(ref Unsafe.Add(ref target, 3 * padded), width);
    }

    /// <summary>The same for one panel that is one vector; even and odd rows are summed apart, or each sum would wait for the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OnePanel(ref double l, ref double r, int rows, ref double target, int padded)
    {
        Vector512<double> a0 = Vector512<double>.Zero, a1 = a0, a2 = a0, a3 = a0;
        Vector512<double> b0 = a0, b1 = a0, b2 = a0, b3 = a0;
        nuint end = (nuint)(rows * RowPanels.Width);
        for (nuint at = 0; at < end; at += 2 * RowPanels.Width)
        {
            Vector512<double> even = Vector512.LoadUnsafe(ref r, at);
            Vector512<double> odd = Vector512.LoadUnsafe(ref r, at + RowPanels.Width);
            ref double factors = ref Unsafe.Add(ref l, at);
            a0 = Vector512.MultiplyAddEstimate(Vector512.Create(factors), even, a0);
            a1 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 1)), even, a1);
            a2 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 2)), even, a2);
            a3 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 3)), even, a3);
            b0 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 8)), odd, b0);
            b1 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 9)), odd, b1);
            b2 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 10)), odd, b2);
            b3 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 11)), odd, b3);
        }

        AddStrip(ref target, padded, a0 + b0, a1 + b1, a2 + b2, a3 + b3);
    }

    private static void AddStrip(
        ref double target, int padded, Vector512<double> v0, Vector512<double> v1, Vector512<double> v2, Vector512<double> v3)
    {
        AddTo(ref target, v0);
        AddTo(ref Unsafe.Add(ref target, padded), v1);
        AddTo(ref Unsafe.Add(ref target, 2 * padded), v2);
        AddTo(ref Unsafe.Add(ref target, 3 * padded), v3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(ref double target, Vector512<double> value) => (Vector512.LoadUnsafe(ref target) + value).StoreUnsafe(ref target);
}
