using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Course.Numerics.LinearAlgebra;

/// <summary>All eigenvalues and eigenvectors of a symmetric matrix, S = Σ_j λ_j v_j v_jᵀ.</summary>
/// <remarks>
/// Householder reflections make S tridiagonal, then implicit QR steps with Wilkinson's shift make it diagonal (Golub and Van Loan 2013,
/// algorithms 8.3.1 to 8.3.3). About 9d³ multiply-adds, all of them on whole rows, so that they run on vectors. Backward stable: the pairs are those of
/// a matrix within a small multiple of d·ε·‖S‖₂, and the vectors are orthonormal to d·ε.
/// </remarks>
public sealed class SymmetricEigen
{
    private const double Epsilon = 1.0 / (1L << 52);
    private const int MostStepsForEach = 30;

    private readonly int d;
    private readonly double[] diagonal;
    private readonly double[] besides;
    private readonly double[] vectors;

    private SymmetricEigen(double[] matrix, int d)
    {
        this.d = d;
        diagonal = new double[d];
        besides = new double[d];
        vectors = new double[d * d];
        double[] scales = Tridiagonalise(matrix);
        Reflect(matrix, scales);
        Diagonalise();
    }

    /// <summary>The eigenvalues, in no order, in the unit of the matrix.</summary>
    public IReadOnlyList<double> Values => diagonal;

    /// <summary>Decomposes a matrix, of which the upper triangle is not read.</summary>
    /// <param name="matrix">Row-major, d² finite entries.</param>
    /// <param name="dimension">d.</param>
    /// <exception cref="ArgumentException">The length is not d², or an entry is not finite.</exception>
    public static SymmetricEigen Of(ReadOnlySpan<double> matrix, int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        if (matrix.Length != dimension * dimension)
        {
            throw new ArgumentException($"The matrix has {matrix.Length} entries, expected {dimension}² = {dimension * dimension}.", nameof(matrix));
        }

        double[] copy = new double[matrix.Length];
        for (int i = 0; i < dimension; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double entry = matrix[(i * dimension) + j];
                if (!double.IsFinite(entry))
                {
                    throw new ArgumentException($"Entry ({i}, {j}) of the matrix is {entry}, expected a finite number.", nameof(matrix));
                }

                copy[(i * dimension) + j] = entry;
                copy[(j * dimension) + i] = entry;
            }
        }

