using Course.Runner.Execution;

namespace Course.Runner.Reports;

/// <summary>How the reports name a notebook's cells and say what became of them.</summary>
internal static class CaseText
{
    /// <summary>The name of a cell's case.</summary>
    public static string Name(CellReport cell) => $"cell {cell.Number} (line {cell.Line})";

    /// <summary>The path with forward slashes, the same on every system.</summary>
    public static string Path(NotebookFile notebook) => notebook.DisplayPath.Replace('\\', '/');

    /// <summary>The place of a cell's error as compilers write it.</summary>
    public static string Place(NotebookFile notebook, CellReport cell) => $"{Path(notebook)}({cell.ErrorLine})";

    /// <summary>One line or more on why the cell is not good; empty when it is.</summary>
    public static string Message(NotebookFile notebook, CellReport cell) => cell.Status switch
    {
        _ when cell.IsGood => "",
        CellStatus.NotRun => $"{Place(notebook, cell)}: cell {cell.Number} was not run.",
        _ => $"{Place(notebook, cell)}: cell {cell.Number}: {cell.Error?.Name}: {cell.Error?.Message}",
    };

    /// <summary>The message with the lines of the error's trace.</summary>
    public static string Details(NotebookFile notebook, CellReport cell) =>
        string.Join('\n', (cell.Error?.Traceback ?? []).Prepend(Message(notebook, cell)));
}
