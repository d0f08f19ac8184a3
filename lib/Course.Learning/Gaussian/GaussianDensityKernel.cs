using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;

namespace Course.Learning.Gaussian;

/// <summary>The fast version of a batch of log-densities: ‖P(x − μ)‖² with P = L⁻¹, the precision's factor, for four points at once.</summary>
/// <remarks>
/// A block of points is centred as one long vector, without turning rows into columns. Then sixteen coordinates of P(x − μ) of four points
/// stay in eight registers while the points' numbers are broadcast one after the other: two loads and four broadcasts for 64
/// multiply-adds. About k²/2 + 8k multiply-adds a point for k numbers from memory: up to k = 10 memory sets the pace. Points do not
/// depend on each other, so any number of threads gives the same bytes. With C = ‖|L⁻¹||L|‖∞ the result differs from the plain
/// version's by at most 8k²C²ε of the squared distance (Higham 2002, theorems 8.5 and 8.13).
/// </remarks>
internal static class GaussianDensityKernel
{
    private const int Coordinates = 16;
    private const int Points = 4;
    private const int ChunkRows = 16384;
    private const int BlockDoubles = 512;

    /// <summary>Writes offset − ½ (xᵢ−μ)ᵀΣ⁻¹(xᵢ−μ) for every row.</summary>
    /// <returns>Whether all results are finite.</returns>
    internal static bool DensitiesLn(RowMajorMatrix x, SpdMatrix covariance, double[] mean, double offset, double[] result, int threads)
    {
        int block = Math.Clamp(BlockDoubles / mean.Length / Points, 1, 64) * Points;
        AlignedBuffer panels = Pack(covariance);
        double[] means = new double[block * mean.Length];
        for (int r = 0; r < block; r++)
        {
            mean.CopyTo(means, r * mean.Length);
        }

        int chunks = (x.Rows + ChunkRows - 1) / ChunkRows;
        int unusable = 0;
        FixedChunks.Run(chunks, threads, c =>
        {
            var y = new AlignedBuffer(block * mean.Length);
            int last = Math.Min(x.Rows, (c + 1) * ChunkRows);
            for (int start = c * ChunkRows; start < last; start += block)
            {
                int rows = Math.Min(block, last - start);
                int length = rows * mean.Length;
                TensorPrimitives.Subtract(x.Values.Slice(start * mean.Length, length), means.AsSpan(0, length), y.Span);
                Block(panels, y, mean.Length, offset, result.AsSpan(start, rows));
            }

            if (!TensorPrimitives.IsFiniteAll<double>(result.AsSpan(c * ChunkRows, last - (c * ChunkRows))))
            {
                Volatile.Write(ref unusable, 1);
            }
        });
        return unusable == 0;
    }

    /// <summary>P in panels of sixteen rows: column by column up to the panel's last one, zeros beyond row k.</summary>
    private static AlignedBuffer Pack(SpdMatrix covariance)
    {
        int k = covariance.Dimension;
        double[] p = PrecisionFactor.Of(covariance);
        int columns = 0;
        for (int top = 0; top < k; top += Coordinates)
        {
            columns += Math.Min(k, top + Coordinates);
        }

        var packed = new AlignedBuffer(columns * Coordinates);
        int next = 0;
        for (int top = 0; top < k; top += Coordinates)
        {
            for (int j = 0; j < Math.Min(k, top + Coordinates); j++)
            {
                for (int i = top; i < top + Coordinates; i++)
                {
                    packed.Span[next++] = i < k && j <= i ? p[(i * k) + j] : 0;
                }
            }
        }

        return packed;
    }

    private static void Block(AlignedBuffer panels, AlignedBuffer y, int k, double offset, Span<double> result)
    {
        Span<double> squares = stackalloc double[Points];
        for (int s = 0; s < result.Length; s += Points)
        {
            // A group that is not full meets what an earlier block left behind, and drops its results.
            Squares(ref panels.Start, ref Unsafe.Add(ref y.Start, s * k), k, squares);
            for (int r = 0; r < Math.Min(Points, result.Length - s); r++)
            {
                result[s + r] = offset - (0.5 * squares[r]);
            }
        }
    }

    /// <summary>‖P y‖² of four points.</summary>
    private static void Squares(ref double panels, ref double y, int k, Span<double> squares)
    {
        ref double y1 = ref Unsafe.Add(ref y, k);
        ref double y2 = ref Unsafe.Add(ref y1, k);
        ref double y3 = ref Unsafe.Add(ref y2, k);
        ref double p = ref panels;
        Vector512<double> q0 = Vector512<double>.Zero, q1 = q0, q2 = q0, q3 = q0;
        for (int top = 0; top < k; top += Coordinates)
        {
            Vector512<double> a0 = Vector512<double>.Zero, a1 = a0, a2 = a0, a3 = a0;
            Vector512<double> b0 = a0, b1 = a0, b2 = a0, b3 = a0;
            int columns = Math.Min(k, top + Coordinates);
            for (int j = 0; j < columns; j++)
            {
                Vector512<double> low = Vector512.LoadUnsafe(ref p);
                Vector512<double> high = Vector512.LoadUnsafe(ref p, 8);
                Vector512<double> f = Vector512.Create(Unsafe.Add(ref y, j));
                a0 = Vector512.MultiplyAddEstimate(f, low, a0);
                b0 = Vector512.MultiplyAddEstimate(f, high, b0);
                f = Vector512.Create(Unsafe.Add(ref y1, j));
                a1 = Vector512.MultiplyAddEstimate(f, low, a1);
                b1 = Vector512.MultiplyAddEstimate(f, high, b1);
                f = Vector512.Create(Unsafe.Add(ref y2, j));
                a2 = Vector512.MultiplyAddEstimate(f, low, a2);
                b2 = Vector512.MultiplyAddEstimate(f, high, b2);
                f = Vector512.Create(Unsafe.Add(ref y3, j));
                a3 = Vector512.MultiplyAddEstimate(f, low, a3);
                b3 = Vector512.MultiplyAddEstimate(f, high, b3);
                p = ref Unsafe.Add(ref p, Coordinates);
            }

            q0 = Vector512.MultiplyAddEstimate(a0, a0, Vector512.MultiplyAddEstimate(b0, b0, q0));
            q1 = Vector512.MultiplyAddEstimate(a1, a1, Vector512.MultiplyAddEstimate(b1, b1, q1));
            q2 = Vector512.MultiplyAddEstimate(a2, a2, Vector512.MultiplyAddEstimate(b2, b2, q2));
            q3 = Vector512.MultiplyAddEstimate(a3, a3, Vector512.MultiplyAddEstimate(b3, b3, q3));
        }

        squares[0] = LaneSum.Of(q0);
        squares[1] = LaneSum.Of(q1);
        squares[2] = LaneSum.Of(q2);
        squares[3] = LaneSum.Of(q3);
    }
}
