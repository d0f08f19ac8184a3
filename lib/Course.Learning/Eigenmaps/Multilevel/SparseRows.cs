using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// A sparse matrix by rows; without values its entries are ones. It multiplies blocks of m vectors, m a multiple of 4, stored row by row
/// (entry (i, c) at i·m + c), four columns at a time. Arrays may be longer than the entries.
/// </summary>
internal sealed class SparseRows
{
    private readonly int[] starts;
    private readonly int[] columns = [];
    private readonly short[] steps = [];
    private readonly double[] values;

    /// <summary>A matrix whose columns are kept as they are.</summary>
    internal SparseRows(int[] starts, int[] columns, double[] values)
    {
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    /// <summary>A matrix whose entries are all near the diagonal: of each its column less its row is kept.</summary>
    internal SparseRows(int[] starts, short[] steps, double[] values)
    {
        this.starts = starts;
        this.steps = steps;
        this.values = values;
    }

    internal int Rows => starts.Length - 1;

    internal int[] Starts => starts;

    private bool HasSteps => steps.Length > 0;

    /// <summary>The column of an entry in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Column(int row, int entry) => HasSteps ? row + steps[entry] : columns[entry];

    /// <summary>The value of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Value(int entry) => values.Length == 0 ? 1 : values[entry];

    /// <summary>Row i of the product with a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Product(int i, ref double x, int m, int c) => HasSteps
        ? Product(new ColumnSteps(steps), i, ref x, m, c) : Product(new WholeColumns(columns), i, ref x, m, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Product<T>(T column, int i, ref double x, int m, int c)
        where T : struct, IEntryColumns
    {
        ref double near = ref Unsafe.Add(ref x, At(column.Origin(i), m, c));
        Vector256<double> sum = Vector256<double>.Zero;
        int end = starts[i + 1];
        if (values.Length == 0)
        {
            for (int p = starts[i]; p < end; p++)
            {
                sum += Vector256.LoadUnsafe(ref Unsafe.Add(ref near, column[p] * (nint)m));
            }

            return sum;
        }

        for (int p = starts[i]; p < end; p++)
        {
            sum += Vector256.Create(values[p]) * Vector256.LoadUnsafe(ref Unsafe.Add(ref near, column[p] * (nint)m));
        }

        return sum;
    }

    /// <summary>Row i of the product with a block in single precision, which is summed in double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Product(int i, ref float x, int m, int c) => HasSteps
        ? Product(new ColumnSteps(steps), i, ref x, m, c) : Product(new WholeColumns(columns), i, ref x, m, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Product<T>(T column, int i, ref float x, int m, int c)
        where T : struct, IEntryColumns
    {
        ref float near = ref Unsafe.Add(ref x, At(column.Origin(i), m, c));
        Vector256<double> sum = Vector256<double>.Zero;
        int end = starts[i + 1];
        if (values.Length == 0)
        {
            for (int p = starts[i]; p < end; p++)
            {
                sum += BlockRow.Wide(ref Unsafe.Add(ref near, column[p] * (nint)m), 0);
            }

            return sum;
        }

        for (int p = starts[i]; p < end; p++)
        {
            sum += Vector256.Create(values[p]) * BlockRow.Wide(ref Unsafe.Add(ref near, column[p] * (nint)m), 0);
        }

        return sum;
    }

    /// <summary>A multiple of row i of the product with a block in single precision, which is summed in single precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector128<float> RoughProduct(int i, double factor, ref float x, int m, int c) => HasSteps
        ? RoughProduct(new ColumnSteps(steps), i, factor, ref x, m, c) : RoughProduct(new WholeColumns(columns), i, factor, ref x, m, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<float> RoughProduct<T>(T column, int i, double factor, ref float x, int m, int c)
        where T : struct, IEntryColumns
    {
        ref float near = ref Unsafe.Add(ref x, At(column.Origin(i), m, c));
        Vector128<float> sum = Vector128<float>.Zero;
        int end = starts[i + 1];
        if (values.Length == 0)
        {
            for (int p = starts[i]; p < end; p++)
            {
                sum += Vector128.LoadUnsafe(ref Unsafe.Add(ref near, column[p] * (nint)m));
            }

            return Vector128.Create((float)factor) * sum;
        }

        for (int p = starts[i]; p < end; p++)
        {
            sum += Vector128.Create((float)(factor * values[p])) * Vector128.LoadUnsafe(ref Unsafe.Add(ref near, column[p] * (nint)m));
        }

        return sum;
    }

    /// <summary>The same through the groups of the columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector128<float> RoughProduct(int i, double factor, int[] groups, ref float x, int m, int c) => HasSteps
        ? RoughProduct(new ColumnSteps(steps), i, factor, groups, ref x, m, c) : RoughProduct(new WholeColumns(columns), i, factor, groups, ref x, m, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<float> RoughProduct<T>(T column, int i, double factor, int[] groups, ref float x, int m, int c)
        where T : struct, IEntryColumns
    {
        int origin = column.Origin(i);
        Vector128<float> sum = Vector128<float>.Zero;
        int end = starts[i + 1];
        if (values.Length == 0)
        {
            for (int p = starts[i]; p < end; p++)
            {
                sum += Vector128.LoadUnsafe(ref x, At(groups[origin + column[p]], m, c));
            }

            return Vector128.Create((float)factor) * sum;
        }

        for (int p = starts[i]; p < end; p++)
        {
            sum += Vector128.Create((float)(factor * values[p])) * Vector128.LoadUnsafe(ref x, At(groups[origin + column[p]], m, c));
        }

        return sum;
    }

    /// <summary>Row i of the product where all columns of a group read the group's one row of the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Product(int i, int[] groups, ref double x, int m, int c) => HasSteps
        ? Product(new ColumnSteps(steps), i, groups, ref x, m, c) : Product(new WholeColumns(columns), i, groups, ref x, m, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Product<T>(T column, int i, int[] groups, ref double x, int m, int c)
        where T : struct, IEntryColumns
    {
        int origin = column.Origin(i);
        Vector256<double> sum = Vector256<double>.Zero;
        for (int p = starts[i]; p < starts[i + 1]; p++)
        {
            sum += Vector256.Create(Value(p)) * Vector256.LoadUnsafe(ref x, At(groups[origin + column[p]], m, c));
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint At(int row, int m, int c) => (nuint)((row * (long)m) + c);
}
