using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;

namespace Course.Learning.Gaussian;

/// <summary>The fast version of a batch of log-densities: ‖P(x − μ)‖² with P = L⁻¹, the precision's factor, for 32 points at once.</summary>
/// <remarks>
/// A tile of points is centred and turned into columns (<see cref="PointColumns"/>). Then two rows of P(x − μ) of 32 points stay in
/// eight registers while P's numbers are broadcast: four loads and two broadcasts for 64 multiply-adds. About k²/2 + 2k
/// multiply-adds a point for k + 1 numbers from and to memory: up to k = 20 memory sets the pace. Points do not depend on each other,
/// so any number of threads gives the same bytes. With C = ‖|L⁻¹||L|‖∞ the result differs from the plain version's by at most
/// 8k²C²ε of the squared distance (Higham 2002, theorems 8.5 and 8.13).
/// </remarks>
internal static class GaussianDensityKernel
{
    private const int Tile = PointColumns.Tile;
    private const int ChunkRows = 16384;

    /// <summary>Doubles from those read to those asked for: a memory's delay ahead, and not so far that the first-level cache loses them again.</summary>
    private const int Ahead = 1536;

    /// <summary>Writes offset − ½ (xᵢ−μ)ᵀΣ⁻¹(xᵢ−μ) for every row.</summary>
    /// <returns>Whether all results are finite.</returns>
    internal static bool DensitiesLn(RowMajorMatrix x, SpdMatrix covariance, double[] mean, double offset, double[] result, int threads)
    {
        AlignedBuffer panels = Pack(covariance);
        int chunks = (x.Rows + ChunkRows - 1) / ChunkRows;
        int unusable = 0;
        FixedChunks.Run(chunks, threads, c =>
        {
            if (!Chunk(x, new PointColumns(x, mean, [], Tile), panels, offset, c * ChunkRows, result.AsSpan(0, Math.Min(x.Rows, (c + 1) * ChunkRows))))
            {
                Volatile.Write(ref unusable, 1);
            }
        });
        return unusable == 0;
    }

    /// <summary>P in panels of two rows: column by column, two numbers each, and the diagonal's last number alone.</summary>
    private static AlignedBuffer Pack(SpdMatrix covariance)
    {
        int k = covariance.Dimension;
        int padded = (k + 1) / 2 * 2;
        double[] p = PrecisionFactor.Of(covariance);
        var packed = new AlignedBuffer(padded * (padded + 1) / 2);
        int next = 0;
        for (int top = 0; top < padded; top += 2)
        {
            for (int j = 0; j <= top + 1; j++)
            {
                for (int i = Math.Max(top, j); i <= top + 1; i++)
                {
                    packed.Span[next++] = i < k ? p[(i * k) + j] : 0;
                }
            }
        }

        return packed;
    }

    /// <summary>The results from a row on to the end of the span.</summary>
    private static bool Chunk(RowMajorMatrix x, PointColumns y, AlignedBuffer panels, double offset, int from, Span<double> result)
    {
        Vector512<double> check = Vector512<double>.Zero;
        var rest = new AlignedBuffer(Tile);
        int padded = (x.Columns + 1) / 2 * 2;
        for (int start = from; start < result.Length; start += Tile)
        {
            int count = Math.Min(Tile, result.Length - start);
            Prefetch.Entries(x, ((long)start * x.Columns) + Ahead, Tile * x.Columns);
            y.Load(start, count);
            bool whole = count == Tile;
            Densities(ref y.Start, y.Stride, panels, padded, offset, ref whole ? ref result[start] : ref rest.Start, ref check);
            if (!whole)
            {
                rest.Span[..count].CopyTo(result[start..]);
            }
        }

        return Vector512.EqualsAll(check, Vector512<double>.Zero);
    }

    /// <summary>The log-densities of a tile; the check stays zero as long as they are finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Densities(
        ref double y, int stride, AlignedBuffer panels, int padded, double offset, ref double result, ref Vector512<double> check)
    {
        Vector512<double> q0 = Vector512<double>.Zero, q1 = q0, q2 = q0, q3 = q0;
        ref double p = ref panels.Start;
        for (int top = 0; top < padded; top += 2)
        {
            Vector512<double> a0 = Vector512<double>.Zero, a1 = a0, a2 = a0, a3 = a0;
            Vector512<double> b0 = a0, b1 = a0, b2 = a0, b3 = a0;
            Vector512<double> f;
            ref double column = ref y;
            for (int j = 0; j <= top; j++)
            {
                Vector512<double> y0 = Vector512.LoadUnsafe(ref column);
                Vector512<double> y1 = Vector512.LoadUnsafe(ref column, 8);
                Vector512<double> y2 = Vector512.LoadUnsafe(ref column, 16);
                Vector512<double> y3 = Vector512.LoadUnsafe(ref column, 24);
                f = Vector512.Create(p);
                a0 = Vector512.MultiplyAddEstimate(f, y0, a0);
                a1 = Vector512.MultiplyAddEstimate(f, y1, a1);
                a2 = Vector512.MultiplyAddEstimate(f, y2, a2);
                a3 = Vector512.MultiplyAddEstimate(f, y3, a3);
                f = Vector512.Create(Unsafe.Add(ref p, 1));
                b0 = Vector512.MultiplyAddEstimate(f, y0, b0);
                b1 = Vector512.MultiplyAddEstimate(f, y1, b1);
                b2 = Vector512.MultiplyAddEstimate(f, y2, b2);
                b3 = Vector512.MultiplyAddEstimate(f, y3, b3);
                column = ref Unsafe.Add(ref column, stride);
                p = ref Unsafe.Add(ref p, 2);
            }

            f = Vector512.Create(p);
            p = ref Unsafe.Add(ref p, 1);
            q0 = AddSquares(a0, Vector512.MultiplyAddEstimate(f, Vector512.LoadUnsafe(ref column), b0), q0);
            q1 = AddSquares(a1, Vector512.MultiplyAddEstimate(f, Vector512.LoadUnsafe(ref column, 8), b1), q1);
            q2 = AddSquares(a2, Vector512.MultiplyAddEstimate(f, Vector512.LoadUnsafe(ref column, 16), b2), q2);
            q3 = AddSquares(a3, Vector512.MultiplyAddEstimate(f, Vector512.LoadUnsafe(ref column, 24), b3), q3);
        }

        Vector512<double> constant = Vector512.Create(offset);
        Vector512<double> half = Vector512.Create(-0.5);
        q0 = Vector512.MultiplyAddEstimate(half, q0, constant);
        q1 = Vector512.MultiplyAddEstimate(half, q1, constant);
        q2 = Vector512.MultiplyAddEstimate(half, q2, constant);
        q3 = Vector512.MultiplyAddEstimate(half, q3, constant);
        q0.StoreUnsafe(ref result);
        q1.StoreUnsafe(ref result, 8);
        q2.StoreUnsafe(ref result, 16);
        q3.StoreUnsafe(ref result, 24);
        check += ((q0 + q1) * Vector512<double>.Zero) + ((q2 + q3) * Vector512<double>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AddSquares(Vector512<double> a, Vector512<double> b, Vector512<double> sum) =>
        Vector512.MultiplyAddEstimate(b, b, Vector512.MultiplyAddEstimate(a, a, sum));
}
