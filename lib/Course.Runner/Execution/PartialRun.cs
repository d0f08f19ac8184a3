using Course.Documents;
using Course.Runner.Outputs;

namespace Course.Runner.Execution;

/// <summary>A worker that runs a notebook's first cells and then waits.</summary>
internal sealed class PartialRun : IAsyncDisposable
{
    private readonly NotebookFile file;
    private readonly NotebookDocument document;
    private readonly int count;
    private readonly CancellationTokenSource stop;
    private readonly Dictionary<int, CellEnd> ends = [];
    private readonly Task<string?> running;

    private PartialRun(NotebookFile file, NotebookDocument document, int count, RunOptions options, CancellationToken ending)
    {
        this.file = file;
        this.document = document;
        this.count = count;
        stop = CancellationTokenSource.CreateLinkedTokenSource(ending);
        Session = WorkerSession.Start(file.Folder, options);
        running = RunAsync(options);
    }

    /// <summary>The worker.</summary>
    public WorkerSession Session { get; }

    /// <summary>How the cells that have run ended, by number.</summary>
    public IReadOnlyDictionary<int, CellEnd> Ends => ends;

    /// <summary>Starts to run the first cells.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="document">What it holds.</param>
    /// <param name="count">How many of its cells are gone through, prose counted.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="ending">Ends the run.</param>
    public static PartialRun Start(NotebookFile file, NotebookDocument document, int count, RunOptions options, CancellationToken ending) =>
        new(file, document, count, options, ending);

    /// <summary>How many cells of two states of a notebook stand before the first that was edited, prose or code.</summary>
    public static int FirstEdit(NotebookDocument before, NotebookDocument after) =>
        Same(before, after, (a, b) => IsSame(a, b) && a.Source == b.Source);

    /// <summary>Whether it runs cells of this notebook that are still the same and in the same place, and none after the first so many.</summary>
    public bool Serves(NotebookFile other, NotebookDocument now, int most) =>
        IsOf(other) && count <= most && FirstChange(document, now) >= count;

    /// <summary>Whether it runs this notebook.</summary>
    public bool IsOf(NotebookFile other) => file == other;

    /// <summary>
    /// Waits until the first cells have run, and tells whether a run of the notebook as it is now may go on from there: whether
    /// they passed, are the same and in the same place, and all that they depend on is what it was before they ran.
    /// </summary>
    public async Task<bool> FitsAsync(NotebookDocument now, RunOptions options, CancellationToken interrupted)
    {
        if (FirstChange(document, now) < count || now.DefaultKernel != document.DefaultKernel)
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return false;
        }

        try
        {
            string? key = await running.WaitAsync(interrupted).ConfigureAwait(false);
            return key is not null && Session.IsAlive && key == await KeyAsync(options, interrupted).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Session.DisposeAsync().ConfigureAwait(false);
        stop.Dispose();
    }

    /// <summary>How many cells are the same for a run, and in the same place, before the first that is not.</summary>
    private static int FirstChange(NotebookDocument before, NotebookDocument after) => Same(before, after, IsSame);

    private static int Same(NotebookDocument before, NotebookDocument after, Func<NotebookCell, NotebookCell, bool> isSame)
    {
        int same = 0;
        while (same < before.Cells.Count && same < after.Cells.Count && isSame(before.Cells[same], after.Cells[same]))
        {
            same++;
        }

        return same;
    }

    private static bool IsSame(NotebookCell a, NotebookCell b) =>
        a.Kernel == b.Kernel && a.FirstLine == b.FirstLine && (a.IsMarkdown || a.Source == b.Source && a.Tags.SequenceEqual(b.Tags));

    /// <summary>Runs the cells; returns the key of what they depend on, or null when they cannot be gone on from.</summary>
    private async Task<string?> RunAsync(RunOptions options)
    {
        string? key = await KeyAsync(options, stop.Token).ConfigureAwait(false);
        if (key is null)
        {
            return null;
        }

        Session.Open(file.PathInFolder, document.DefaultKernel, warmUp: true, stop.Token);
        Session.Expect([.. document.Cells.Take(count).Where(CellRules.IsRun)]);
        for (int number = 1; number <= count; number++)
        {
            NotebookCell cell = document.Cells[number - 1];
            if (!CellRules.IsCode(cell))
            {
                continue;
            }

            bool isSkipped = CellRules.IsSkipped(cell);
            CellEnd end = isSkipped
                ? new CellEnd(CellStatus.Skipped, null, TimeSpan.Zero)
                : CellRules.Judge(cell, await Session.RunAsync(number, cell).ConfigureAwait(false));
            ends[number] = end;
            if (end.Status is not (CellStatus.Passed or CellStatus.Skipped))
            {
                return null;
            }
        }

        return key;
    }

    private Task<string?> KeyAsync(RunOptions options, CancellationToken interrupted) =>
        OutputKey.OfAsync(document.WithCells([.. document.Cells.Take(count)]), file.PathInFolder, options, interrupted);
}
