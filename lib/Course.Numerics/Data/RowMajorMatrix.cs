using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Data;

/// <summary>
/// An n×d table of numbers over an array that is not copied: entry (i, j) lies at i·d + j, one row a sample.
/// Large data enters every estimator as one. The caller must not write to the array while an estimator reads it.
/// </summary>
public sealed class RowMajorMatrix
{
    private readonly double[] values;

    /// <summary>Wraps an array.</summary>
    /// <param name="values">rows·columns entries, row after row. Kept, not copied.</param>
    /// <param name="rows">n, zero or more.</param>
    /// <param name="columns">d, one or more.</param>
    /// <exception cref="ArgumentException">The length is not rows·columns, or a count is out of range.</exception>
    public RowMajorMatrix(double[] values, int rows, int columns)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (values.Length != (long)rows * columns)
        {
            throw new ArgumentException($"values has {values.Length} entries; {rows} rows of {columns} columns need {(long)rows * columns}. Pass one entry for each cell, row after row.", nameof(values));
        }

        this.values = values;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>n, the number of samples.</summary>
    public int Rows { get; }

    /// <summary>d, the number of columns.</summary>
    public int Columns { get; }

    /// <summary>All n·d entries, row after row.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>The array itself as memory, for work that is split over threads.</summary>
    public ReadOnlyMemory<double> Memory => values;

    /// <summary>Entry (i, j).</summary>
    /// <param name="row">Zero-based row.</param>
    /// <param name="column">Zero-based column.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the table.</exception>
    public double this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Columns, nameof(column));
            return Row(row)[column];
        }
    }

    /// <summary>Copies a matrix into row-major order.</summary>
    /// <param name="matrix">n×d with at least one column.</param>
    public static RowMajorMatrix FromMatrix(Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new RowMajorMatrix(matrix.ToRowMajorArray(), matrix.RowCount, matrix.ColumnCount);
    }

    /// <summary>Copies rows of one length.</summary>
    /// <param name="rows">n arrays of d numbers.</param>
    /// <exception cref="ArgumentException">No rows, or rows of different lengths.</exception>
    public static RowMajorMatrix FromRows(params double[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Length == 0)
        {
            throw new ArgumentException("rows is empty; the number of columns is unknown then. Pass at least one row.", nameof(rows));
        }

        int d = rows[0].Length;
        double[] values = new double[rows.Length * d];
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != d)
            {
                throw new ArgumentException($"rows[{i}] has {rows[i].Length} entries and rows[0] has {d}. Give every row one length.", nameof(rows));
            }

            rows[i].CopyTo(values, i * d);
        }

        return new RowMajorMatrix(values, rows.Length, d);
    }

    /// <summary>Row i, d entries, not copied.</summary>
    /// <param name="row">Zero-based row.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the table.</exception>
    public ReadOnlySpan<double> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        return values.AsSpan(row * Columns, Columns);
    }

    /// <summary>A copy of column j, n entries.</summary>
    /// <param name="column">Zero-based column.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the table.</exception>
    public double[] Column(int column)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Columns, nameof(column));
        double[] result = new double[Rows];
        for (int i = 0; i < Rows; i++)
        {
            result[i] = values[(i * Columns) + column];
        }

        return result;
    }

    /// <summary>A copy as a MathNet matrix, n×d.</summary>
    public Matrix<double> ToMatrix() => Matrix<double>.Build.Dense(Rows, Columns, (i, j) => values[(i * Columns) + j]);

    /// <summary>Refuses a table that no estimator can use: no rows, or an entry that is NaN or infinite.</summary>
    /// <param name="name">What the caller calls the data.</param>
    /// <exception cref="ArgumentException">Names the data, the row, the column and the remedy.</exception>
    public void Validate(string name)
    {
        if (Rows == 0)
        {
            throw new ArgumentException($"{name} has no rows; at least one sample is needed. Check the filter that made it.", name);
        }

        if (TensorPrimitives.IsFiniteAll<double>(values))
        {
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException($"{name}[{i / Columns}, {i % Columns}] is {values[i]}; every entry has to be finite. Drop or impute that row first.", name);
            }
        }
    }
}
