using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;
using Course.Numerics.Data;

namespace Course.Learning.Mixtures.Fused;

/// <summary>
/// One thread's scratch: takes a chunk of rows block by block, makes each block's responsibilities and adds up its sufficient
/// statistics while the block is in the cache.
/// </summary>
internal sealed class BlockWorker : IChunkWorker
{
    private const int SecondLevelDoubles = 16 * 1024;
    private const int LargestBlock = 256;

    private readonly RowMajorMatrix x;
    private readonly FusedSamples samples;
    private readonly PackedComponents theta;
    private readonly AlignedBuffer shifts;
    private readonly int block;
    private readonly int stride;
    private readonly AlignedBuffer coordinates;
    private readonly AlignedBuffer y;
    private readonly AlignedBuffer weightedY;
    private readonly AlignedBuffer gamma;
    private readonly AlignedBuffer weights;
    private readonly AlignedBuffer lnDensity;
    private readonly AlignedBuffer first;
    private readonly AlignedBuffer second;
    private readonly AlignedBuffer counts;
    private readonly double[] unlabelled;
    private readonly double[] constants;
    private double logLikelihood;

    internal BlockWorker(FusedSamples samples, PackedComponents theta, AlignedBuffer shifts)
    {
        this.samples = samples;
        x = samples.X;
        this.theta = theta;
        this.shifts = shifts;
        block = BlockRows(theta.Padded);
        stride = block + 8;
        coordinates = new AlignedBuffer(theta.Padded * stride);
        y = new AlignedBuffer(theta.Padded * stride);
        weightedY = new AlignedBuffer(theta.Padded * stride);
        gamma = new AlignedBuffer(theta.Components * block);
        weights = new AlignedBuffer(block);
        lnDensity = new AlignedBuffer(block);
        counts = new AlignedBuffer(theta.Components * 8);
        first = new AlignedBuffer(theta.Components * theta.Padded * 8);
        second = new AlignedBuffer(theta.Components * SecondLength);
        unlabelled = new double[theta.Components];
        constants = [.. theta.LnScale.Zip(theta.LnWeights, (scale, weight) => scale + weight)];
    }

    private int SecondLength => theta.Diagonal ? theta.Padded * 8 : ScatterKernel.Tiles(theta.Padded) * ScatterKernel.TileLength;

    /// <summary>Rows to a block: as many as leave three copies of it in the second-level cache, a multiple of a tile.</summary>
    internal static int BlockRows(int padded) =>
        Math.Clamp(SecondLevelDoubles / padded / TriangularKernel.Tile * TriangularKernel.Tile, 2 * TriangularKernel.Tile, LargestBlock);

    /// <summary>The statistics of rows [from, to).</summary>
    public GaussianStatistics Run(int from, int to)
    {
        first.Span.Clear();
        second.Span.Clear();
        counts.Span.Clear();
        Array.Clear(unlabelled);
        logLikelihood = 0;
        for (int start = from; start < to; start += block)
        {
            int rows = Math.Min(block, to - start);
            int padded = (rows + TriangularKernel.Tile - 1) / TriangularKernel.Tile * TriangularKernel.Tile;
            Load(start, rows, padded);
            Expect(padded);
            if (samples.Labels.Length > 0)
            {
                ApplyLabels(start, rows);
            }

            logLikelihood += Lanes.Dot(ref weights.Start, ref lnDensity.Start, padded);
            Accumulate(padded);
        }

        return Collect();
    }

    /// <summary>Turns rows into columns; rows that only fill the last tile get weight zero.</summary>
    private void Load(int start, int rows, int padded)
    {
        Lanes.Transpose(x.Values, theta.Dimension, start, rows, padded, ref coordinates.Start, stride);
        Lanes.FillWeights(samples.Weights, start, rows, weights.Span[..padded]);
    }

    /// <summary>ln N(x|μ_k, Σ_k) into γ, then γ itself times the sample's weight, and ln p(x).</summary>
    private void Expect(int count)
    {
        for (int k = 0; k < theta.Components; k++)
        {
            Subtract(ref Unsafe.Add(ref theta.Means.Start, k * theta.Padded), count);
            ref double panel = ref Unsafe.Add(ref theta.Panels.Start, k * theta.PanelLength);
            ref double row = ref Unsafe.Add(ref gamma.Start, k * block);
            if (theta.Diagonal)
            {
                TriangularKernel.DiagonalSquares(ref y.Start, stride, ref panel, theta.Padded, count, ref row);
            }
            else
            {
                TriangularKernel.Squares(ref y.Start, stride, ref panel, theta.Padded, count, ref row);
            }
        }

        Lanes.Normalise(ref gamma.Start, block, constants, ref weights.Start, ref lnDensity.Start, count);
    }

