using System.Globalization;
using Course.Runner.Execution;

namespace Course.Cli.Progress;

/// <summary>What a run says in plain lines about its notebooks and at its end.</summary>
internal static class RunSummary
{
    private const int TracebackLines = 20;

    /// <summary>A line for a notebook, followed by what went wrong in it.</summary>
    public static void Write(TextWriter writer, NotebookReport notebook)
    {
        string word = notebook.ExitCode == RunExitCode.Success ? "ok    " : "FAILED";
        writer.WriteLine($"{word}  {notebook.File.DisplayPath}: {Counts(notebook.Cells)}, {(notebook.IsRemembered ? "unchanged" : Seconds(notebook.Duration))}");
        if (notebook.Problem is { } problem)
        {
            writer.WriteLine(problem.Message);
        }

        foreach (CellReport cell in notebook.Cells.Where(c => !c.IsGood && c.Status != CellStatus.NotRun))
        {
            writer.WriteLine($"{notebook.File.DisplayPath}({cell.ErrorLine}): cell {cell.Number}: {cell.Error?.Name}: {cell.Error?.Message}");
            foreach (string line in (cell.Error?.Traceback ?? []).Take(TracebackLines))
            {
                writer.WriteLine($"    {line}");
            }
        }

        writer.Flush();
    }

    /// <summary>The last lines of a run: what was not begun, and the counts.</summary>
    public static void WriteEnd(TextWriter writer, RunReport run)
    {
        foreach (NotebookReport notebook in run.Notebooks.Where(n => !n.Begun))
        {
            writer.WriteLine($"NOT RUN {notebook.File.DisplayPath}");
        }

        if (run.ExitCode == RunExitCode.Interrupted)
        {
            writer.WriteLine("Interrupted.");
        }

        string word = run.Notebooks.Count == 1 ? "notebook" : "notebooks";
        writer.WriteLine($"{run.Notebooks.Count} {word}, {Counts([.. run.Notebooks.SelectMany(n => n.Cells)])}, {Seconds(run.Duration)}");
        writer.Flush();
    }

    /// <summary>The number of cells, and of those that did not simply pass.</summary>
    public static string Counts(IReadOnlyList<CellReport> cells)
    {
        (CellStatus Status, string Word)[] words =
        [
            (CellStatus.RaisedAsExpected, "raised as expected"),
            (CellStatus.Skipped, "skipped"),
            (CellStatus.Failed, "failed"),
            (CellStatus.TimedOut, "timed out"),
            (CellStatus.Crashed, "crashed"),
            (CellStatus.Interrupted, "interrupted"),
            (CellStatus.NotRun, "not run"),
        ];
        IEnumerable<string> counts = words
            .Select(w => (Count: cells.Count(c => c.Status == w.Status), w.Word))
            .Where(w => w.Count > 0)
            .Select(w => $"{w.Count} {w.Word}");
        return string.Join(", ", counts.Prepend($"{cells.Count} {(cells.Count == 1 ? "cell" : "cells")}"));
    }

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";
}
