using System.Collections;
using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Checking;

/// <summary>Reads what a student wrote: one number, a list of numbers, or a matrix, in any of the usual C# types.</summary>
internal static class Answers
{
    /// <summary>Whether there is no answer yet: null, NaN, an empty text or list, or only NaN in it.</summary>
    public static bool IsEmpty(object? answer) => answer switch
    {
        null => true,
        double d => double.IsNaN(d),
        string s => string.IsNullOrWhiteSpace(s),
        Vector<double> v => v.All(double.IsNaN),
        Matrix<double> m => m.Enumerate().All(double.IsNaN),
        IEnumerable<double> list => list.All(double.IsNaN),
        ICollection c => c.Count == 0,
        _ => false,
    };

    /// <summary>The answer as a number, or null where it is none.</summary>
    public static double? Number(object answer) => answer switch
    {
        double or float or decimal or int or long or short or byte or uint or ulong => Convert.ToDouble(answer, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The answer as a list, or null where it is none.</summary>
    public static double[]? Numbers(object answer) => answer switch
    {
        Vector<double> v => v.ToArray(),
        IEnumerable<double> list => list.ToArray(),
        IEnumerable<int> list => list.Select(i => (double)i).ToArray(),
        IEnumerable<float> list => list.Select(f => (double)f).ToArray(),
        ValueTuple<double, double>(var a, var b) => [a, b],
        ValueTuple<double, double, double>(var a, var b, var c) => [a, b, c],
        ValueTuple<int, int>(var a, var b) => [a, b],
        _ => null,
    };

    /// <summary>The answer as a matrix, or null where it is none (jagged rows of different lengths are none).</summary>
    public static Matrix<double>? Matrix(object answer) => answer switch
    {
        Matrix<double> m => m,
        double[,] a => Matrix<double>.Build.DenseOfArray(a),
        int[,] a => Matrix<double>.Build.Dense(a.GetLength(0), a.GetLength(1), (i, j) => a[i, j]),
        IEnumerable<double[]> rows when Rectangular(rows.ToArray()) => Matrix<double>.Build.DenseOfRowArrays(rows.ToArray()),
        _ => null,
    };

    /// <summary>The answer's type and size in words.</summary>
    public static string Describe(object answer) => answer switch
    {
        string s => $"the text \"{s}\"",
        bool b => b ? "true" : "false",
        _ when Number(answer) is { } number => $"the number {Text(number)}",
        _ when Matrix(answer) is { } m => $"a {m.RowCount} × {m.ColumnCount} matrix",
        _ when Numbers(answer) is { } list => $"a list of {list.Length} {(list.Length == 1 ? "number" : "numbers")}",
        Delegate d => $"a function of {d.Method.GetParameters().Length} arguments",
        _ => $"a {answer.GetType().Name}",
    };

    /// <summary>A number with five significant digits.</summary>
    public static string Text(double value) => value.ToString("G5", CultureInfo.InvariantCulture);

    private static bool Rectangular(double[][] rows) => rows.Length > 0 && rows.All(r => r.Length == rows[0].Length);
}
