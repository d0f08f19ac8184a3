using System.Globalization;

namespace Course.Numerics.Data;

/// <summary>
/// A small table of numbers read from comma-separated text: lines that start with # are comments, the first other line names
/// the columns, every later one has a number for each (invariant culture). Blank lines are skipped.
/// </summary>
public sealed class CsvTable
{
    private readonly string[] names;
    private readonly double[] values;

    private CsvTable(string[] names, double[] values, string source)
    {
        this.names = names;
        this.values = values;
        Source = source;
    }

    /// <summary>The names of the columns in file order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The number of data rows.</summary>
    public int Rows => values.Length / names.Length;

    /// <summary>The file's name without its folder; error messages use it.</summary>
    public string Source { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">As for <see cref="Parse"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CsvTable Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Parse(File.ReadAllText(path), Path.GetFileName(path));
    }

    /// <summary>Reads text.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="source">What to call it in error messages.</param>
    /// <exception cref="FormatException">
    /// No header, a name that is empty or occurs twice, a row of another length, or a cell that is not a number;
    /// the message gives the source, line and column.
    /// </exception>
    public static CsvTable Parse(string text, string source)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        string[]? header = null;
        var cells = new List<double>();
        int lineNumber = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            lineNumber++;
            ReadOnlySpan<char> line = raw.Trim().Trim('\uFEFF');
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            string[] parts = line.ToString().Split(',', StringSplitOptions.TrimEntries);
            if (header is null)
            {
                header = CheckHeader(parts, source, lineNumber);
            }
            else
            {
                AddRow(parts, header, cells, source, lineNumber);
            }
        }

        return header is null
            ? throw new FormatException($"{source}: no header line. The first line that is no comment has to name the columns.")
            : new CsvTable(header, [.. cells], source);
    }

    /// <summary>A copy of one column.</summary>
    /// <param name="name">Its name in the header.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public double[] Column(string name)
    {
        int column = Find(name);
        double[] result = new double[Rows];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = values[(i * names.Length) + column];
        }

        return result;
    }

    /// <summary>A copy of the named columns as an n×d table, in the order asked for.</summary>
    /// <param name="columns">Names in the header, at least one.</param>
    /// <exception cref="ArgumentException">No name given, or no such column.</exception>
    public RowMajorMatrix Columns(params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length == 0)
        {
            throw new ArgumentException($"columns is empty. Name at least one of: {string.Join(", ", names)}.", nameof(columns));
        }

        int[] indices = Array.ConvertAll(columns, Find);
        double[] result = new double[Rows * indices.Length];
        for (int i = 0; i < Rows; i++)
        {
            for (int j = 0; j < indices.Length; j++)
            {
                result[(i * indices.Length) + j] = values[(i * names.Length) + indices[j]];
            }
        }

        return new RowMajorMatrix(result, Rows, indices.Length);
    }

    private static string[] CheckHeader(string[] parts, string source, int lineNumber)
    {
        for (int j = 0; j < parts.Length; j++)
        {
            if (parts[j].Length == 0 || Array.IndexOf(parts, parts[j]) != j)
            {
                throw new FormatException($"{source}, line {lineNumber}, column {j + 1}: the name \"{parts[j]}\" is empty or occurs twice. Give every column its own name.");
            }
        }

        return parts;
    }

    private static void AddRow(string[] parts, string[] header, List<double> cells, string source, int lineNumber)
    {
        if (parts.Length != header.Length)
        {
            throw new FormatException($"{source}, line {lineNumber}: {parts.Length} cells, but the header names {header.Length} columns. Add or remove cells.");
        }

        for (int j = 0; j < parts.Length; j++)
        {
            if (!double.TryParse(parts[j], NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            {
                throw new FormatException($"{source}, line {lineNumber}, column {j + 1} ({header[j]}): \"{parts[j]}\" is not a number. Write it with a decimal point and no unit.");
            }

            cells.Add(value);
        }
    }

    private int Find(string name)
    {
        int index = Array.IndexOf(names, name);
        return index >= 0
            ? index
            : throw new ArgumentException($"{Source} has no column \"{name}\". It has: {string.Join(", ", names)}.", nameof(name));
    }
}
