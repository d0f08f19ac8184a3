using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Pca;

/// <summary>
/// The scatter matrix Σ_n (x_n − x̄)(x_n − x̄)ᵀ by a blocked symmetric rank-k update. Rows are centred into panels of 16 columns; a tile of
/// 4×16 sums stays in eight vector registers while 16 + 4 numbers a row are read for 64 multiply-adds, so the arithmetic and not the memory
/// sets the pace. A block of rows is small enough that its panels stay in cache for all tiles. Each sum of products has n terms added in order
/// within a chunk: the error of an entry is at most (n/chunks + chunks + 2)·ε·Σ|x_a x_b|. Chunks depend on n and d only, not on the threads.
/// </summary>
internal sealed class ScatterAccumulator
{
    private const int Panel = 16;
    private const int PackedEntries = 131_072;

    private readonly RowMajorMatrix x;
    private readonly double[] centres;
    private readonly int panels;
    private readonly int blockRows;

    private ScatterAccumulator(RowMajorMatrix x, double[] centre)
    {
        this.x = x;
        panels = (x.Columns + Panel - 1) / Panel;
        blockRows = Math.Clamp(PackedEntries / (panels * Panel), 16, 256);
        centres = Repeated(centre, blockRows);
    }

    /// <summary>The number of row chunks: enough for the threads, few enough that their matrices do not outweigh the data.</summary>
    internal static int Chunks(int rows, int columns) => Math.Clamp(rows / 2048, 1, columns > 256 ? 4 : 16);

    /// <summary>The scatter matrix about the exact mean, given its leading part; also the mean's low part.</summary>
    internal static (Matrix<double> Scatter, double[] Low) Of(RowMajorMatrix x, double[] centre)
    {
        var accumulator = new ScatterAccumulator(x, centre);
        int chunks = Chunks(x.Rows, x.Columns);
        var tiles = new double[chunks][];
        var sums = new double[chunks][];
        Parallel.For(0, chunks, c => (tiles[c], sums[c]) = accumulator.Chunk(Bound(c), Bound(c + 1)));
        for (int c = 1; c < chunks; c++)
        {
            TensorPrimitives.Add<double>(tiles[0], tiles[c], tiles[0]);
            TensorPrimitives.Add<double>(sums[0], sums[c], sums[0]);
        }

        double[] low = Array.ConvertAll(Folded(sums[0], x.Columns), s => s / x.Rows);
        Matrix<double> scatter = Matrix<double>.Build.Dense(
            x.Columns,
            x.Columns,
            (a, b) => accumulator.Entry(tiles[0], Math.Min(a, b), Math.Max(a, b)) - (x.Rows * low[a] * low[b]));
        return (scatter, low);

        int Bound(int c) => (int)((long)x.Rows * c / chunks);
    }

    /// <summary>A row written several times over: sums and differences of many short rows become those of one long vector.</summary>
    internal static double[] Repeated(double[] row, int times)
    {
        var repeated = new double[row.Length * times];
        for (int t = 0; t < times; t++)
        {
            row.CopyTo(repeated, t * row.Length);
        }

        return repeated;
    }

    /// <summary>The sum of the rows that lie one after the other.</summary>
    internal static double[] Folded(double[] repeated, int length)
    {
        var sum = new double[length];
        for (int start = 0; start < repeated.Length; start += length)
        {
            TensorPrimitives.Add(sum, repeated.AsSpan(start, length), sum);
        }

        return sum;
    }

    private (double[] Tiles, double[] Sums) Chunk(int from, int to)
    {
        var tiles = new double[panels * panels * Panel * Panel];
        var sums = new double[centres.Length];
        var flat = new double[centres.Length];
        var packed = new double[panels * Panel * blockRows];
        for (int start = from; start < to; start += blockRows)
        {
            int rows = Math.Min(blockRows, to - start);
            Pack(start, rows, flat, packed, sums);
            for (int b = 0; b < panels; b++)
            {
                for (int a = 0; a <= b; a++)
                {
                    Update(packed, a, b, rows, tiles);
                }
            }
        }

        return (tiles, sums);
    }

