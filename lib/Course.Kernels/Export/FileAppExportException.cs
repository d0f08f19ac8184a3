using System.Globalization;

namespace Course.Kernels.Export;

/// <summary>Something in a notebook that a single program cannot say; the message names it, its place and the remedy.</summary>
public sealed class FileAppExportException : Exception
{
    /// <summary>Names a construct that stays in the notebook.</summary>
    /// <param name="path">The notebook or imported file, as the caller or the import wrote it.</param>
    /// <param name="cell">The 1-based number of the cell.</param>
    /// <param name="line">The 1-based line of the file.</param>
    /// <param name="construct">The construct, such as <c>return</c> or the name that is declared twice.</param>
    /// <param name="problem">Why a program cannot say it, and what to do.</param>
    public FileAppExportException(string path, int cell, int line, string construct, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"{path}({line}), cell {cell}: {construct}: {problem}"))
    {
        Path = path;
        Cell = cell;
        Line = line;
        Construct = construct;
    }

    /// <summary>The file, as the caller or the import wrote it.</summary>
    public string Path { get; }

    /// <summary>The 1-based number of the cell.</summary>
    public int Cell { get; }

    /// <summary>The 1-based line of the file.</summary>
    public int Line { get; }

    /// <summary>The construct, such as <c>return</c> or the name that is declared twice.</summary>
    public string Construct { get; }
}
