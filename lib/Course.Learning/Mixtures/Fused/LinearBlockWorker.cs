using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;

namespace Course.Learning.Mixtures.Fused;

/// <summary>
/// The linear twin of <see cref="BlockWorker"/>: responsibilities from residuals y − w_kᵀx, and the weighted moments of
/// (x, e) with e the residual about the shift, which hold XᵀRX, XᵀRe and eᵀRe at once.
/// </summary>
internal sealed class LinearBlockWorker : IChunkWorker
{
    private readonly FusedLinearSamples samples;
    private readonly LinearMixtureParameters theta;
    private readonly LinearMixtureParameters shifts;
    private readonly int block;
    private readonly int stride;
    private readonly int padded;
    private readonly AlignedBuffer design;
    private readonly AlignedBuffer scaled;
    private readonly AlignedBuffer roots;
    private readonly AlignedBuffer response;
    private readonly AlignedBuffer gamma;
    private readonly AlignedBuffer weights;
    private readonly AlignedBuffer lnDensity;
    private readonly double[] constants;

    internal LinearBlockWorker(FusedLinearSamples samples, LinearMixtureParameters theta, LinearMixtureParameters shifts)
    {
        this.samples = samples;
        this.theta = theta;
        this.shifts = shifts;
        padded = Padded(theta.Dimension);
        block = BlockWorker.BlockRows(padded);
        stride = block + 8;
        design = new AlignedBuffer(padded * stride);
        scaled = new AlignedBuffer(padded * stride);
        roots = new AlignedBuffer(block);
        response = new AlignedBuffer(block);
        gamma = new AlignedBuffer(theta.Components * block);
        weights = new AlignedBuffer(block);
        lnDensity = new AlignedBuffer(block);
        constants = MixtureArguments.Logarithms(theta.Weights);
        for (int k = 0; k < constants.Length; k++)
        {
            constants[k] -= 0.5 * Math.Log(2.0 * Math.PI * theta.Variances[k]);
        }
    }

    private int SecondLength => ScatterKernel.Tiles(padded) * ScatterKernel.TileLength;

    /// <summary>m + 1 rounded up to a multiple of four: the regressors and the residual.</summary>
    internal static int Padded(int regressors) => (regressors + 4) / 4 * 4;

    /// <inheritdoc/>
    public LaneSums NewSums() => new(theta.Components * 8, first: 0, theta.Components * SecondLength, unlabelled: 0);

    /// <inheritdoc/>
    public void Run(int from, int to, LaneSums sums)
    {
        for (int start = from; start < to; start += block)
        {
            int rows = Math.Min(block, to - start);
            int count = (rows + TriangularKernel.Tile - 1) / TriangularKernel.Tile * TriangularKernel.Tile;
            Lanes.Transpose(samples.X.Values, theta.Dimension, start, rows, count, ref design.Start, stride);
            Lanes.Transpose(samples.Y, 1, start, rows, count, ref response.Start, stride);
            Lanes.FillWeights(samples.Weights, start, rows, weights.Span[..count]);
            for (int k = 0; k < theta.Components; k++)
            {
                Residuals(theta.Coefficient(k), 1.0 / theta.Variances[k], ref Unsafe.Add(ref gamma.Start, k * block), count);
            }

            Lanes.Normalise(ref gamma.Start, block, constants, ref weights.Start, ref lnDensity.Start, count);
            sums.LogLikelihood += Lanes.Dot(ref weights.Start, ref lnDensity.Start, count);
            for (int k = 0; k < theta.Components; k++)
            {
                Accumulate(k, count, sums);
            }
        }
    }

    /// <inheritdoc/>
    public GaussianStatistics Collect(LaneSums sums)
    {
        int d = theta.Dimension + 1;
        var result = new GaussianStatistics(theta.Components, d) { LogLikelihood = sums.LogLikelihood };
        for (int k = 0; k < theta.Components; k++)
        {
            result.Counts[k] = Lanes.Sum(sums.Counts.Span.Slice(k * 8, 8));
            ScatterKernel.Unpack(sums.Second.Span.Slice(k * SecondLength, SecondLength), d, result.Second.AsSpan(k * d * d, d * d));
        }

        return result;
    }

    /// <summary>e = y − wᵀx into the design's last row, and e² times the scale into the target.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Residuals(ReadOnlySpan<double> w, double scale, ref double squares, int count)
    {
        ref double last = ref Unsafe.Add(ref design.Start, w.Length * stride);
        for (int s = 0; s < count; s += 8)
        {
            Vector512<double> e = Vector512.LoadUnsafe(ref Unsafe.Add(ref response.Start, s));
            for (int j = 0; j < w.Length; j++)
            {
                e = Vector512.MultiplyAddEstimate(
                    Vector512.Create(-w[j]), Vector512.LoadUnsafe(ref Unsafe.Add(ref design.Start, (j * stride) + s)), e);
            }

            e.StoreUnsafe(ref Unsafe.Add(ref last, s));
            (e * e * scale).StoreUnsafe(ref Unsafe.Add(ref squares, s));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Accumulate(int k, int count, LaneSums sums)
    {
        Lanes.Roots(ref Unsafe.Add(ref gamma.Start, k * block), count, ref roots.Start, ref Unsafe.Add(ref sums.Counts.Start, k * 8));
        Residuals(shifts.Coefficient(k), 1.0, ref lnDensity.Start, count);
        for (int j = 0; j <= theta.Dimension; j++)
        {
            for (int s = 0; s < count; s += 8)
            {
                Vector512<double> value = Vector512.LoadUnsafe(ref Unsafe.Add(ref design.Start, (j * stride) + s));
                (value * Vector512.LoadUnsafe(ref roots.Start, (nuint)s)).StoreUnsafe(ref Unsafe.Add(ref scaled.Start, (j * stride) + s));
            }
        }

        ScatterKernel.Accumulate(
            ref scaled.Start, stride, padded, count, ref Unsafe.Add(ref sums.Second.Start, k * SecondLength));
    }
}
