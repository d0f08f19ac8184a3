using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>A symmetric matrix A = diag(a) − W on one level, applied to blocks of vectors.</summary>
internal sealed class LaplacianOperator
{
    private readonly SparseRows w;
    private readonly double[] diagonal;

    internal LaplacianOperator(SparseRows w, double[] diagonal)
    {
        this.w = w;
        this.diagonal = diagonal;
        LargestEigenvalue = Gershgorin();
    }

    internal int Size => diagonal.Length;

    internal SparseRows OffDiagonal => w;

    internal double[] Diagonal => diagonal;

    /// <summary>A bound on the eigenvalues of diag(a)⁻¹A.</summary>
    internal double LargestEigenvalue { get; }

    /// <summary>1/a_i, and 0 for a node without edges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Inverse(int i) => diagonal[i] > 0 ? 1 / diagonal[i] : 0;

    /// <summary>Four columns, from c on, of row i of A x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Product(int i, ref double x, int m, int c) =>
        (Vector256.Create(diagonal[i]) * Vector256.LoadUnsafe(ref x, (nuint)((i * m) + c))) - w.Product(i, ref x, m, c);

    /// <summary>Four columns, from c on, of row i of A x for x in single precision, summed in double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Product(int i, ref float x, int m, int c) =>
        (Vector256.Create(diagonal[i]) * BlockRow.Wide(ref x, (nuint)((i * m) + c))) - w.Product(i, ref x, m, c);

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

            largest = Math.Max(largest, sum * Inverse(i));
        }

        return largest > 0 ? largest : 1;
    }
}