        return new SymmetricEigen(copy, dimension);
    }

    /// <summary>The unit eigenvector v_j of the eigenvalue λ_j, d entries.</summary>
    public ReadOnlySpan<double> Vector(int j) => vectors.AsSpan(j * d, d);

    /// <summary>H_k = I − s_k v_k v_kᵀ, one after another, with v_k left in row k to the right of the diagonal; gives the s_k.</summary>
    private double[] Tridiagonalise(double[] a)
    {
        double[] scales = new double[d];
        double[] w = new double[d];
        for (int k = 0; k < d - 1; k++)
        {
            diagonal[k] = a[(k * d) + k];
            int m = d - k - 1;
            Span<double> v = a.AsSpan((k * d) + k + 1, m);
            besides[k] = Reflection(v, out scales[k]);
            if (scales[k] == 0)
            {
                continue;
            }

            // A − v wᵀ − w vᵀ with w = s·A v − ½s(vᵀ s·A v) v.
            Span<double> step = w.AsSpan(0, m);
            for (int i = 0; i < m; i++)
            {
                step[i] = scales[k] * TensorPrimitives.Dot<double>(a.AsSpan(((k + 1 + i) * d) + k + 1, m), v);
            }

            TensorPrimitives.MultiplyAdd<double>(v, -0.5 * scales[k] * TensorPrimitives.Dot<double>(step, v), step, step);
            for (int i = 0; i < m; i++)
            {
                Span<double> row = a.AsSpan(((k + 1 + i) * d) + k + 1, m);
                TensorPrimitives.MultiplyAdd<double>(step, -v[i], row, row);
                TensorPrimitives.MultiplyAdd<double>(v, -step[i], row, row);
            }
        }

        diagonal[d - 1] = a[(d * d) - 1];
        return scales;
    }

    /// <summary>Turns x into v so that (I − s·vvᵀ)x = αe₁; gives α. With nothing beside the first entry there is nothing to do: s = 0.</summary>
    private static double Reflection(Span<double> x, out double scale)
    {
        scale = 0;
        if (!x[1..].ContainsAnyExcept(0.0))
        {
            return x[0];
        }

        double largest = Math.Abs(TensorPrimitives.MaxMagnitude<double>(x));
        TensorPrimitives.Divide(x, largest, x);
        double norm = TensorPrimitives.Norm<double>(x);
        double alpha = x[0] > 0 ? -norm : norm;
        x[0] -= alpha;
        scale = 1 / (-alpha * x[0]);
        return alpha * largest;
    }

    /// <summary>Q = H₀ H₁ …, last factor first, and its transpose into the vectors.</summary>
    private void Reflect(double[] reflections, double[] scales)
    {
        double[] q = new double[d * d];
        double[] sum = new double[d];
        for (int i = 0; i < d; i++)
        {
            q[(i * d) + i] = 1;
        }

        for (int k = d - 2; k >= 0; k--)
        {
            int m = d - k - 1;
            ReadOnlySpan<double> v = reflections.AsSpan((k * d) + k + 1, m);
            if (scales[k] == 0)
            {
                continue;
            }

            Span<double> along = sum.AsSpan(0, m);
            along.Clear();
            for (int i = 0; i < m; i++)
            {
                TensorPrimitives.MultiplyAdd<double>(q.AsSpan(((k + 1 + i) * d) + k + 1, m), v[i], along, along);
            }

            for (int i = 0; i < m; i++)
            {
                Span<double> row = q.AsSpan(((k + 1 + i) * d) + k + 1, m);
                TensorPrimitives.MultiplyAdd<double>(along, -scales[k] * v[i], row, row);
            }
        }

        for (int i = 0; i < d; i++)
        {
            for (int j = 0; j < d; j++)
            {
                vectors[(j * d) + i] = q[(i * d) + j];
            }
        }
    }

    private void Diagonalise()
    {
        int steps = 0;
        for (int last = d - 1; last > 0;)
        {
            int first = last;
            while (first > 0 && !IsNegligible(first - 1))
            {
                first--;
            }

            if (first == last)
            {
                besides[last - 1] = 0;
                last--;
                steps = 0;
                continue;
            }

            if (steps++ == MostStepsForEach)
            {
                throw new InvalidOperationException($"Eigenvalue {last} of a {d}×{d} matrix did not settle in {MostStepsForEach} QR steps.");
            }

            Step(first, last);
        }
    }

    private bool IsNegligible(int k) => Math.Abs(besides[k]) <= Epsilon * (Math.Abs(diagonal[k]) + Math.Abs(diagonal[k + 1]));

    /// <summary>One implicit QR step on rows first … last, whose bulge is chased downwards.</summary>
    private void Step(int first, int last)
    {
        double half = (diagonal[last - 1] - diagonal[last]) / 2;
        double corner = besides[last - 1];
        double far = half + double.CopySign(double.Hypot(half, corner), half);
        double shift = diagonal[last] - (corner * (corner / far));
        double x = diagonal[first] - shift;
        double z = besides[first];
        for (int k = first; k < last; k++)
        {
            double r = double.Hypot(x, z);
            double c = r == 0 ? 1 : x / r;
            double s = r == 0 ? 0 : z / r;
            if (k > first)
            {
                besides[k - 1] = r;
            }

            // With t = 2c·e_k + s(d_{k+1} − d_k), the rotated corner is d_k + s·t, d_{k+1} − s·t and c·t − e_k.
            double t = (2 * c * besides[k]) + (s * (diagonal[k + 1] - diagonal[k]));
            diagonal[k] += s * t;
            diagonal[k + 1] -= s * t;
            besides[k] = (c * t) - besides[k];
            if (k < last - 1)
            {
                x = besides[k];
                z = s * besides[k + 1];
                besides[k + 1] *= c;
            }

            Rotate(vectors.AsSpan(k * d, d), vectors.AsSpan((k + 1) * d, d), c, s);
        }
    }

    /// <summary>(a, b) becomes (c·a + s·b, c·b − s·a).</summary>
    private static void Rotate(Span<double> a, Span<double> b, double c, double s)
    {
        ref double first = ref MemoryMarshal.GetReference(a);
        ref double second = ref MemoryMarshal.GetReference(b);
        Vector256<double> cosine = Vector256.Create(c);
        Vector256<double> sine = Vector256.Create(s);
        int i = 0;
        for (; i + 4 <= a.Length; i += 4)
        {
            Vector256<double> x = Vector256.LoadUnsafe(ref first, (nuint)i);
            Vector256<double> y = Vector256.LoadUnsafe(ref second, (nuint)i);
            ((cosine * x) + (sine * y)).StoreUnsafe(ref first, (nuint)i);
            ((cosine * y) - (sine * x)).StoreUnsafe(ref second, (nuint)i);
        }

        for (; i < a.Length; i++)
        {
            (a[i], b[i]) = ((c * a[i]) + (s * b[i]), (c * b[i]) - (s * a[i]));
        }
    }
}
