namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>Builds a sparse matrix row by row.</summary>
internal sealed class SparseRowsBuilder
{
    private readonly int[] starts;
    private int[] columns;
    private double[] values;
    private int row;
    private int length;

    /// <summary>Starts a matrix without entries.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="capacity">A guess at the number of entries. One that is too large costs no memory: it is not touched.</param>
    internal SparseRowsBuilder(int rows, int capacity)
    {
        starts = new int[rows + 1];
        columns = GC.AllocateUninitializedArray<int>(Math.Max(16, capacity));
        values = GC.AllocateUninitializedArray<double>(columns.Length);
    }

    internal void Add(int column, double value)
    {
        if (length == columns.Length)
        {
            Array.Resize(ref columns, 2 * length);
            Array.Resize(ref values, 2 * length);
        }

        columns[length] = column;
        values[length++] = value;
    }

    internal void EndRow() => starts[++row] = length;

    internal SparseRows Build() => new(starts, columns, values);
}
