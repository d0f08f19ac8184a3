using Course.Documents;

namespace Course.Runner.Execution;

/// <summary>Which cells run, and what their tags ask of them.</summary>
internal static class CellRules
{
    private const string RaisesException = "raises-exception";
    private const string SkipExecution = "skip-execution";

    private static readonly string[] SetupLines = ["#", "//", "using "];

    /// <summary>Whether the cell is one to run: not prose and not raw.</summary>
    public static bool IsCode(NotebookCell cell) => !cell.IsMarkdown && cell.Kernel != KernelNames.Raw;

    /// <summary>Whether the cell's tag says that it should not run.</summary>
    public static bool IsSkipped(NotebookCell cell) => cell.Tags.Contains(SkipExecution);

    /// <summary>Whether the cell runs.</summary>
    public static bool IsRun(NotebookCell cell) => IsCode(cell) && !IsSkipped(cell);

    /// <summary>How many of the first cells, prose counted, hold no code but imports, references and usings.</summary>
    public static int SetupCells(NotebookDocument document)
    {
        int count = 0;
        for (int i = 0; i < document.Cells.Count; i++)
        {
            if (!IsCode(document.Cells[i]))
            {
                continue;
            }

            if (!Array.TrueForAll(document.Cells[i].Source.Split('\n'), line => line.Length == 0 || Array.Exists(SetupLines, start => line.StartsWith(start, StringComparison.Ordinal))))
            {
                break;
            }

            count = i + 1;
        }

        return count;
    }

    /// <summary>
    /// Turns a failure that the tag <c>raises-exception</c> announces into success, and its absence into a failure. What ends the
    /// process, or is found by the runner and not by the engine, stays a failure.
    /// </summary>
    public static CellEnd Judge(NotebookCell cell, CellEnd end)
    {
        if (!cell.Tags.Contains(RaisesException))
        {
            return end;
        }

        return end switch
        {
            { Status: CellStatus.Passed } => end with { Status = CellStatus.Failed, Error = CellErrors.DidNotRaise() },
            { Status: CellStatus.Failed, Error.Name: not (CellErrors.StrayOutputName or CellErrors.OutputLimitName) } =>
                end with { Status = CellStatus.RaisedAsExpected },
            _ => end,
        };
    }
}
