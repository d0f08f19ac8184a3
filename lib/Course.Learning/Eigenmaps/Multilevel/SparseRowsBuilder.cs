namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>Builds a sparse matrix row by row; entries added to one column of a row are summed.</summary>
internal sealed class SparseRowsBuilder
{
    private readonly int[] starts;
    private readonly int[] places;
    private int[] columns;
    private double[] values;
    private int row;
    private int length;

    /// <summary>Starts a matrix without entries.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columnCount">The number of columns.</param>
    /// <param name="capacity">A guess at the number of entries. One that is too large costs no memory: it is not touched.</param>
    internal SparseRowsBuilder(int rows, int columnCount, int capacity)
    {
        starts = new int[rows + 1];
        places = new int[columnCount];
        Array.Fill(places, -1);
        columns = GC.AllocateUninitializedArray<int>(Math.Max(16, capacity));
        values = GC.AllocateUninitializedArray<double>(columns.Length);
    }

    internal void Add(int column, double value)
    {
        int place = places[column];
        if (place >= starts[row])
        {
            values[place] += value;
            return;
        }

        if (length == columns.Length)
        {
            Array.Resize(ref columns, 2 * length);
            Array.Resize(ref values, 2 * length);
        }

        places[column] = length;
        columns[length] = column;
        values[length++] = value;
    }

    /// <summary>Removes an entry from the row being built and returns it, 0 if there is none.</summary>
    internal double Take(int column)
    {
        int place = places[column];
        if (place < starts[row])
        {
            return 0;
        }

        double value = values[place];
        length--;
        columns[place] = columns[length];
        values[place] = values[length];
        places[columns[place]] = place;
        places[column] = -1;
        return value;
    }

    internal void EndRow() => starts[++row] = length;

    internal SparseRows Build() => new(starts, columns, values);
}
