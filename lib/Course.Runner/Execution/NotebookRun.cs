using System.Diagnostics;
using Course.Documents;
using Course.Kernels.Execution;

namespace Course.Runner.Execution;

/// <summary>Runs one notebook from its file to its report.</summary>
internal sealed class NotebookRun
{
    private readonly NotebookFile file;
    private readonly RunOptions options;
    private readonly IRunObserver observer;
    private readonly CancellationToken interrupted;
    private readonly Dictionary<int, CellEnd> ends = [];

    private NotebookRun(NotebookFile file, RunOptions options, IRunObserver observer, CancellationToken interrupted)
    {
        this.file = file;
        this.options = options;
        this.observer = observer;
        this.interrupted = interrupted;
    }

    /// <summary>Runs the notebook and writes its executed form.</summary>
    public static async Task<NotebookReport> RunAsync(
        NotebookFile file, RunOptions options, IRunObserver observer, CancellationToken interrupted)
    {
        observer.NotebookStarted(file);
        long start = Stopwatch.GetTimestamp();
        NotebookReport report;
        try
        {
            IReadOnlyList<CellReport> cells =
                await new NotebookRun(file, options, observer, interrupted).RunCellsAsync().ConfigureAwait(false);
            report = new NotebookReport(file, cells, null, true, Stopwatch.GetElapsedTime(start));
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            int line = (e as NotebookFormatException)?.Line ?? 0;
            report = new NotebookReport(file, [], new NotebookProblem(e.Message, line), true, Stopwatch.GetElapsedTime(start));
        }

        observer.NotebookFinished(report);
        return report;
    }

    private async Task<IReadOnlyList<CellReport>> RunCellsAsync()
    {
        if (!File.Exists(file.FullPath))
        {
            // Says why; a worker could not start in a folder that is not there.
            NotebookReader.Read(file.DisplayPath);
        }

        // The worker starts while the notebook is read.
        WorkerSession session = WorkerSession.Start(Path.GetDirectoryName(file.FullPath)!, options, interrupted);
        await using (session.ConfigureAwait(false))
        {
            NotebookDocument document = NotebookReader.Read(file.DisplayPath);
            var known = new KnownCells(options.CellCache, file.FullPath, document);
            session.Open(file.FullPath, document.DefaultKernel, warmUp: !known.AllCompiled && document.Cells.Any(CellRules.IsCode));
            int last = await RunInOrderAsync(document, session).ConfigureAwait(false);
            if (session.IsAlive && await session.EndAsync(last).ConfigureAwait(false) is { } blame && last > 0)
            {
                Blame(blame.Cell, blame.End);
            }

            if (ends.Values.All(e => e.Status == CellStatus.Passed))
            {
                known.NoteAllCompiled();
            }

            if (file.ExecutedPath is not null)
            {
                ExecutedNotebook.Write(file.ExecutedPath, document, ends, session.Outputs);
            }

            return Reports(document, session.Outputs);
        }
    }

    /// <summary>Runs the cells; returns the number of the last that ran, 0 for none.</summary>
    private async Task<int> RunInOrderAsync(NotebookDocument document, WorkerSession session)
    {
        int last = 0;
        bool stopped = false;
        for (int number = 1; number <= document.Cells.Count; number++)
        {
            NotebookCell cell = document.Cells[number - 1];
            if (!CellRules.IsCode(cell))
            {
                continue;
            }

            stopped |= interrupted.IsCancellationRequested || !session.IsAlive;
            if (stopped || CellRules.IsSkipped(cell))
            {
                ends[number] = new CellEnd(CellRules.IsSkipped(cell) ? CellStatus.Skipped : CellStatus.NotRun, null, TimeSpan.Zero);
                continue;
            }

            observer.CellStarted(file, cell, number, document.Cells.Count);
            CellEnd end = CellRules.Judge(cell, await session.RunAsync(number, cell).ConfigureAwait(false));
            ends[number] = end;
            last = number;
            stopped = end.Status is not (CellStatus.Passed or CellStatus.RaisedAsExpected) && !options.KeepGoing;
            observer.CellFinished(file, Report(number, cell, []));
        }

        return last;
    }

    private void Blame(int number, CellEnd found)
    {
        CellEnd before = ends[number];
        if (before.Status is CellStatus.Passed or CellStatus.RaisedAsExpected)
        {
            ends[number] = found with { Duration = before.Duration };
        }
    }

    private List<CellReport> Reports(NotebookDocument document, OutputFold outputs)
    {
        var reports = new List<CellReport>();
        foreach (int number in ends.Keys.Order())
        {
            reports.Add(Report(number, document.Cells[number - 1], outputs.Of(number)));
        }

        return reports;
    }

    private CellReport Report(int number, NotebookCell cell, IReadOnlyList<CellOutput> outputs)
    {
        CellEnd end = ends[number];
        CellError? error = end.Error is { Line: null } noLine ? noLine with { Line = cell.FirstLine } : end.Error;
        return new CellReport(number, cell.Kernel, cell.FirstLine, end.Status, error, end.Duration, OutputText.Of(outputs));
    }
}
