using System.Globalization;
using System.Text;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Inputs;

/// <summary>Values of inputs as short plain text.</summary>
internal static class InputText
{
    private const int LargestWritten = 40;

    public static string Of(object value) => value switch
    {
        double number => Number(number),
        Vector<double> vector => vector.Count > LargestWritten
            ? $"vector of {vector.Count}"
            : "(" + string.Join(", ", vector.Select(Number)) + ")",
        Matrix<double> matrix => matrix.RowCount * matrix.ColumnCount > LargestWritten
            ? $"{matrix.RowCount}×{matrix.ColumnCount} matrix"
            : Rows(matrix),
        bool truth => truth ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    private static string Rows(Matrix<double> matrix)
    {
        var text = new StringBuilder("[");
        for (int i = 0; i < matrix.RowCount; i++)
        {
            text.Append(i == 0 ? string.Empty : "; ").AppendJoin(' ', matrix.Row(i).Select(Number));
        }

        return text.Append(']').ToString();
    }

    private static string Number(double value)
    {
        string text = value.ToString("G4", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
