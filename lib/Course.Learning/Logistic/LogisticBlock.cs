using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;

namespace Course.Learning.Logistic;

/// <summary>One chunk's sums of all derivatives and the scratch of its blocks.</summary>
internal sealed class LogisticBlock
{
    private const int Lanes = LabelledBlock.Lanes;

    private readonly LogisticDesign design;
    private readonly int every;
    private readonly bool weighted;
    private readonly LabelledBlock rows;
    private readonly AlignedBuffer residual;
    private readonly AlignedBuffer curvature;
    private readonly AlignedBuffer gradient;
    private readonly AlignedBuffer cross;
    private readonly AlignedBuffer information;
    private int summed;
    private Vector512<double> logLikelihood;
    private Vector512<double> product = Vector512<double>.One;
    private Vector512<double> lost;
    private Vector512<double> residuals;
    private Vector512<double> curvatures;

    internal LogisticBlock(LogisticDesign design, double[] gamma, int every)
    {
        this.design = design;
        this.every = every;
        weighted = design.Weights.Length > 0;
        rows = new LabelledBlock(design, gamma);
        residual = new AlignedBuffer(rows.Capacity);
        curvature = new AlignedBuffer(rows.Capacity);
        gradient = new AlignedBuffer(Lanes * design.Columns);
        cross = new AlignedBuffer(Lanes * design.Columns);
        information = new AlignedBuffer(ScatterKernel.Tiles(rows.Z.Padded) * ScatterKernel.TileLength);
    }

    /// <summary>The sums over rows [from, to), or over every so many blocks of them from a block on.</summary>
    internal LogisticDerivatives Run(int from, int to, int first)
    {
        int block = rows.Capacity;
        for (int start = from + (first * block); start < to; start += block * every)
        {
            int count = Math.Min(block, to - start);
            long next = (start + ((long)block * every)) * design.Columns;
            int padded = rows.Load(start, count, next);
            summed += count;
            for (int s = 0; s < padded; s += 2 * Lanes)
            {
                (Vector512<double> low, Vector512<double> high) = rows.LogOdds(s);
                Respond(s, low);
                Respond(s + Lanes, high);
            }

            TakeLogarithm();

            Weigh(padded, next + (block * design.Columns / 2));
            AddProducts(padded, next + (block * design.Columns * 3 / 4));
        }

        return Collect();
    }

    /// <summary>
    /// Eight rows' log-likelihood, residual and root of the curvature, as in <see cref="LogisticFunction"/>; ln(1+e) by its rounded sum and
    /// the rest. A block's rows without weights share one logarithm, that of their product.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Respond(int s, Vector512<double> eta)
    {
        nuint at = (nuint)s;
        Vector512<double> one = Vector512<double>.One;
        Vector512<double> side = Vector512.LoadUnsafe(ref rows.Sign.Start, at);
        Vector512<double> m = side * eta;
        Vector512<double> w = Vector512.LoadUnsafe(ref rows.Weight.Start, at);
        Vector512<double> e = Vector512.Exp(-Vector512.Abs(m));
        if (!weighted)
        {
            // Rows that only fill the tile: a factor of 1.
            e *= w;
        }

        Vector512<double> u = one + e;
        Vector512<double> rest = e - (u - one);
        Vector512<double> reciprocal = one / u;
        Vector512<double> right = Vector512.GreaterThanOrEqual(m, Vector512<double>.Zero);
        Vector512<double> miss = Vector512.ConditionalSelect(right, e, one) * reciprocal;
        if (weighted)
        {
            logLikelihood += w * (Vector512.Min(m, Vector512<double>.Zero) - Vector512.Log(u) - (rest * reciprocal));
        }
        else
        {
            logLikelihood += Vector512.Min(m, Vector512<double>.Zero);
            Multiply(u, rest);
        }

        Vector512<double> r = w * side * miss;
        Vector512<double> v = w * e * reciprocal * reciprocal;
        r.StoreUnsafe(ref residual.Start, at);
        Vector512.Sqrt(v).StoreUnsafe(ref curvature.Start, at);
        residuals += r;
        curvatures += v;
    }

