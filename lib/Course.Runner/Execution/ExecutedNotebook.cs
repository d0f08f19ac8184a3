using Course.Documents;

namespace Course.Runner.Execution;

/// <summary>The notebook with its outputs, as a <c>.ipynb</c>. The same run gives the same bytes: no times, no machine's paths.</summary>
internal static class ExecutedNotebook
{
    /// <summary>Writes the executed notebook; a reader never sees half of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="document">The notebook.</param>
    /// <param name="ends">How the code cells ended, by number.</param>
    /// <param name="outputsOf">What the cell of a number has shown.</param>
    public static void Write(
        string path, NotebookDocument document, IReadOnlyDictionary<int, CellEnd> ends, Func<int, IReadOnlyList<CellOutput>> outputsOf)
    {
        byte[] bytes = NotebookWriter.Write(WithOutputs(document, ends, outputsOf), NotebookFormat.Ipynb);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string half = path + ".part";
        File.WriteAllBytes(half, bytes);
        File.Move(half, path, overwrite: true);
    }

    private static NotebookDocument WithOutputs(
        NotebookDocument document, IReadOnlyDictionary<int, CellEnd> ends, Func<int, IReadOnlyList<CellOutput>> outputsOf)
    {
        var cells = new List<NotebookCell>(document.Cells.Count);
        int count = 0;
        for (int number = 1; number <= document.Cells.Count; number++)
        {
            NotebookCell cell = document.Cells[number - 1];
            if (!ends.TryGetValue(number, out CellEnd? end))
            {
                cells.Add(cell);
            }
            else if (end.Status is CellStatus.NotRun or CellStatus.Skipped)
            {
                cells.Add(cell with { Outputs = [], ExecutionCount = null });
            }
            else
            {
                count++;
                cells.Add(cell with { Outputs = OutputsOf(count, end, outputsOf(number)), ExecutionCount = count });
            }
        }

        return document.WithCells(cells);
    }

    private static List<CellOutput> OutputsOf(int count, CellEnd end, IReadOnlyList<CellOutput> outputs)
    {
        var all = new List<CellOutput>();
        foreach (CellOutput output in outputs)
        {
            all.Add(output is DataOutput { IsExecuteResult: true } result ? result with { ExecutionCount = count } : output);
        }

        if (end.Error is { } error)
        {
            all.Add(new ErrorOutput(error.Name, error.Message, error.Traceback));
        }

        return all;
    }
}
