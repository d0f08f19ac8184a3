using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;

namespace Course.Learning.Logistic;

/// <summary>One chunk's gradient alone and the scratch of its blocks.</summary>
internal sealed class GradientBlock
{
    private const int Lanes = LabelledBlock.Lanes;

    private readonly LogisticDesign design;
    private readonly LabelledBlock rows;
    private readonly AlignedBuffer residual;
    private readonly AlignedBuffer gradient;
    private Vector512<double> residuals;

    internal GradientBlock(LogisticDesign design, double[] gamma)
    {
        this.design = design;
        rows = new LabelledBlock(design, gamma);
        residual = new AlignedBuffer(rows.Capacity);
        gradient = new AlignedBuffer(Lanes * design.Columns);
    }

    /// <summary>The gradient's share of rows [from, to), intercept first. The next block's data is asked for while this one is loaded and its log odds are found.</summary>
    internal double[] Run(int from, int to)
    {
        for (int start = from; start < to; start += rows.Capacity)
        {
            long next = ((long)start + rows.Capacity) * design.Columns;
            int padded = rows.Load(start, Math.Min(rows.Capacity, to - start), next);
            next += rows.Capacity * design.Columns / 2;
            for (int s = 0; s < padded; s += 2 * Lanes)
            {
                Prefetch.Entries(design.X, next + (s * design.Columns / 2), Lanes * design.Columns);
                (Vector512<double> low, Vector512<double> high) = rows.LogOdds(s);
                Respond(s, low);
                Respond(s + Lanes, high);
            }

            AddProducts(padded);
        }

        return [LaneSum.Of(residuals), .. Enumerable.Range(0, design.Columns)
            .Select(j => LaneSum.Of(Vector512.LoadUnsafe(ref gradient.Start, (nuint)(j * Lanes))))];
    }

    /// <summary>Eight rows' residuals w(y − p), as in <see cref="LogisticFunction"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Respond(int s, Vector512<double> eta)
    {
        Vector512<double> one = Vector512<double>.One;
        Vector512<double> side = Vector512.LoadUnsafe(ref rows.Sign.Start, (nuint)s);
        Vector512<double> m = side * eta;
        Vector512<double> e = Vector512.Exp(-Vector512.Abs(m));
        Vector512<double> miss = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(m, Vector512<double>.Zero), e, one) / (one + e);
        Vector512<double> r = Vector512.LoadUnsafe(ref rows.Weight.Start, (nuint)s) * side * miss;
        r.StoreUnsafe(ref residual.Start, (nuint)s);
        residuals += r;
    }

    /// <summary>Adds Σ r z; four vectors are in flight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddProducts(int padded)
    {
        ref double r = ref residual.Start;
        for (int j = 0; j < design.Columns; j++)
        {
            ref double column = ref Unsafe.Add(ref rows.Z.Start, j * rows.Z.Stride);
            ref double sums = ref Unsafe.Add(ref gradient.Start, j * Lanes);
            Vector512<double> a = Vector512.LoadUnsafe(ref sums), b = Vector512<double>.Zero, c = b, d = b;
            for (nuint s = 0; s < (nuint)padded; s += 4 * Lanes)
            {
                a = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref r, s), Vector512.LoadUnsafe(ref column, s), a);
                b = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref r, s + Lanes), Vector512.LoadUnsafe(ref column, s + Lanes), b);
                c = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref r, s + (2 * Lanes)), Vector512.LoadUnsafe(ref column, s + (2 * Lanes)), c);
                d = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref r, s + (3 * Lanes)), Vector512.LoadUnsafe(ref column, s + (3 * Lanes)), d);
            }

            (a + b + (c + d)).StoreUnsafe(ref sums);
        }
    }
}
