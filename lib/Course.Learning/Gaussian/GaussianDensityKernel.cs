using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;
using Course.Learning.Kernels.Vectors;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;

namespace Course.Learning.Gaussian;

/// <summary>The fast version of a batch of log-densities: ‖P(x − μ)‖² with P = L⁻¹, the precision's factor, for 32 points at once.</summary>
/// <remarks>
/// A tile of points is centred and turned into columns (<see cref="PointColumns"/>). Then two rows of P(x − μ) of 32 points, or where vectors
/// are half as long, 16, stay in registers while P's numbers are broadcast. About k²/2 + 2k
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
            long next = ((long)start * x.Columns) + Ahead;
            y.Load(start, count, next);
            next += Tile * x.Columns / 2;
            bool whole = count == Tile;
            ref double target = ref whole ? ref result[start] : ref rest.Start;
            if (Wide.IsSupported)
            {
                Densities<Four<Wide>>(ref y.Start, y.Stride, panels, padded, offset, x, next, ref target);
            }
            else
            {
                Densities<Four<Narrow>>(ref y.Start, y.Stride, panels, padded, offset, x, next, ref target);
            }

            check += Check(ref target);
            if (!whole)
            {
                rest.Span[..count].CopyTo(result[start..]);
            }
        }

        return Vector512.EqualsAll(check, Vector512<double>.Zero);
    }

    /// <summary>
    /// The log-densities of a tile, by groups of points; where they do not divide it, the last one repeats some of what is done. Half as many
    /// entries as the tile has are asked for meanwhile, a part with each panel: all at once they would keep the loads of the next tile waiting.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Densities<T>(ref double y, int stride, AlignedBuffer panels, int padded, double offset, RowMajorMatrix x, long next, ref double result)
        where T : struct, IVectorGroup<T>
    {
        int group = T.Vectors * T.Lanes;
        nuint step = (nuint)T.Lanes;
        for (int first = 0; first < Tile; first += group)
        {
            int s = Math.Min(first, Tile - group);
            T squares = default;
            ref double p = ref panels.Start;
            for (int top = 0; top < padded; top += 2)
            {
                T a = default, b = default;
                Prefetch.Entries(x, next, group);
                next += group;
                ref double column = ref Unsafe.Add(ref y, s);
                for (int j = 0; j <= top; j++)
                {
                    T points = T.Load(ref column, step);
                    a = a.AddScaled(p, points);
                    b = b.AddScaled(Unsafe.Add(ref p, 1), points);
                    column = ref Unsafe.Add(ref column, stride);
                    p = ref Unsafe.Add(ref p, 2);
                }

                b = b.AddScaled(p, T.Load(ref column, step));
                p = ref Unsafe.Add(ref p, 1);
                squares = squares.AddProducts(a, a).AddProducts(b, b);
            }

            default(T).Minus(-offset).AddScaled(-0.5, squares).Store(ref Unsafe.Add(ref result, s), step);
        }
    }

    /// <summary>Zero as long as a tile's results are finite.</summary>
    private static Vector512<double> Check(ref double result) =>
        ((Vector512.LoadUnsafe(ref result) + Vector512.LoadUnsafe(ref result, 8)) * Vector512<double>.Zero)
        + ((Vector512.LoadUnsafe(ref result, 16) + Vector512.LoadUnsafe(ref result, 24)) * Vector512<double>.Zero);
}
