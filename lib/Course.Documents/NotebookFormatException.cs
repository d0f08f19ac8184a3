using System.Globalization;

namespace Course.Documents;

/// <summary>A file that cannot be read or written as a notebook; the message names the place, the fault and the remedy.</summary>
public sealed class NotebookFormatException : Exception
{
    /// <summary>Names a fault in a notebook.</summary>
    /// <param name="path">The file, as the caller wrote it.</param>
    /// <param name="problem">What is wrong: actual and expected.</param>
    /// <param name="remedy">What the reader can do about it.</param>
    /// <param name="line">The 1-based line; 0 when the fault concerns the whole file.</param>
    /// <param name="column">The 1-based column, if known.</param>
    /// <param name="cell">The 1-based number of the cell, if the fault lies in one.</param>
    /// <param name="inner">The cause, if another exception told of it.</param>
    public NotebookFormatException(
        string path, string problem, string remedy, int line = 0, int? column = null, int? cell = null, Exception? inner = null)
        : base(Describe(path, problem, remedy, line, column, cell), inner)
    {
        Path = path;
        Line = line;
        Column = column;
        Cell = cell;
    }

    /// <summary>The file, as the caller wrote it.</summary>
    public string Path { get; }

    /// <summary>The 1-based line of the file; 0 when the fault concerns the whole file.</summary>
    public int Line { get; }

    /// <summary>The 1-based column, if known.</summary>
    public int? Column { get; }

    /// <summary>The 1-based number of the cell, if the fault lies in one.</summary>
    public int? Cell { get; }

    private static string Describe(string path, string problem, string remedy, int line, int? column, int? cell)
    {
        string place = (line, column) switch
        {
            (0, _) => path,
            (_, null) => string.Create(CultureInfo.InvariantCulture, $"{path}({line})"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{path}({line},{column})"),
        };
        string where = cell is null ? place : string.Create(CultureInfo.InvariantCulture, $"{place}, cell {cell}");
        return $"{where}: {problem} {remedy}";
    }
}
