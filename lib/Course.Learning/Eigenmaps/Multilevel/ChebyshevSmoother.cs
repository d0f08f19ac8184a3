using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// Two steps of the Chebyshev iteration for diag(a)⁻¹A on the upper part of its spectrum (Golub and Van Loan 2013, sec. 11.2.8). It is a polynomial
/// in A, hence symmetric, and has no order of nodes, hence runs in parallel. Right-hand sides and residuals are those of diag(a)⁻¹A x = diag(a)⁻¹b:
/// they have the scale of x whatever the weights, so single precision is enough for what only prepares a step.
/// </summary>
internal sealed class ChebyshevSmoother
{
    private readonly LaplacianOperator a;
    private readonly float first;
    private readonly float secondOld;
    private readonly float secondNew;

    internal ChebyshevSmoother(LaplacianOperator a)
    {
        this.a = a;
        double top = a.LargestEigenvalue;
        double bottom = top / 4;
        double centre = (top + bottom) / 2;
        double half = (top - bottom) / 2;
        double rho = half / centre;
        double next = 1 / ((2 * centre / half) - rho);
        first = (float)(1 / centre);
        secondOld = (float)(1 + (next * rho));
        secondNew = (float)(2 * next / half);
    }

    /// <summary>r = b − diag(a)⁻¹A x.</summary>
    internal void Residual(NativeBlock<float> b, NativeBlock<float> x, NativeBlock<float> r, int m) => RowBlocks.For(a.Size, (from, to) =>
    {
        ref float source = ref x.First;
        for (int i = from; i < to; i++)
        {
            double inverse = a.Inverse(i);
            for (int c = 0; c < m; c += 4)
            {
                nuint at = (nuint)((i * m) + c);
                Vector128<float> image = Vector128.LoadUnsafe(ref source, at) - a.OffDiagonal.RoughProduct(i, inverse, ref source, m, c);
                (Vector128.LoadUnsafe(ref b.First, at) - image).StoreUnsafe(ref r.First, at);
            }
        }
    });

    /// <summary>x = two steps from x = 0 for the right-hand side b.</summary>
    internal void FromZero(NativeBlock<float> b, NativeBlock<float> x, int m) => RowBlocks.For(a.Size, (from, to) =>
    {
        for (int i = from; i < to; i++)
        {
            double inverse = a.Inverse(i);
            for (int c = 0; c < m; c += 4)
            {
                TwoSteps(ref b.First, inverse, i, m, c).StoreUnsafe(ref x.First, (nuint)((i * m) + c));
            }
        }
    });

    /// <summary>x += two steps for the residual r of x.</summary>
    internal void Correct(NativeBlock<float> r, NativeBlock<float> x, int m) => RowBlocks.For(a.Size, (from, to) =>
    {
        for (int i = from; i < to; i++)
        {
            double inverse = a.Inverse(i);
            for (int c = 0; c < m; c += 4)
            {
                nuint at = (nuint)((i * m) + c);
                (Vector128.LoadUnsafe(ref x.First, at) + TwoSteps(ref r.First, inverse, i, m, c)).StoreUnsafe(ref x.First, at);
            }
        }
    });

    /// <summary>Row i of both steps from 0: the first step s = first·r is not stored but made where it is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<float> TwoSteps(ref float r, double inverse, int i, int m, int c)
    {
        Vector128<float> own = Vector128.LoadUnsafe(ref r, (nuint)((i * m) + c));
        Vector128<float> image = Vector128.Create(first) * (own - a.OffDiagonal.RoughProduct(i, inverse, ref r, m, c));
        return (Vector128.Create(secondOld * first) * own) + (Vector128.Create(secondNew) * (own - image));
    }
}
