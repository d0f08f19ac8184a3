using System.Diagnostics;
using Course.Documents;
using Course.Kernels.Caching;
using Course.Kernels.Execution;
using Course.Runner.Outputs;

namespace Course.Runner.Execution;

/// <summary>Runs one notebook from its file to its report.</summary>
internal sealed class NotebookRun
{
    private readonly NotebookFile file;
    private readonly RunOptions options;
    private readonly IRunObserver observer;
    private readonly CancellationToken interrupted;
    private readonly Dictionary<int, CellEnd> ends = [];
    private OutputFold? shown;

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
            report = await new NotebookRun(file, options, observer, interrupted).RunAsync().ConfigureAwait(false)
                with { Duration = Stopwatch.GetElapsedTime(start) };
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            int line = (e as NotebookFormatException)?.Line ?? 0;
            report = new NotebookReport(file, [], new NotebookProblem(e.Message, line), true, Stopwatch.GetElapsedTime(start));
        }

        observer.NotebookFinished(report);
        return report;
    }

    private async Task<NotebookReport> RunAsync()
    {
        if (options.OutputCache is null)
        {
            return Report(await RunCellsAsync(null).ConfigureAwait(false));
        }

        FileStore store = RunOptions.OutputStore(options.OutputCache);
        NotebookDocument document = NotebookReader.Read(file.DisplayPath);
        string? key = await KeyAsync(document).ConfigureAwait(false);
        if (key is not null && RememberedRun.Find(store, key) is { } remembered)
        {
            options.Ahead?.Note(file, document);
            return Report(Reuse(document, remembered)) with { IsRemembered = true };
        }

        IReadOnlyList<CellReport> cells = await RunCellsAsync(document).ConfigureAwait(false);

        if (!interrupted.IsCancellationRequested)
        {
            options.Ahead?.Note(file, document);
        }

        // What was saved or built while the notebook ran makes two states of its inputs.
        bool isWhole = key is not null && cells.All(c => c.Status is CellStatus.Passed or CellStatus.Skipped);
        if (isWhole && key == await KeyAsync(NotebookReader.Read(file.DisplayPath)).ConfigureAwait(false))
        {
            Remember().Store(store, key!);
        }

        return Report(cells);
    }

    private Task<string?> KeyAsync(NotebookDocument document) => OutputKey.OfAsync(document, file.PathInFolder, options, interrupted);

    private NotebookReport Report(IReadOnlyList<CellReport> cells) => new(file, cells, null, true, TimeSpan.Zero);

    private List<CellReport> Reuse(NotebookDocument document, RememberedRun remembered)
    {
        var outputs = new Dictionary<int, IReadOnlyList<CellOutput>>();
        int next = 0;
        for (int number = 1; number <= document.Cells.Count; number++)
        {
            if (CellRules.IsCode(document.Cells[number - 1]))
            {
                TimeSpan? duration = remembered.Durations[next];
                ends[number] = new CellEnd(duration is null ? CellStatus.Skipped : CellStatus.Passed, null, duration ?? TimeSpan.Zero);
                outputs[number] = remembered.Outputs[next];
                next++;
            }
        }

        return Finish(document, number => outputs[number]);
    }

    private RememberedRun Remember() => new(
        [.. ends.OrderBy(e => e.Key).Select(e => e.Value.Status == CellStatus.Skipped ? (TimeSpan?)null : e.Value.Duration)],
        [.. ends.Keys.Order().Select(number => shown!.Of(number))]);

    /// <summary>Runs the notebook in a worker and writes its executed form.</summary>
    /// <param name="read">The notebook if it has been read already.</param>
    private async Task<IReadOnlyList<CellReport>> RunCellsAsync(NotebookDocument? read)
    {
        if (!File.Exists(file.FullPath))
        {
            // Says why; a worker could not start in a folder that is not there.
            NotebookReader.Read(file.DisplayPath);
        }

        // The worker starts while the notebook is read.
        (WorkerSession session, PartialRun? partial) = options.Ahead is { } ahead && read is not null
            ? await ahead.TakeAsync(file, read, options, interrupted).ConfigureAwait(false)
            : (WorkerSession.Start(file.Folder, options), null);
        await using (session.ConfigureAwait(false))
        {
            NotebookDocument document = read ?? NotebookReader.Read(file.DisplayPath);
            var known = new KnownCells(options.CellCache, file.PathInFolder, document);
            Open(session, partial, document, warmUp: !known.AllCompiled && document.Cells.Any(CellRules.IsCode));
            int last = await RunInOrderAsync(document, session).ConfigureAwait(false);
            if (session.IsAlive && await session.EndAsync(last).ConfigureAwait(false) is { } blame && last > 0)
            {
                Blame(blame.Cell, blame.End);
            }

            if (ends.Values.All(e => e.Status == CellStatus.Passed))
            {
                known.NoteAllCompiled();
            }

            shown = session.Outputs;
            return Finish(document, session.Outputs.Of);
        }
    }

    /// <summary>Begins the notebook, or goes on with one whose first cells have run.</summary>
    private void Open(WorkerSession session, PartialRun? partial, NotebookDocument document, bool warmUp)
    {
        if (partial is null)
        {
            session.Open(file.PathInFolder, document.DefaultKernel, warmUp, interrupted);
            return;
        }

        session.Continue(interrupted);
        foreach ((int number, CellEnd end) in partial.Ends)
        {
            ends.Add(number, end);
        }
    }

    private List<CellReport> Finish(NotebookDocument document, Func<int, IReadOnlyList<CellOutput>> outputsOf)
    {
        if (file.ExecutedPath is not null)
        {
            ExecutedNotebook.Write(file.ExecutedPath, document, ends, outputsOf);
        }

        return [.. ends.Keys.Order().Select(number => Report(number, document.Cells[number - 1], outputsOf(number)))];
    }

    /// <summary>Runs the cells; returns the number of the last that ran, 0 for none.</summary>
    private async Task<int> RunInOrderAsync(NotebookDocument document, WorkerSession session)
    {
        int last = ends.Keys.DefaultIfEmpty().Max();
        session.Expect([.. document.Cells.Where((cell, i) => CellRules.IsRun(cell) && !ends.ContainsKey(i + 1))]);
        bool stopped = false;
        for (int number = 1; number <= document.Cells.Count; number++)
        {
            NotebookCell cell = document.Cells[number - 1];
            if (!CellRules.IsCode(cell) || ends.ContainsKey(number))
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

    private CellReport Report(int number, NotebookCell cell, IReadOnlyList<CellOutput> outputs)
    {
        CellEnd end = ends[number];
        CellError? error = end.Error is { Line: null } noLine ? noLine with { Line = cell.FirstLine } : end.Error;
        return new CellReport(number, cell.Kernel, cell.FirstLine, end.Status, error, end.Duration, OutputText.Of(outputs));
    }
}
