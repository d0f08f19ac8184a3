using Course.Documents;

namespace Course.Runner.Execution;

/// <summary>The notebook with its outputs, as a <c>.ipynb</c>. The same run gives the same bytes: no times, no machine's paths.</summary>
internal static class ExecutedNotebook
{
    /// <summary>Writes the executed notebook; a reader never sees half of it.</summary>
    public static void Write(
        string path, NotebookDocument document, IReadOnlyDictionary<int, CellEnd> ends, OutputFold outputs)
    {
        byte[] bytes = NotebookWriter.Write(WithOutputs(document, ends, outputs), NotebookFormat.Ipynb);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string half = path + ".part";
        File.WriteAllBytes(half, bytes);
        File.Move(half, path, overwrite: true);
    }

    private static NotebookDocument WithOutputs(
        NotebookDocument document, IReadOnlyDictionary<int, CellEnd> ends, OutputFold outputs)
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
                cells.Add(cell with { Outputs = OutputsOf(number, count, end, outputs), ExecutionCount = count });
            }
        }

        return document.WithCells(cells);
    }

    private static List<CellOutput> OutputsOf(int number, int count, CellEnd end, OutputFold outputs)
    {
        var all = new List<CellOutput>();
        foreach (CellOutput output in outputs.Of(number))
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
