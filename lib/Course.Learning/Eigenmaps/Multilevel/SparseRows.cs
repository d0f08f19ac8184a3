using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// A sparse matrix by rows; without values its entries are ones. It multiplies blocks of m vectors, m a multiple of 4, stored row by row
/// (entry (i, c) at i·m + c), four columns at a time. Arrays may be longer than the entries.
/// </summary>
internal sealed class SparseRows(int[] starts, int[] columns, double[] values)
{
    internal int Rows => starts.Length - 1;

    internal int[] Starts => starts;

    internal int[] Columns => columns;

    /// <summary>The value of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Value(int entry) => values.Length == 0 ? 1 : values[entry];

    /// <summary>Row i of the product with a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Product(int i, ref double x, int m, int c)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        int end = starts[i + 1];
        if (values.Length == 0)
        {
            for (int p = starts[i]; p < end; p++)
            {
                sum += Vector256.LoadUnsafe(ref x, At(columns[p], m, c));
            }

            return sum;
        }

        for (int p = starts[i]; p < end; p++)
        {
            sum += Vector256.Create(values[p]) * Vector256.LoadUnsafe(ref x, At(columns[p], m, c));
        }

        return sum;
    }

    /// <summary>Row i of the product with a block in single precision, which is summed in double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Product(int i, ref float x, int m, int c)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        int end = starts[i + 1];
        if (values.Length == 0)
        {
            for (int p = starts[i]; p < end; p++)
            {
                sum += BlockRow.Wide(ref x, At(columns[p], m, c));
            }

            return sum;
        }

        for (int p = starts[i]; p < end; p++)
        {
            sum += Vector256.Create(values[p]) * BlockRow.Wide(ref x, At(columns[p], m, c));
        }

        return sum;
    }

    /// <summary>A multiple of row i of the product with a block in single precision, which is summed in single precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector128<float> RoughProduct(int i, double factor, ref float x, int m, int c)
    {
        Vector128<float> sum = Vector128<float>.Zero;
        int end = starts[i + 1];
        if (values.Length == 0)
        {
            for (int p = starts[i]; p < end; p++)
            {
                sum += Vector128.LoadUnsafe(ref x, At(columns[p], m, c));
            }

            return Vector128.Create((float)factor) * sum;
        }

        for (int p = starts[i]; p < end; p++)
        {
            sum += Vector128.Create((float)(factor * values[p])) * Vector128.LoadUnsafe(ref x, At(columns[p], m, c));
        }

        return sum;
    }

    /// <summary>The same through the groups of the columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector128<float> RoughProduct(int i, double factor, int[] groups, ref float x, int m, int c)
    {
        Vector128<float> sum = Vector128<float>.Zero;
        int end = starts[i + 1];
        if (values.Length == 0)
        {
            for (int p = starts[i]; p < end; p++)
            {
                sum += Vector128.LoadUnsafe(ref x, At(groups[columns[p]], m, c));
            }

            return Vector128.Create((float)factor) * sum;
        }

        for (int p = starts[i]; p < end; p++)
        {
            sum += Vector128.Create((float)(factor * values[p])) * Vector128.LoadUnsafe(ref x, At(groups[columns[p]], m, c));
        }

        return sum;
    }

    /// <summary>Row i of the product where all columns of a group read the group's one row of the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Product(int i, int[] groups, ref double x, int m, int c)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        for (int p = starts[i]; p < starts[i + 1]; p++)
        {
            sum += Vector256.Create(Value(p)) * Vector256.LoadUnsafe(ref x, At(groups[columns[p]], m, c));
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint At(int row, int m, int c) => (nuint)((row * (long)m) + c);
}
