using Course.Documents;

namespace Course.Runner.Execution;

/// <summary>
/// Keeps workers ready between the runs of notebooks that are being edited: one that has its compiler warm, and one that has run
/// the notebook edited last up to the cell that was changed last. When that cell is changed again, or a later one, the run goes
/// on from there. That is the same as a run from the start: no later cell has run in that worker, and all that the cells before
/// depend on is compared first.
/// </summary>
public sealed class WorkersAhead : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<string, NotebookDocument> seen = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource ending = new();
    private (string Folder, WorkerSession Session)? warm;
    private PartialRun? partial;
    private bool ended;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        await gate.WaitAsync().ConfigureAwait(false);
        ended = true;
        await DropPartialAsync().ConfigureAwait(false);
        if (warm is { } worker)
        {
            await worker.Session.DisposeAsync().ConfigureAwait(false);
        }

        ending.Dispose();
        gate.Release();
    }

    /// <summary>A worker for a notebook, which may have run the first of its cells.</summary>
    internal async Task<(WorkerSession Session, PartialRun? Partial)> TakeAsync(
        NotebookFile file, NotebookDocument document, RunOptions options, CancellationToken interrupted)
    {
        await gate.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (partial is { } run && run.IsOf(file))
            {
                partial = null;
                if (await run.FitsAsync(document, options, interrupted).ConfigureAwait(false))
                {
                    return (run.Session, run);
                }

                await run.DisposeAsync().ConfigureAwait(false);
            }

            if (warm is { } worker && worker.Folder == file.Folder)
            {
                warm = null;
                return (worker.Session, null);
            }

            return (WorkerSession.Start(file.Folder, options), null);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Makes a worker ready for the first edit, in the background.</summary>
    /// <param name="file">A notebook of those that may be edited.</param>
    /// <param name="options">How it will be run.</param>
    public void Begin(NotebookFile file, RunOptions options) => _ = InTurnAsync(() => KeepWarmAsync(file.Folder, options));

    /// <summary>A notebook has been run: makes workers ready for its next edit, in the background.</summary>
    internal void Prepare(NotebookFile file, NotebookDocument document, RunOptions options) => _ = InTurnAsync(async () =>
    {
        if (seen.TryGetValue(file.FullPath, out NotebookDocument? last))
        {
            int same = PartialRun.FirstChange(last, document);
            if (same > 0 && (same < document.Cells.Count || same < last.Cells.Count))
            {
                await DropPartialAsync().ConfigureAwait(false);
                partial = PartialRun.Start(file, document, same, options, ending.Token);
            }
        }

        seen[file.FullPath] = document;
        await KeepWarmAsync(file.Folder, options).ConfigureAwait(false);
    });

    private async Task InTurnAsync(Func<Task> prepare)
    {
        await gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!ended)
            {
                await prepare().ConfigureAwait(false);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task KeepWarmAsync(string folder, RunOptions options)
    {
        if (warm?.Folder == folder)
        {
            return;
        }

        if (warm is { } other)
        {
            await other.Session.DisposeAsync().ConfigureAwait(false);
        }

        WorkerSession session = WorkerSession.Start(folder, options);
        session.WarmUp();
        warm = (folder, session);
    }

    private async Task DropPartialAsync()
    {
        if (partial is { } run)
        {
            partial = null;
            await run.DisposeAsync().ConfigureAwait(false);
        }
    }
}