    /// <summary>
    /// Multiplies by u + rest. What the product loses in rounding is kept, to the first order, so that factors near 1 count with all their digits
    /// (without fused multiply-adds to ε each).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Multiply(Vector512<double> u, Vector512<double> rest)
    {
        Vector512<double> next = product * u;
        Vector512<double> rounding = Vector512.MultiplyAddEstimate(product, u, -next);
        lost = Vector512.MultiplyAddEstimate(lost, u, Vector512.MultiplyAddEstimate(product, rest, rounding));
        product = next;
    }

    /// <summary>Subtracts the logarithm of the product, of at most a block's factors of at most 2, and begins the next one.</summary>
    private void TakeLogarithm()
    {
        logLikelihood -= Vector512.Log(product) + (lost / product);
        product = Vector512<double>.One;
        lost = Vector512<double>.Zero;
    }

    /// <summary>
    /// Adds Σ r z and Σ v z and turns z into √v z, whose products with itself are the information; two vectors of each are in
    /// flight. A quarter of the next block's data is asked for meanwhile, a part with each column.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh(int padded, long next)
    {
        int part = rows.Capacity / 4;
        ref double r = ref residual.Start;
        ref double v = ref curvature.Start;
        for (int j = 0; j < design.Columns; j++)
        {
            ref double column = ref Unsafe.Add(ref rows.Z.Start, j * rows.Z.Stride);
            nuint lanes = (nuint)(j * Lanes);
            Prefetch.Entries(design.X, next + (j * part), part);
            Vector512<double> g0 = Vector512.LoadUnsafe(ref gradient.Start, lanes), g1 = Vector512<double>.Zero;
            Vector512<double> c0 = Vector512.LoadUnsafe(ref cross.Start, lanes), c1 = Vector512<double>.Zero;
            for (nuint s = 0; s < (nuint)padded; s += 2 * Lanes)
            {
                Vector512<double> low = Vector512.LoadUnsafe(ref column, s);
                Vector512<double> high = Vector512.LoadUnsafe(ref column, s + Lanes);
                Vector512<double> lowRoot = Vector512.LoadUnsafe(ref v, s);
                Vector512<double> highRoot = Vector512.LoadUnsafe(ref v, s + Lanes);
                g0 = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref r, s), low, g0);
                g1 = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref r, s + Lanes), high, g1);
                low *= lowRoot;
                high *= highRoot;
                low.StoreUnsafe(ref column, s);
                high.StoreUnsafe(ref column, s + Lanes);
                c0 = Vector512.MultiplyAddEstimate(lowRoot, low, c0);
                c1 = Vector512.MultiplyAddEstimate(highRoot, high, c1);
            }

            (g0 + g1).StoreUnsafe(ref gradient.Start, lanes);
            (c0 + c1).StoreUnsafe(ref cross.Start, lanes);
        }
    }

    /// <summary>Adds the block times itself; the last quarter of the next block's data is asked for meanwhile.</summary>
    private void AddProducts(int padded, long next)
    {
        int strips = rows.Z.Padded / ScatterKernel.Strip;
        int part = (rows.Capacity * design.Columns / 4 / strips / Lanes * Lanes) + Lanes;
        for (int strip = 0; strip < strips; strip++)
        {
            Prefetch.Entries(design.X, next + (strip * part), part);
            ScatterKernel.AccumulateStrip(ref rows.Z.Start, rows.Z.Stride, strip, padded, ref information.Start);
        }
    }

    /// <summary>The intercept first, then the columns.</summary>
    private LogisticDerivatives Collect()
    {
        int d = design.Columns;
        int k = d + 1;
        LogisticDerivatives result = new(k) { Rows = summed, LogLikelihood = LaneSum.Of(logLikelihood) };
        result.Gradient[0] = LaneSum.Of(residuals);
        result.Information[0] = LaneSum.Of(curvatures);
        double[] products = new double[d * d];
        ScatterKernel.Unpack(information.Span, d, products);
        for (int a = 1; a < k; a++)
        {
            nuint lanes = (nuint)((a - 1) * Lanes);
            result.Gradient[a] = LaneSum.Of(Vector512.LoadUnsafe(ref gradient.Start, lanes));
            result.Information[a] = LaneSum.Of(Vector512.LoadUnsafe(ref cross.Start, lanes));
            result.Information[a * k] = result.Information[a];
            products.AsSpan((a - 1) * d, d).CopyTo(result.Information.AsSpan((a * k) + 1, d));
        }

        return result;
    }
}