    /// <summary>N_k, Σr·y and Σr·yyᵀ of the block, with y about the shift.</summary>
    private void Accumulate(int count)
    {
        for (int k = 0; k < theta.Components; k++)
        {
            ref double r = ref Unsafe.Add(ref gamma.Start, k * block);
            Weigh(
                ref Unsafe.Add(ref shifts.Start, k * theta.Padded),
                ref r,
                count,
                ref Unsafe.Add(ref first.Start, k * theta.Padded * 8));
            Lanes.Add(ref r, count, ref Unsafe.Add(ref counts.Start, k * 8));
            ref double target = ref Unsafe.Add(ref second.Start, k * SecondLength);
            if (theta.Diagonal)
            {
                ScatterKernel.AccumulateDiagonal(ref weightedY.Start, ref y.Start, stride, theta.Padded, count, ref target);
            }
            else
            {
                ScatterKernel.Accumulate(ref weightedY.Start, ref y.Start, stride, theta.Padded, count, ref target);
            }
        }
    }

    private void Subtract(ref double mean, int count)
    {
        for (int j = 0; j < theta.Dimension; j++)
        {
            Vector512<double> mu = Vector512.Create(Unsafe.Add(ref mean, j));
            ref double source = ref Unsafe.Add(ref coordinates.Start, j * stride);
            ref double target = ref Unsafe.Add(ref y.Start, j * stride);
            for (nuint s = 0; s < (nuint)count; s += 8)
            {
                (Vector512.LoadUnsafe(ref source, s) - mu).StoreUnsafe(ref target, s);
            }
        }
    }

    private void Weigh(ref double shift, ref double r, int count, ref double sums)
    {
        for (int j = 0; j < theta.Dimension; j++)
        {
            Vector512<double> mu = Vector512.Create(Unsafe.Add(ref shift, j));
            ref double source = ref Unsafe.Add(ref coordinates.Start, j * stride);
            ref double target = ref Unsafe.Add(ref y.Start, j * stride);
            ref double weighted = ref Unsafe.Add(ref weightedY.Start, j * stride);
            Vector512<double> sum = Vector512.LoadUnsafe(ref sums, (nuint)(j * 8));
            for (nuint s = 0; s < (nuint)count; s += 8)
            {
                Vector512<double> difference = Vector512.LoadUnsafe(ref source, s) - mu;
                Vector512<double> product = difference * Vector512.LoadUnsafe(ref r, s);
                difference.StoreUnsafe(ref target, s);
                product.StoreUnsafe(ref weighted, s);
                sum += product;
            }

            sum.StoreUnsafe(ref sums, (nuint)(j * 8));
        }
    }

    /// <summary>A labelled sample belongs to its component, and by design its π_k is no part of ln p(x).</summary>
    private void ApplyLabels(int start, int rows)
    {
        Span<double> r = gamma.Span;
        for (int s = 0; s < rows; s++)
        {
            int label = samples.Labels[start + s];
            double w = weights.Span[s];
            if (label == 0)
            {
                for (int k = 0; k < theta.Components; k++)
                {
                    unlabelled[k] += r[(k * block) + s];
                }

                continue;
            }

            for (int k = 0; k < theta.Components; k++)
            {
                r[(k * block) + s] = k == label - 1 ? w : 0.0;
            }

            lnDensity.Span[s] = LabelledLnDensity(start + s, label - 1);
        }
    }

    private double LabelledLnDensity(int sample, int k)
    {
        double lnDensityOfComponent = theta.LnScale[k] - (0.5 * theta.MahalanobisSquared(x.Row(sample), k));
        return samples.LabelsByDesign ? lnDensityOfComponent : lnDensityOfComponent + theta.LnWeights[k];
    }

    private GaussianStatistics Collect()
    {
        int d = theta.Dimension;
        var result = new GaussianStatistics(theta.Components, d) { LogLikelihood = logLikelihood };
        unlabelled.CopyTo(result.UnlabelledCounts, 0);
        for (int k = 0; k < theta.Components; k++)
        {
            result.Counts[k] = Lanes.Sum(counts.Span.Slice(k * 8, 8));
            for (int j = 0; j < d; j++)
            {
                result.First[(k * d) + j] = Lanes.Sum(first.Span.Slice(((k * theta.Padded) + j) * 8, 8));
            }

            Span<double> target = result.Second.AsSpan(k * d * d, d * d);
            ReadOnlySpan<double> source = second.Span.Slice(k * SecondLength, SecondLength);
            if (!theta.Diagonal)
            {
                ScatterKernel.Unpack(source, d, target);
                continue;
            }

            for (int j = 0; j < d; j++)
            {
                target[(j * d) + j] = Lanes.Sum(source.Slice(j * 8, 8));
            }
        }

        return result;
    }
}
