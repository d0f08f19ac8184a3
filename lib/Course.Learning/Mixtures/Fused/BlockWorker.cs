using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Numerics.Data;

namespace Course.Learning.Mixtures.Fused;

/// <summary>
/// One thread's scratch: takes a chunk of rows block by block, makes each block's responsibilities and adds up its sufficient
/// statistics while the block is in the cache.
/// </summary>
internal sealed class BlockWorker
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
    }

    private int SecondLength => theta.Diagonal ? theta.Padded * 8 : ScatterKernel.Tiles(theta.Padded) * ScatterKernel.TileLength;

    /// <summary>Rows to a block: as many as leave three copies of it in the second-level cache, a multiple of a tile.</summary>
    internal static int BlockRows(int padded) =>
        Math.Clamp(SecondLevelDoubles / padded / TriangularKernel.Tile * TriangularKernel.Tile, 2 * TriangularKernel.Tile, LargestBlock);

    /// <summary>The statistics of rows [from, to).</summary>
    internal GaussianStatistics Run(int from, int to)
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

            logLikelihood += Dot(ref weights.Start, ref lnDensity.Start, padded);
            Accumulate(padded);
        }

        return Collect();
    }

    /// <summary>Turns rows into columns; rows that only fill the last tile get weight zero.</summary>
    private void Load(int start, int rows, int padded)
    {
        int d = theta.Dimension;
        ReadOnlySpan<double> source = x.Values.Slice(start * d, rows * d);
        ref double target = ref coordinates.Start;
        for (int s = 0; s < rows; s++)
        {
            ReadOnlySpan<double> row = source.Slice(s * d, d);
            for (int j = 0; j < row.Length; j++)
            {
                Unsafe.Add(ref target, (j * stride) + s) = row[j];
            }
        }

        Span<double> w = weights.Span[..padded];
        w[rows..].Clear();
        if (samples.Weights.Length > 0)
        {
            samples.Weights.AsSpan(start, rows).CopyTo(w);
        }
        else
        {
            w[..rows].Fill(1.0);
        }

        for (int j = 0; j < d && rows < padded; j++)
        {
            coordinates.Span.Slice((j * stride) + rows, padded - rows).Fill(x[start, j]);
        }
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

        for (int s = 0; s < count; s += 8)
        {
            Normalise(ref Unsafe.Add(ref gamma.Start, s), ref Unsafe.Add(ref weights.Start, s), ref Unsafe.Add(ref lnDensity.Start, s));
        }
    }

    /// <summary>The guarded log-sum-exp of eight samples, and their weighted responsibilities.</summary>
    private void Normalise(ref double column, ref double weight, ref double lnDensityTarget)
    {
        Vector512<double> max = Vector512.Create(double.NegativeInfinity);
        for (int k = 0; k < theta.Components; k++)
        {
            ref double entry = ref Unsafe.Add(ref column, k * block);
            Vector512<double> q = Vector512.MultiplyAddEstimate(
                Vector512.LoadUnsafe(ref entry), Vector512.Create(-0.5), Vector512.Create(theta.LnScale[k] + theta.LnWeights[k]));
            q.StoreUnsafe(ref entry);
            max = Vector512.Max(max, q);
        }

        Vector512<double> sum = Vector512<double>.Zero;
        for (int k = 0; k < theta.Components; k++)
        {
            ref double entry = ref Unsafe.Add(ref column, k * block);
            Vector512<double> e = Vector512.Exp(Vector512.LoadUnsafe(ref entry) - max);
            e.StoreUnsafe(ref entry);
            sum += e;
        }

        Vector512<double> scale = Vector512.LoadUnsafe(ref weight) / sum;
        for (int k = 0; k < theta.Components; k++)
        {
            ref double entry = ref Unsafe.Add(ref column, k * block);
            (Vector512.LoadUnsafe(ref entry) * scale).StoreUnsafe(ref entry);
        }

        (max + Vector512.Log(sum)).StoreUnsafe(ref lnDensityTarget);
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
            AddLanes(ref r, count, ref Unsafe.Add(ref counts.Start, k * 8));
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

    private static void AddLanes(ref double values, int count, ref double lanes)
    {
        Vector512<double> sum = Vector512.LoadUnsafe(ref lanes);
        for (nuint s = 0; s < (nuint)count; s += 8)
        {
            sum += Vector512.LoadUnsafe(ref values, s);
        }

        sum.StoreUnsafe(ref lanes);
    }

    private static double Dot(ref double a, ref double b, int count)
    {
        Vector512<double> sum = Vector512<double>.Zero;
        for (nuint s = 0; s < (nuint)count; s += 8)
        {
            sum += Vector512.LoadUnsafe(ref a, s) * Vector512.LoadUnsafe(ref b, s);
        }

        return Vector512.Sum(sum);
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
            result.Counts[k] = SumOf(counts.Span.Slice(k * 8, 8));
            for (int j = 0; j < d; j++)
            {
                result.First[(k * d) + j] = SumOf(first.Span.Slice(((k * theta.Padded) + j) * 8, 8));
            }

            Unpack(second.Span.Slice(k * SecondLength, SecondLength), result.Second.AsSpan(k * d * d, d * d));
        }

        return result;
    }

    private void Unpack(ReadOnlySpan<double> tiles, Span<double> matrix)
    {
        int d = theta.Dimension;
        for (int i = 0; i < d; i++)
        {
            if (theta.Diagonal)
            {
                matrix[(i * d) + i] = SumOf(tiles.Slice(i * 8, 8));
                continue;
            }

            for (int j = 0; j <= i; j++)
            {
                int panel = i / 4;
                int tile = (panel * (panel + 1) / 2) + (j / 4);
                double value = SumOf(tiles.Slice((tile * ScatterKernel.TileLength) + ((((i % 4) * 4) + (j % 4)) * 2), 2));
                matrix[(i * d) + j] = value;
                matrix[(j * d) + i] = value;
            }
        }
    }

    private static double SumOf(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double v in values)
        {
            sum += v;
        }

        return sum;
    }
}
