using Course.Documents;

namespace Course.Runner.Execution;

/// <summary>
/// Keeps processes ready between the runs of notebooks that are being edited: the compiler, a worker that has no notebook yet, and one that
/// has run a notebook's first cells, up to the place that was edited last or, before any edit, through its setup. When that place or a
/// later one is edited, the run goes on from there. That is the same as a run from the start: no later cell has run in that
/// worker, and all that the cells before depend on is compared first.
/// </summary>
public sealed class WorkersAhead : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly Lock noting = new();
    private readonly Dictionary<string, NotebookDocument> seen = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource ending = new();
    private readonly Lock compiling = new();
    private SharedCompiler? compiler;
    private (string Folder, WorkerSession Session)? fresh;
    private PartialRun? partial;
    private (NotebookFile File, NotebookDocument Document, int Count)? edited;
    private bool isGuess;
    private bool ended;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        await gate.WaitAsync().ConfigureAwait(false);
        ended = true;
        await DropPartialAsync().ConfigureAwait(false);
        if (fresh is { } worker)
        {
            await worker.Session.DisposeAsync().ConfigureAwait(false);
        }

        if (compiler is not null)
        {
            await compiler.DisposeAsync().ConfigureAwait(false);
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

            if (fresh is { } worker && worker.Folder == file.Folder)
            {
                fresh = null;
                return (worker.Session, null);
            }

            return (WorkerSession.Start(file.Folder, options), null);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The options with the compiler that all runs share; with a new one when that has ended.</summary>
    internal RunOptions WithCompiler(RunOptions options)
    {
        lock (compiling)
        {
            if (compiler is null || compiler.HasEnded)
            {
                _ = compiler?.DisposeAsync().AsTask();
                compiler = new SharedCompiler(options);
            }

            return options with { Compiler = compiler };
        }
    }

    /// <summary>Makes workers ready for the next edit, in the background.</summary>
    /// <param name="open">The notebook that is edited next as far as one can tell; the one that was edited last goes before it.</param>
    /// <param name="options">How it will be run.</param>
    public void Begin(NotebookFile open, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(open);
        _ = InTurnAsync(async () =>
        {
            RunOptions shared = WithCompiler(options);
            await PrepareAsync(open, shared).ConfigureAwait(false);
            await KeepFreshAsync(open.Folder, shared).ConfigureAwait(false);
            shared.Compiler!.Begin();
        });
    }

    /// <summary>A notebook has been run, or found unchanged: finds where it was edited.</summary>
    internal void Note(NotebookFile file, NotebookDocument document)
    {
        lock (noting)
        {
            if (seen.TryGetValue(file.FullPath, out NotebookDocument? last))
            {
                int place = PartialRun.FirstEdit(last, document);
                if (place > 0 && (place < document.Cells.Count || place < last.Cells.Count))
                {
                    edited = (file, document, place < document.Cells.Count && document.Cells[place].IsMarkdown ? CodeBefore(document, place) : place);
                }
            }

            seen[file.FullPath] = document;
        }
    }

    /// <summary>Who edits prose edits the code above or below it next: the place of the code cell above, or the end of the setup.</summary>
    private static int CodeBefore(NotebookDocument document, int place)
    {
        while (place > 0 && !CellRules.IsCode(document.Cells[place]))
        {
            place--;
        }

        return Math.Max(place, CellRules.SetupCells(document));
    }

    /// <summary>Starts to run the cells before the last edit, or the setup of the notebook that may be edited first.</summary>
    private async Task PrepareAsync(NotebookFile open, RunOptions options)
    {
        (NotebookFile File, NotebookDocument Document, int Count)? wanted;
        bool isEdited;
        lock (noting)
        {
            isEdited = edited is not null;
            wanted = edited ?? (seen.TryGetValue(open.FullPath, out NotebookDocument? document) ? (open, document, CellRules.SetupCells(document)) : null);
            edited = null;
        }

        if (wanted is not ({ } file, { } now, > 0 and var count))
        {
            return;
        }

        bool isBetter = partial is null || (isEdited ? isGuess || !partial.Serves(file, now, count) : isGuess && !partial.IsOf(file));
        if (!isBetter)
        {
            return;
        }

        await DropPartialAsync().ConfigureAwait(false);
        partial = PartialRun.Start(file, now, count, options, ending.Token);
        isGuess = !isEdited;
    }

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

    private async Task KeepFreshAsync(string folder, RunOptions options)
    {
        if (fresh is { } other && other.Folder != folder)
        {
            fresh = null;
            await other.Session.DisposeAsync().ConfigureAwait(false);
        }

        fresh ??= (folder, WorkerSession.Start(folder, options));
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
