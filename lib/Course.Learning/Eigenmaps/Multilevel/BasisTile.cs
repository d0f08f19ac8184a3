using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// A few rows of the basis [X W P] in double precision, as they are, times the mass, and (of X and W) times A: small enough to stay in the nearest
/// cache while every pair of columns is summed, four by four in registers.
/// </summary>
internal sealed class BasisTile(int m)
{
    internal const int Rows = 64;

    private readonly int s = 3 * m;
    private readonly double[] basis = new double[Rows * 3 * m];
    private readonly double[] weighted = new double[Rows * 3 * m];
    private readonly double[] images = new double[Rows * 2 * m];

    /// <summary>Fetches rows of X, W and P.</summary>
    internal void Fetch(NativeBlock<double> x, NativeBlock<float> w, NativeBlock<float> p, int from, int count)
    {
        for (int row = 0; row < count; row++)
        {
            for (int c = 0; c < m; c += 4)
            {
                nuint at = (nuint)(((from + row) * m) + c);
                int to = (row * s) + c;
                Vector256.LoadUnsafe(ref x.First, at).StoreUnsafe(ref basis[to]);
                BlockRow.Wide(ref w.First, at).StoreUnsafe(ref basis[to + m]);
                BlockRow.Wide(ref p.First, at).StoreUnsafe(ref basis[to + (2 * m)]);
            }
        }
    }

    /// <summary>Multiplies the fetched rows by the mass.</summary>
    internal void Weight(double[] mass, int from, int count)
    {
        for (int row = 0; row < count; row++)
        {
            var factor = Vector256.Create(mass[from + row]);
            for (int c = 0; c < s; c += 4)
            {
                int at = (row * s) + c;
                (factor * Vector256.LoadUnsafe(ref basis[at])).StoreUnsafe(ref weighted[at]);
            }
        }
    }

    /// <summary>Multiplies the fetched rows by A: A X = diag(a) residual + M X Λ.</summary>
    internal void Multiply(LaplacianOperator a, NativeBlock<float> residual, NativeBlock<float> w, double[] values, int from, int count)
    {
        for (int row = 0; row < count; row++)
        {
            int i = from + row;
            var diagonal = Vector256.Create(a.Diagonal[i]);
            for (int c = 0; c < m; c += 4)
            {
                Vector256<double> along = Vector256.LoadUnsafe(ref values[c]) * Vector256.LoadUnsafe(ref weighted[(row * s) + c]);
                int to = (row * 2 * m) + c;
                ((diagonal * BlockRow.Wide(ref residual.First, (nuint)((i * m) + c))) + along).StoreUnsafe(ref images[to]);
                a.Product(i, ref w.First, m, c).StoreUnsafe(ref images[to + m]);
            }
        }
    }

    /// <summary>Adds the rows' parts of [X W P]ᵀM[X W P], then of [X W]ᵀA[X W P], from the 4×4 block on each diagonal on.</summary>
    internal void AddGrams(int count, Span<double> sum)
    {
        for (int r = 0; r < s; r += 4)
        {
            for (int c = r; c < s; c += 4)
            {
                AddProducts(ref basis[r], s, ref weighted[c], s, count, ref sum[(r * s) + c], s);
            }
        }

        for (int r = 0; r < 2 * m; r += 4)
        {
            for (int c = r; c < s; c += 4)
            {
                AddProducts(ref images[r], 2 * m, ref basis[c], s, count, ref sum[((s + r) * s) + c], s);
            }
        }
    }

    /// <summary>P = [W P] Y and X = X Y + P, each with its rows of Y.</summary>
    internal void Combine(double[] y, NativeBlock<double> x, NativeBlock<float> p, int from, int count)
    {
        for (int row = 0; row < count; row++)
        {
            ref double old = ref basis[row * s];
            for (int c = 0; c < m; c += 4)
            {
                Vector256<double> step = Combination(ref old, y, m, s, c);
                nuint at = (nuint)(((from + row) * m) + c);
                BlockRow.Narrow(step).StoreUnsafe(ref p.First, at);
                (step + Combination(ref old, y, 0, m, c)).StoreUnsafe(ref x.First, at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Combination(ref double old, double[] y, int from, int to, int c)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        for (int r = from; r < to; r++)
        {
            sum += Vector256.Create(Unsafe.Add(ref old, r)) * Vector256.LoadUnsafe(ref y[(r * m) + c]);
        }

        return sum;
    }

    /// <summary>Adds the product of four columns with four columns, both with a number of entries from row to row, to a 4×4 block.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddProducts(ref double left, int leftStep, ref double right, int rightStep, int count, ref double sum, int sumStep)
    {
        Vector256<double> s0 = Vector256.LoadUnsafe(ref sum);
        Vector256<double> s1 = Vector256.LoadUnsafe(ref sum, (nuint)sumStep);
        Vector256<double> s2 = Vector256.LoadUnsafe(ref sum, (nuint)(2 * sumStep));
        Vector256<double> s3 = Vector256.LoadUnsafe(ref sum, (nuint)(3 * sumStep));
        for (int row = 0; row < count; row++)
        {
            Vector256<double> other = Vector256.LoadUnsafe(ref right);
            s0 += Vector256.Create(left) * other;
            s1 += Vector256.Create(Unsafe.Add(ref left, 1)) * other;
            s2 += Vector256.Create(Unsafe.Add(ref left, 2)) * other;
            s3 += Vector256.Create(Unsafe.Add(ref left, 3)) * other;
            left = ref Unsafe.Add(ref left, leftStep);
            right = ref Unsafe.Add(ref right, rightStep);
        }

        s0.StoreUnsafe(ref sum);
        s1.StoreUnsafe(ref sum, (nuint)sumStep);
        s2.StoreUnsafe(ref sum, (nuint)(2 * sumStep));
        s3.StoreUnsafe(ref sum, (nuint)(3 * sumStep));
    }
}
