using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// A sparse matrix by rows; without values its entries are ones. It multiplies blocks of m vectors, m a multiple of 4, stored row by row
/// (entry (i, c) at i·m + c). Arrays may be longer than the entries.
/// </summary>
internal sealed class SparseRows(int[] starts, int[] columns, double[] values)
{
    internal int Rows => starts.Length - 1;

    internal int[] Starts => starts;

    internal int[] Columns => columns;

    /// <summary>The value of an entry.</summary>
    internal double Value(int entry) => values.Length == 0 ? 1 : values[entry];

    /// <summary>Four columns, from c on, of row i of the product with a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Product(int i, double[] x, int m, int c)
    {
        ref double first = ref MemoryMarshal.GetArrayDataReference(x);
        Vector256<double> sum = Vector256<double>.Zero;
        int end = starts[i + 1];
        if (values.Length == 0)
        {
            for (int p = starts[i]; p < end; p++)
            {
                sum += Vector256.LoadUnsafe(ref first, (nuint)((columns[p] * (long)m) + c));
            }

            return sum;
        }

        for (int p = starts[i]; p < end; p++)
        {
            sum += Vector256.Create(values[p]) * Vector256.LoadUnsafe(ref first, (nuint)((columns[p] * (long)m) + c));
        }

        return sum;
    }

    /// <summary>Four columns, from c on, of row i of the product with diag(scale) times a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> ScaledProduct(int i, double[] scale, double[] x, int m, int c)
    {
        ref double first = ref MemoryMarshal.GetArrayDataReference(x);
        Vector256<double> sum = Vector256<double>.Zero;
        int end = starts[i + 1];
        for (int p = starts[i]; p < end; p++)
        {
            int column = columns[p];
            sum += Vector256.Create(Value(p) * scale[column]) * Vector256.LoadUnsafe(ref first, (nuint)((column * (long)m) + c));
        }

        return sum;
    }

    /// <summary>y = M x.</summary>
    internal void Multiply(double[] x, double[] y, int m) => RowBlocks.For(Rows, (from, to) =>
    {
        for (int i = from; i < to; i++)
        {
            for (int c = 0; c < m; c += 4)
            {
                Product(i, x, m, c).StoreUnsafe(ref y[(i * m) + c]);
            }
        }
    });

    /// <summary>y += M x.</summary>
    internal void MultiplyAdd(double[] x, double[] y, int m) => RowBlocks.For(Rows, (from, to) =>
    {
        for (int i = from; i < to; i++)
        {
            for (int c = 0; c < m; c += 4)
            {
                ref double target = ref y[(i * m) + c];
                (Vector256.LoadUnsafe(ref target) + Product(i, x, m, c)).StoreUnsafe(ref target);
            }
        }
    });

    internal SparseRows Transpose(int columnCount)
    {
        var newStarts = new int[columnCount + 1];
        int length = starts[^1];
        for (int p = 0; p < length; p++)
        {
            newStarts[columns[p] + 1]++;
        }

        for (int c = 0; c < columnCount; c++)
        {
            newStarts[c + 1] += newStarts[c];
        }

        int[] next = newStarts[..columnCount];
        var newColumns = new int[length];
        var newValues = new double[length];
        for (int i = 0; i < Rows; i++)
        {
            for (int p = starts[i]; p < starts[i + 1]; p++)
            {
                int q = next[columns[p]]++;
                newColumns[q] = i;
                newValues[q] = Value(p);
            }
        }

        return new SparseRows(newStarts, newColumns, newValues);
    }
}
