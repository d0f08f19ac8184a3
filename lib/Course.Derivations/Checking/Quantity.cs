using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Checking;

/// <summary>
/// The value of a line: a number, vector, matrix or truth value, exact to rounding or an estimate with standard errors.
/// Converts implicitly from <see cref="double"/>, <see cref="bool"/>, and MathNet vectors and matrices.
/// </summary>
public sealed class Quantity
{
    private readonly double[] entries;
    private readonly double[]? standardErrors;

    private Quantity(QuantityKind kind, int rows, int columns, double[] entries, double[]? standardErrors = null)
    {
        Kind = kind;
        Rows = rows;
        Columns = columns;
        this.entries = entries;
        this.standardErrors = standardErrors;
    }

    /// <summary>What it is.</summary>
    public QuantityKind Kind { get; }

    /// <summary>The number of rows; 1 for a scalar.</summary>
    public int Rows { get; }

    /// <summary>The number of columns; 1 for a scalar or vector.</summary>
    public int Columns { get; }

    /// <summary>The entries, row after row; a truth value is 1 or 0.</summary>
    public ReadOnlySpan<double> Entries => entries;

    /// <summary>The standard error of each entry, or empty where the value is exact to rounding.</summary>
    public ReadOnlySpan<double> StandardErrors => standardErrors;

    /// <summary>Whether the value is an estimate with an error bar.</summary>
    public bool IsEstimate => standardErrors is not null;

    /// <summary>Whether every entry (and standard error) is finite.</summary>
    public bool IsFinite => Array.TrueForAll(entries, double.IsFinite) && (standardErrors is null || Array.TrueForAll(standardErrors, double.IsFinite));

    internal bool IsTrue => entries[0] != 0.0;

    internal string Shape => Kind switch
    {
        QuantityKind.Matrix => $"{Rows}×{Columns} matrix",
        QuantityKind.Vector => $"vector of {Rows}",
        QuantityKind.Truth => "truth value",
        _ => "scalar",
    };

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Quantity(double value) => new(QuantityKind.Scalar, 1, 1, [value]);

    /// <summary>A truth value.</summary>
    /// <param name="value">The truth value.</param>
    public static implicit operator Quantity(bool value) => new(QuantityKind.Truth, 1, 1, [value ? 1.0 : 0.0]);

    /// <summary>A vector; copied.</summary>
    /// <param name="value">The vector.</param>
    public static implicit operator Quantity(Vector<double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(QuantityKind.Vector, value.Count, 1, value.ToArray());
    }

    /// <summary>A matrix; copied.</summary>
    /// <param name="value">The matrix.</param>
    public static implicit operator Quantity(Matrix<double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(QuantityKind.Matrix, value.RowCount, value.ColumnCount, value.ToRowMajorArray());
    }

    /// <summary>An estimate with an error bar, compared in units of its standard errors.</summary>
    /// <param name="mean">The estimate.</param>
    /// <param name="standardError">One standard error for each entry, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ, or the estimate is a truth value.</exception>
    public static Quantity Estimate(Quantity mean, Quantity standardError)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(standardError);
        if (mean.Kind == QuantityKind.Truth || !mean.SameShape(standardError))
        {
            throw new ArgumentException($"standardError is a {standardError.Shape} for a {mean.Shape}. Give one standard error for each number.", nameof(standardError));
        }

        return new(mean.Kind, mean.Rows, mean.Columns, mean.entries, standardError.entries);
    }

    internal static Quantity Like(Quantity shape, double[] entries, double[]? standardErrors = null) =>
        new(shape.Kind, shape.Rows, shape.Columns, entries, standardErrors);

    internal bool SameShape(Quantity other) => Kind == other.Kind && Rows == other.Rows && Columns == other.Columns;

    internal double Measure(Norm norm) => Measure(this, entries, norm);

    internal double MeasureError(Norm norm) => standardErrors is null ? 0.0 : Measure(this, standardErrors, norm);

    internal double Distance(Quantity other, Norm norm)
    {
        double[] difference = new double[entries.Length];
        for (int i = 0; i < difference.Length; i++)
        {
            difference[i] = entries[i] - other.entries[i];
        }

        return Measure(this, difference, norm);
    }

    private static double Measure(Quantity shape, double[] values, Norm norm)
    {
        if (norm == Norm.Spectral && shape.Kind == QuantityKind.Matrix)
        {
            return Matrix<double>.Build.Dense(shape.Rows, shape.Columns, (i, j) => values[(i * shape.Columns) + j]).L2Norm();
        }

        double largest = 0.0;
        foreach (double value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        if (norm == Norm.LargestEntry || largest == 0.0)
        {
            return largest;
        }

        double sum = 0.0;
        foreach (double value in values)
        {
            sum += value / largest * (value / largest);
        }

        return largest * Math.Sqrt(sum);
    }
}