    /// <summary>
    /// Centres a block of rows, which lie one after the other, as one long vector, then lays it out in panels: entry (row, column) at
    /// panel·rows·16 + row·16 + column within the panel.
    /// </summary>
    private void Pack(int start, int rows, Span<double> flat, double[] packed, double[] sums)
    {
        int d = x.Columns;
        Span<double> block = flat[..(rows * d)];
        TensorPrimitives.Subtract(x.Values.Slice(start * d, block.Length), centres.AsSpan(0, block.Length), block);
        TensorPrimitives.Add(sums.AsSpan(0, block.Length), block, sums.AsSpan(0, block.Length));
        for (int p = 0; p < panels; p++)
        {
            int width = Math.Min(Panel, d - (p * Panel));
            for (int r = 0; r < rows; r++)
            {
                block.Slice((r * d) + (p * Panel), width).CopyTo(packed.AsSpan(((p * blockRows) + r) * Panel, width));
            }
        }
    }

    /// <summary>Adds the products of panels a and b to their 16×16 tile, four rows of it at a time.</summary>
    private void Update(double[] packed, int a, int b, int rows, double[] tiles)
    {
        ref double right = ref MemoryMarshal.GetArrayDataReference(packed);
        nuint rightStart = (nuint)(b * blockRows * Panel);
        int used = Math.Min(Panel, x.Columns - (a * Panel));
        for (int part = 0; part < used; part += 4)
        {
            ref double tile = ref tiles[(((a * panels) + b) * Panel * Panel) + (part * Panel)];
            Vector512<double> c00 = Vector512.LoadUnsafe(ref tile, 0);
            Vector512<double> c01 = Vector512.LoadUnsafe(ref tile, 8);
            Vector512<double> c10 = Vector512.LoadUnsafe(ref tile, 16);
            Vector512<double> c11 = Vector512.LoadUnsafe(ref tile, 24);
            Vector512<double> c20 = Vector512.LoadUnsafe(ref tile, 32);
            Vector512<double> c21 = Vector512.LoadUnsafe(ref tile, 40);
            Vector512<double> c30 = Vector512.LoadUnsafe(ref tile, 48);
            Vector512<double> c31 = Vector512.LoadUnsafe(ref tile, 56);
            int left = (a * blockRows * Panel) + part;
            for (int r = 0; r < rows; r++, left += Panel)
            {
                nuint at = rightStart + (nuint)(r * Panel);
                Vector512<double> low = Vector512.LoadUnsafe(ref right, at);
                Vector512<double> high = Vector512.LoadUnsafe(ref right, at + 8);
                Vector512<double> factor = Vector512.Create(packed[left]);
                c00 = Vector512.FusedMultiplyAdd(factor, low, c00);
                c01 = Vector512.FusedMultiplyAdd(factor, high, c01);
                factor = Vector512.Create(packed[left + 1]);
                c10 = Vector512.FusedMultiplyAdd(factor, low, c10);
                c11 = Vector512.FusedMultiplyAdd(factor, high, c11);
                factor = Vector512.Create(packed[left + 2]);
                c20 = Vector512.FusedMultiplyAdd(factor, low, c20);
                c21 = Vector512.FusedMultiplyAdd(factor, high, c21);
                factor = Vector512.Create(packed[left + 3]);
                c30 = Vector512.FusedMultiplyAdd(factor, low, c30);
                c31 = Vector512.FusedMultiplyAdd(factor, high, c31);
            }

            c00.StoreUnsafe(ref tile, 0);
            c01.StoreUnsafe(ref tile, 8);
            c10.StoreUnsafe(ref tile, 16);
            c11.StoreUnsafe(ref tile, 24);
            c20.StoreUnsafe(ref tile, 32);
            c21.StoreUnsafe(ref tile, 40);
            c30.StoreUnsafe(ref tile, 48);
            c31.StoreUnsafe(ref tile, 56);
        }
    }

    private double Entry(double[] tiles, int a, int b) =>
        tiles[((((a / Panel) * panels) + (b / Panel)) * Panel * Panel) + ((a % Panel) * Panel) + (b % Panel)];
}
