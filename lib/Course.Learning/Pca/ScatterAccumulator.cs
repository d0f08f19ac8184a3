using System.Numerics.Tensors;
using Course.Learning.Kernels;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Pca;

/// <summary>
/// The scatter matrix Σ_n (x_n − x̄)(x_n − x̄)ᵀ by a blocked symmetric rank-k update (<see cref="SymmetricUpdate"/>), in one pass over the data: rows are
/// taken about a centre, and the centre's distance from the mean is taken out afterwards. The error of an entry is at most
/// (block + blocks + chunks + 2)·ε·Σ|x_a x_b|, twice that where the centre is as far from the mean as it may be. Chunks depend on n and d only,
/// not on the threads.
/// </summary>
internal static class ScatterAccumulator
{
    /// <summary>The number of row chunks: enough for the threads, few enough that their matrices do not outweigh the data.</summary>
    internal static int Chunks(int rows, int columns) => Math.Clamp(rows / 2048, 1, columns > 256 ? 4 : 16);

    /// <summary>The scatter matrix about the exact mean, given a centre near it; also the mean's distance from the centre.</summary>
    /// <returns>The matrix, the distance, and whether the centre was near enough: its share is at most half of every diagonal entry.</returns>
    internal static (Matrix<double> Scatter, double[] Low, bool Near) Of(RowMajorMatrix x, double[] centre, int threads)
    {
        int d = x.Columns;
        int chunks = Chunks(x.Rows, d);
        var parts = new (AlignedBuffer Matrix, AlignedBuffer Sums)[chunks];
        FixedChunks.Run(chunks, threads, c => parts[c] = Chunk(x, centre, Bound(c), Bound(c + 1)));
        (AlignedBuffer matrix, AlignedBuffer sums) = parts[0];
        for (int c = 1; c < chunks; c++)
        {
            Add(parts[c].Matrix, matrix);
            Add(parts[c].Sums, sums);
        }

        double[] low = Array.ConvertAll(sums.Span[..d].ToArray(), s => s / x.Rows);
        int padded = sums.Length;
        bool near = true;
        Matrix<double> scatter = Matrix<double>.Build.Dense(d, d);
        for (int a = 0; a < d; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double about = matrix.Span[(a * padded) + b];
                double moved = x.Rows * low[a] * low[b];
                near &= a != b || !(moved > about / 2);
                scatter[a, b] = about - moved;
                scatter[b, a] = about - moved;
            }
        }

        return (scatter, low, near);

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

    private static (AlignedBuffer Matrix, AlignedBuffer Sums) Chunk(RowMajorMatrix x, double[] centre, int from, int to)
    {
        double[] ones = new double[x.Columns];
        Array.Fill(ones, 1);
        var block = new RowPanels(x, centre, ones, SymmetricUpdate.BlockRows);
        int padded = block.Count * RowPanels.Width;
        var matrix = new AlignedBuffer(padded * padded);
        var sums = new AlignedBuffer(padded);
        UpdateTile[] tiles = SymmetricUpdate.Tiles(x.Columns, SymmetricUpdate.MostPanels);
        for (int start = from; start < to; start += block.Capacity)
        {
            int rows = block.Load(start, Math.Min(block.Capacity, to - start));
            long next = ((long)start + block.Capacity) * x.Columns;
            int asked = 0;
            for (int t = 0; t < tiles.Length; t++)
            {
                // An even share of the next block with each tile.
                int end = (int)((long)block.Capacity * x.Columns * (t + 1) / tiles.Length);
                Prefetch.EntriesIntoSecondLevel(x, next + asked, end - asked);
                SymmetricUpdate.Add(block, rows, tiles[t], matrix);
                asked = end;
            }

            block.AddRows(rows, sums);
        }

        return (matrix, sums);
    }

    private static void Add(AlignedBuffer part, AlignedBuffer total) =>
        TensorPrimitives.Add<double>(total.Span, part.Span, total.Span);
}
