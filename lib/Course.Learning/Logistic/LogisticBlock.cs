using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;

namespace Course.Learning.Logistic;

/// <summary>One chunk's sums and the scratch of its blocks.</summary>
internal sealed class LogisticBlock
{
    /// <summary>Rows to a block: so few that the processor has fetched the next block's by the time this one's arithmetic is done.</summary>
    internal const int Rows = 16;

    private const int Lanes = 8;

    private readonly LogisticDesign design;
    private readonly double intercept;
    private readonly RowPanels z;
    private readonly AlignedBuffer curved;
    private readonly AlignedBuffer slopes;
    private readonly AlignedBuffer margin = new(Rows);
    private readonly AlignedBuffer sign = new(Rows);
    private readonly AlignedBuffer sampleWeight = new(Rows);
    private readonly AlignedBuffer residual = new(Rows);
    private readonly AlignedBuffer curvature = new(Rows);
    private readonly AlignedBuffer gradient;
    private readonly AlignedBuffer cross;
    private readonly AlignedBuffer information;
    private Vector512<double> logLikelihood;
    private Vector512<double> residuals;
    private Vector512<double> curvatures;

    internal LogisticBlock(LogisticDesign design, double[] gamma)
    {
        this.design = design;
        intercept = gamma[0];
        z = new RowPanels(design.X, design.Centre, design.Scale, Rows);
        int padded = z.Count * RowPanels.Width;
        curved = new AlignedBuffer(padded * Rows);
        slopes = new AlignedBuffer(padded);
        gradient = new AlignedBuffer(padded);
        cross = new AlignedBuffer(padded);
        information = new AlignedBuffer(padded * padded);
        gamma.AsSpan(1).CopyTo(slopes.Span);
    }

    /// <summary>The sums over rows [from, to).</summary>
    internal LogisticDerivatives Run(int from, int to)
    {
        for (int start = from; start < to; start += Rows)
        {
            int count = Math.Min(Rows, to - start);
            int padded = z.Load(start, count);
            Margins(start, count, padded);
            for (int s = 0; s < padded; s += Lanes)
            {
                Respond(s);
            }

            Weigh(padded);
            SymmetricUpdate.Add(ref curved.Start, ref z.Start, z.Stride, padded, design.Columns, information);
        }

        return Collect();
    }

    /// <summary>Signed log odds, signs and weights; rows that only fill the last vector get weight zero.</summary>
    private void Margins(int start, int count, int padded)
    {
        Span<double> signs = sign.Span;
        for (int s = 0; s < count; s++)
        {
            signs[s] = (2 * design.Labels[start + s]) - 1;
        }

        design.Weights.AsSpan(start, count).CopyTo(sampleWeight.Span);
        sampleWeight.Span[count..padded].Clear();
        signs[count..padded].Clear();
        ref double target = ref margin.Start;
        for (int s = 0; s < padded; s++)
        {
            ref double row = ref Unsafe.Add(ref z.Start, s * RowPanels.Width);
            Vector512<double> eta = Vector512<double>.Zero;
            for (int p = 0; p < z.Count; p++)
            {
                eta = Vector512.MultiplyAddEstimate(
                    Vector512.LoadUnsafe(ref row, (nuint)(p * z.Stride)), Vector512.LoadUnsafe(ref slopes.Start, (nuint)(p * RowPanels.Width)), eta);
            }

            Unsafe.Add(ref target, s) = LaneSum.Of(eta);
        }
    }

    /// <summary>Eight rows' log-likelihood, residual and curvature, as in <see cref="LogisticFunction"/>; ln(1+e) by its rounded sum and the rest.</summary>
    private void Respond(int s)
    {
        nuint at = (nuint)s;
        Vector512<double> one = Vector512<double>.One;
        Vector512<double> side = Vector512.LoadUnsafe(ref sign.Start, at);
        Vector512<double> m = side * (Vector512.LoadUnsafe(ref margin.Start, at) + Vector512.Create(intercept));
        Vector512<double> w = Vector512.LoadUnsafe(ref sampleWeight.Start, at);
        Vector512<double> e = Vector512.Exp(-Vector512.Abs(m));
        Vector512<double> u = one + e;
        Vector512<double> reciprocal = one / u;
        Vector512<double> right = Vector512.GreaterThanOrEqual(m, Vector512<double>.Zero);
        Vector512<double> hit = Vector512.ConditionalSelect(right, one, e) * reciprocal;
        Vector512<double> miss = Vector512.ConditionalSelect(right, e, one) * reciprocal;
        Vector512<double> log = Vector512.Log(u) + ((e - (u - one)) * reciprocal);
        logLikelihood += w * (Vector512.Min(m, Vector512<double>.Zero) - log);
        Vector512<double> r = w * side * miss;
        Vector512<double> v = w * miss * hit;
        r.StoreUnsafe(ref residual.Start, at);
        v.StoreUnsafe(ref curvature.Start, at);
        residuals += r;
        curvatures += v;
    }

    /// <summary>Adds Σ r z and Σ v z and writes v z; two rows' sums are in flight.</summary>
    private void Weigh(int padded)
    {
        ref double r = ref residual.Start;
        ref double v = ref curvature.Start;
        for (int p = 0; p < z.Count; p++)
        {
            ref double panel = ref Unsafe.Add(ref z.Start, p * z.Stride);
            ref double weighted = ref Unsafe.Add(ref curved.Start, p * z.Stride);
            nuint column = (nuint)(p * RowPanels.Width);
            Vector512<double> g0 = Vector512.LoadUnsafe(ref gradient.Start, column), g1 = Vector512<double>.Zero;
            Vector512<double> c0 = Vector512.LoadUnsafe(ref cross.Start, column), c1 = Vector512<double>.Zero;
            for (int s = 0; s < padded; s += 2)
            {
                nuint at = (nuint)(s * RowPanels.Width);
                Vector512<double> even = Vector512.LoadUnsafe(ref panel, at);
                Vector512<double> odd = Vector512.LoadUnsafe(ref panel, at + RowPanels.Width);
                g0 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref r, s)), even, g0);
                g1 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref r, s + 1)), odd, g1);
                even *= Vector512.Create(Unsafe.Add(ref v, s));
                odd *= Vector512.Create(Unsafe.Add(ref v, s + 1));
                even.StoreUnsafe(ref weighted, at);
                odd.StoreUnsafe(ref weighted, at + RowPanels.Width);
                c0 += even;
                c1 += odd;
            }

            (g0 + g1).StoreUnsafe(ref gradient.Start, column);
            (c0 + c1).StoreUnsafe(ref cross.Start, column);
        }
    }

    /// <summary>The intercept first, then the columns.</summary>
    private LogisticDerivatives Collect()
    {
        int k = design.Columns + 1;
        int padded = z.Count * RowPanels.Width;
        LogisticDerivatives result = new(k) { LogLikelihood = LaneSum.Of(logLikelihood) };
        result.Gradient[0] = LaneSum.Of(residuals);
        result.Information[0] = LaneSum.Of(curvatures);
        for (int a = 1; a < k; a++)
        {
            result.Gradient[a] = gradient.Span[a - 1];
            result.Information[a] = cross.Span[a - 1];
            result.Information[a * k] = cross.Span[a - 1];
            for (int b = 1; b <= a; b++)
            {
                double value = information.Span[((a - 1) * padded) + b - 1];
                result.Information[(a * k) + b] = value;
                result.Information[(b * k) + a] = value;
            }
        }

        return result;
    }
}
