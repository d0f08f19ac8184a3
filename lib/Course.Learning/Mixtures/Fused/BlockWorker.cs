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
    private readonly int block;
    private readonly int stride;
    private readonly PointColumns coordinates;
    private readonly AlignedBuffer differences;
    private readonly AlignedBuffer scaled;
    private readonly AlignedBuffer roots;
    private readonly AlignedBuffer gamma;
    private readonly AlignedBuffer weights;
    private readonly AlignedBuffer lnDensity;
    private readonly double[] constants;
    private PackedComponents theta = null!;
    private AlignedBuffer shifts = null!;

    /// <summary>Scratch for passes over the samples; see <see cref="Prepared"/>.</summary>
    internal BlockWorker(FusedSamples samples, int components)
    {
        this.samples = samples;
        x = samples.X;
        int padded = (x.Columns + 3) / 4 * 4;
        block = BlockRows(padded);
        coordinates = new PointColumns(x, new double[x.Columns], [], block);
        stride = coordinates.Stride;
        differences = new AlignedBuffer(padded * TriangularKernel.Tile);
        scaled = new AlignedBuffer(padded * stride);
        roots = new AlignedBuffer(block);
        gamma = new AlignedBuffer(components * block);
        weights = new AlignedBuffer(block);
        lnDensity = new AlignedBuffer(block);
        constants = new double[components];
    }

    private int SecondLength => theta.Diagonal ? theta.Padded * 8 : ScatterKernel.Tiles(theta.Padded) * ScatterKernel.TileLength;

    /// <summary>Rows to a block: as many as leave two copies of it in the second-level cache, a multiple of a tile.</summary>
    internal static int BlockRows(int padded) =>
        Math.Clamp(SecondLevelDoubles / padded / TriangularKernel.Tile * TriangularKernel.Tile, 2 * TriangularKernel.Tile, LargestBlock);

    /// <summary>This worker for a pass with θ, whose moments are taken about the shifts.</summary>
    internal BlockWorker Prepared(PackedComponents parameters, AlignedBuffer about)
    {
        theta = parameters;
        shifts = about;
        for (int k = 0; k < constants.Length; k++)
        {
            constants[k] = theta.LnScale[k] + theta.LnWeights[k];
        }

        return this;
    }

    /// <inheritdoc/>
    public LaneSums NewSums() => new(
        theta.Components * 8, theta.Components * theta.Padded * 8, theta.Components * SecondLength, theta.Components);

    /// <inheritdoc/>
    public void Run(int from, int to, LaneSums sums)
    {
        for (int start = from; start < to; start += block)
        {
            int rows = Math.Min(block, to - start);
            long next = (start + block) * (long)x.Columns;
            int padded = coordinates.Load(start, rows, next);
            Lanes.FillWeights(samples.Weights, start, rows, weights.Span[..padded]);
            Expect(padded);
            if (samples.Labels.Length > 0)
            {
                ApplyLabels(start, rows, sums.Unlabelled);
            }

            sums.LogLikelihood += Lanes.Dot(ref weights.Start, ref lnDensity.Start, padded);
            Accumulate(padded, next + (block * x.Columns / 2), sums);
        }
    }

    /// <inheritdoc/>
    public GaussianStatistics Collect(LaneSums sums)
    {
        int d = theta.Dimension;
        var result = new GaussianStatistics(theta.Components, d) { LogLikelihood = sums.LogLikelihood };
        sums.Unlabelled.CopyTo(result.UnlabelledCounts, 0);
        for (int k = 0; k < theta.Components; k++)
        {
            result.Counts[k] = Lanes.Sum(sums.Counts.Span.Slice(k * 8, 8));
            for (int j = 0; j < d; j++)
            {
                result.First[(k * d) + j] = Lanes.Sum(sums.First.Span.Slice(((k * theta.Padded) + j) * 8, 8));
            }

            Span<double> target = result.Second.AsSpan(k * d * d, d * d);
            ReadOnlySpan<double> source = sums.Second.Span.Slice(k * SecondLength, SecondLength);
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

    /// <summary>ln N(x|μ_k, Σ_k) into γ, then γ itself times the sample's weight, and ln p(x).</summary>
    private void Expect(int count)
    {
        for (int k = 0; k < theta.Components; k++)
        {
            ref double mean = ref Unsafe.Add(ref theta.Means.Start, k * theta.Padded);
            ref double panel = ref Unsafe.Add(ref theta.Panels.Start, k * theta.PanelLength);
            ref double row = ref Unsafe.Add(ref gamma.Start, k * block);
            if (theta.Diagonal)
            {
                TriangularKernel.DiagonalSquares(ref coordinates.Start, stride, ref mean, ref panel, theta.Padded, count, ref row);
            }
            else
            {
                TriangularKernel.Squares(
                    ref coordinates.Start, stride, ref mean, ref panel, theta.Padded, count, ref differences.Start, ref row);
            }
        }

        Lanes.Normalise(ref gamma.Start, block, constants, ref weights.Start, ref lnDensity.Start, count);
    }

    /// <summary>N_k, Σ r·y and Σ r·yyᵀ of the block, with y about the shift; half of the next block is asked for meanwhile, a part with each component.</summary>
    private void Accumulate(int count, long next, LaneSums sums)
    {
        int part = block * x.Columns / 2 / theta.Components;
        for (int k = 0; k < theta.Components; k++)
        {
            Prefetch.Entries(x, next + (k * part), part);
            Lanes.Roots(ref Unsafe.Add(ref gamma.Start, k * block), count, ref roots.Start, ref Unsafe.Add(ref sums.Counts.Start, k * 8));
            Scale(
                ref Unsafe.Add(ref shifts.Start, k * theta.Padded), count, ref Unsafe.Add(ref sums.First.Start, k * theta.Padded * 8));
            ref double target = ref Unsafe.Add(ref sums.Second.Start, k * SecondLength);
            if (theta.Diagonal)
            {
                ScatterKernel.AccumulateDiagonal(ref scaled.Start, stride, theta.Padded, count, ref target);
            }
            else
            {
                ScatterKernel.Accumulate(ref scaled.Start, stride, theta.Padded, count, ref target);
            }
        }
    }

    /// <summary>
    /// u = √r·y with y about the shift, whose products are Σ r·yyᵀ, and Σ r·y; two sums are in flight, or each addition would wait for the one
    /// before.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scale(ref double shift, int count, ref double sums)
    {
        ref double root = ref roots.Start;
        for (int j = 0; j < theta.Dimension; j++)
        {
            Vector512<double> mu = Vector512.Create(Unsafe.Add(ref shift, j));
            ref double source = ref Unsafe.Add(ref coordinates.Start, j * stride);
            ref double target = ref Unsafe.Add(ref scaled.Start, j * stride);
            Vector512<double> low = Vector512.LoadUnsafe(ref sums, (nuint)(j * 8)), high = Vector512<double>.Zero;
            for (nuint s = 0; s < (nuint)count; s += 16)
            {
                Vector512<double> factor = Vector512.LoadUnsafe(ref root, s);
                Vector512<double> u = (Vector512.LoadUnsafe(ref source, s) - mu) * factor;
                u.StoreUnsafe(ref target, s);
                low = Vector512.MultiplyAddEstimate(u, factor, low);
                factor = Vector512.LoadUnsafe(ref root, s + 8);
                u = (Vector512.LoadUnsafe(ref source, s + 8) - mu) * factor;
                u.StoreUnsafe(ref target, s + 8);
                high = Vector512.MultiplyAddEstimate(u, factor, high);
            }

            (low + high).StoreUnsafe(ref sums, (nuint)(j * 8));
        }
    }

    /// <summary>A labelled sample belongs to its component, and by design its π_k is no part of ln p(x).</summary>
    private void ApplyLabels(int start, int rows, double[] unlabelled)
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
}
