using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// A symmetric matrix A = diag(a) − W on one level, applied to blocks of vectors, with a smoother: two steps of the Chebyshev iteration for
/// diag(a)⁻¹A on the upper part of its spectrum (Golub and Van Loan 2013, sec. 11.2.8). It is a polynomial in A, hence symmetric, and has no
/// order of nodes, hence runs in parallel.
/// </summary>
internal sealed class LaplacianOperator
{
    private readonly SparseRows w;
    private readonly double[] diagonal;
    private readonly double[] inverse;
    private readonly double first;
    private readonly double secondOld;
    private readonly double secondNew;

    internal LaplacianOperator(SparseRows w, double[] diagonal)
    {
        this.w = w;
        this.diagonal = diagonal;
        inverse = Array.ConvertAll(diagonal, a => a > 0 ? 1 / a : 0);
        LargestEigenvalue = Gershgorin();
        double top = LargestEigenvalue;
        double bottom = top / 4;
        double centre = (top + bottom) / 2;
        double half = (top - bottom) / 2;
        double rho = half / centre;
        double next = 1 / ((2 * centre / half) - rho);
        first = 1 / centre;
        secondOld = 1 + (next * rho);
        secondNew = 2 * next / half;
    }

    internal int Size => diagonal.Length;

    internal SparseRows OffDiagonal => w;

    internal double[] Diagonal => diagonal;

    /// <summary>A bound on the eigenvalues of diag(a)⁻¹A.</summary>
    internal double LargestEigenvalue { get; }

    /// <summary>r = b − A x.</summary>
    internal void Residual(double[] b, double[] x, double[] r, int m) => RowBlocks.For(Size, (from, to) =>
    {
        for (int i = from; i < to; i++)
        {
            for (int c = 0; c < m; c += 4)
            {
                (Vector256.LoadUnsafe(ref b[(i * m) + c]) - Product(i, x, m, c)).StoreUnsafe(ref r[(i * m) + c]);
            }
        }
    });

    /// <summary>x = two smoothing steps for A x = b from x = 0; the step is scratch.</summary>
    internal void SmoothFromZero(double[] b, double[] x, double[] step, int m)
    {
        RowBlocks.For(Size, (from, to) =>
        {
            for (int i = from; i < to; i++)
            {
                Vector256<double> scale = Vector256.Create(first * inverse[i]);
                for (int c = 0; c < m; c += 4)
                {
                    (scale * Vector256.LoadUnsafe(ref b[(i * m) + c])).StoreUnsafe(ref step[(i * m) + c]);
                }
            }
        });
        RowBlocks.For(Size, (from, to) =>
        {
            for (int i = from; i < to; i++)
            {
                Vector256<double> scale = Vector256.Create(secondNew * inverse[i]);
                for (int c = 0; c < m; c += 4)
                {
                    Vector256<double> own = Vector256.LoadUnsafe(ref b[(i * m) + c]) - Product(i, step, m, c);
                    ((Vector256.Create(secondOld) * Vector256.LoadUnsafe(ref step[(i * m) + c])) + (scale * own)).StoreUnsafe(ref x[(i * m) + c]);
                }
            }
        });
    }

    /// <summary>Two smoothing steps for A x = b from the given x; the residual is scratch.</summary>
    internal void Smooth(double[] b, double[] x, double[] residual, int m)
    {
        Residual(b, x, residual, m);
        RowBlocks.For(Size, (from, to) =>
        {
            for (int i = from; i < to; i++)
            {
                for (int c = 0; c < m; c += 4)
                {
                    ref double target = ref x[(i * m) + c];
                    (Vector256.LoadUnsafe(ref target) + TwoSteps(residual, i, m, c)).StoreUnsafe(ref target);
                }
            }
        });
    }

    /// <summary>Four columns, from c on, of row i of A x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Product(int i, double[] x, int m, int c) =>
        (Vector256.Create(diagonal[i]) * Vector256.LoadUnsafe(ref x[(i * m) + c])) - w.Product(i, x, m, c);

    /// <summary>Row i of both Chebyshev steps for the residual r: the first step s = first·diag(a)⁻¹r is not stored but made where it is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> TwoSteps(double[] r, int i, int m, int c)
    {
        Vector256<double> own = Vector256.LoadUnsafe(ref r[(i * m) + c]);
        Vector256<double> step = Vector256.Create(first * inverse[i]) * own;
        Vector256<double> image = (Vector256.Create(diagonal[i]) * step) - (Vector256.Create(first) * w.ScaledProduct(i, inverse, r, m, c));
        return (Vector256.Create(secondOld) * step) + (Vector256.Create(secondNew * inverse[i]) * (own - image));
    }

    private double Gershgorin()
    {
        double largest = 0;
        for (int i = 0; i < Size; i++)
        {
            double sum = diagonal[i];
            for (int p = w.Starts[i]; p < w.Starts[i + 1]; p++)
            {
                sum += Math.Abs(w.Value(p));
            }

            largest = Math.Max(largest, sum * inverse[i]);
        }

        return largest > 0 ? largest : 1;
    }
}
