using System.Diagnostics;
using Course.Documents;
using Course.Kernels.Execution;
using Course.Kernels.Packages;
using Course.Runner.Protocol;
using Course.Runner.Workers;

namespace Course.Runner.Execution;

/// <summary>One notebook's conversation with its worker: a cell at a time, within its limits.</summary>
internal sealed class WorkerSession : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan EndGrace = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan MarkerGrace = TimeSpan.FromSeconds(1);

    private static int lastNotebook;

    private readonly int notebook = Interlocked.Increment(ref lastNotebook);
    private readonly RunOptions options;
    private readonly string folder;
    private CancellationToken interrupted;
    private readonly WorkerProcess worker;
    private readonly CellClock clock = new();
    private readonly Stopwatch lifetime = Stopwatch.StartNew();
    private readonly TaskCompletionSource outputLimit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource farewell = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<CellError?> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile int currentCell;
    private CellError? unhandled;
    private IReadOnlyList<string> packageFiles = [];

    private WorkerSession(string folder, RunOptions options)
    {
        this.options = options;
        this.folder = folder;
        clock.Pause();
        worker = WorkerProcess.Start(options.Worker, folder, options.MemoryMegabytes, options.OutputLimit);
        worker.Listen(Receive);
    }

    /// <summary>What the cells have shown. To be read between cells.</summary>
    public OutputFold Outputs { get; } = new();

    /// <summary>Whether the worker can run another cell.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>Starts a worker.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="options">Its limits and packages.</param>
    public static WorkerSession Start(string folder, RunOptions options) => new(folder, options);

    /// <summary>Tells the worker which notebook it runs.</summary>
    /// <param name="notebookPath">Its full path.</param>
    /// <param name="defaultKernel">The kernel of cells that name none.</param>
    /// <param name="warmUp">Whether some cell will need the compiler.</param>
    /// <param name="stop">Ends the cell that runs.</param>
    public void Open(string notebookPath, string defaultKernel, bool warmUp, CancellationToken stop)
    {
        Continue(stop);
        if (warmUp)
        {
            options.Compiler?.Begin();
        }

        worker.Send(new StartNotebook(
            notebookPath, defaultKernel, options.OutputLimit, options.CellCache, warmUp && options.Compiler is null, HasSharedCompiler: options.Compiler is not null, options.Images?.Folder));
    }

    /// <summary>From now on another one asks for cells; the time of the notebook begins anew.</summary>
    /// <param name="stop">Ends the cell that runs.</param>
    public void Continue(CancellationToken stop)
    {
        interrupted = stop;
        lifetime.Restart();
    }

    /// <summary>Tells the worker which cells will most likely follow.</summary>
    public void Expect(IReadOnlyList<NotebookCell> cells) => worker.Send(new ExpectCells(cells));

    /// <summary>Runs a cell to its end or to that of its worker.</summary>
    /// <param name="number">Its 1-based number.</param>
    /// <param name="cell">The cell.</param>
    public async Task<CellEnd> RunAsync(int number, NotebookCell cell)
    {
        done = new TaskCompletionSource<CellError?>(TaskCreationOptions.RunContinuationsAsynchronously);
        currentCell = number;
        clock.Restart();
        worker.Send(new RunCell(number, cell));
        (CellStatus Status, CellError Error)? broken = await WaitAsync(number).ConfigureAwait(false);
        TimeSpan duration = clock.Elapsed;
        if (broken is { } end)
        {
            IsAlive = false;
            await worker.KillAsync().ConfigureAwait(false);
            ShowStray(number, worker.Output.Rest());
            return new CellEnd(end.Status, end.Error, duration);
        }

        CellError? error = await done.Task.ConfigureAwait(false);
        if (error?.Name.EndsWith(nameof(OutOfMemoryException), StringComparison.Ordinal) == true)
        {
            error = CellErrors.OutOfMemory(number, options.MemoryMegabytes, error);
        }

        if (error?.Name.EndsWith(nameof(OverflowException), StringComparison.Ordinal) == true)
        {
            error = CellErrors.Overflow(error);
        }

        CellError? stray = await CollectStrayAsync(number).ConfigureAwait(false);
        worker.LeftBehind.Look(number);
        error ??= stray;
        return new CellEnd(error is null ? CellStatus.Passed : CellStatus.Failed, error, duration);
    }

    /// <summary>Ends the worker after the last cell and finds what the notebook left behind.</summary>
    /// <param name="lastCell">The number of the last cell that ran.</param>
    /// <returns>The cell to blame and how it ended after all, or null when all is well.</returns>
    public async Task<(int Cell, CellEnd End)?> EndAsync(int lastCell)
    {
        (int Cell, CellEnd End)? blame = await EndDescendantsAsync(lastCell).ConfigureAwait(false);
        worker.Send(new Shutdown());
        IsAlive = false;
        try
        {
            await Task.WhenAny(farewell.Task, worker.Exited).WaitAsync(ShutdownLimit, interrupted).ConfigureAwait(false);
            await worker.Exited.WaitAsync(EndGrace, interrupted).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            int cell = worker.LeftBehind.CellOfThread() ?? lastCell;
            await worker.KillAsync().ConfigureAwait(false);
            return blame ?? (cell, new CellEnd(CellStatus.Failed, CellErrors.ThreadLeft(), TimeSpan.Zero));
        }
        catch (OperationCanceledException)
        {
            await worker.KillAsync().ConfigureAwait(false);
            return blame;
        }

        await worker.EndedAsync().ConfigureAwait(false);
        if (worker.ExitCode != 0)
        {
            return (lastCell, new CellEnd(CellStatus.Crashed, Crash(lastCell), TimeSpan.Zero));
        }

        StrayText stray = worker.Output.Rest();
        ShowStray(lastCell, stray);
        return blame ?? (stray.Bytes > 0
            ? (lastCell, new CellEnd(CellStatus.Failed, CellErrors.Stray(stray.Bytes, "standard output"), TimeSpan.Zero))
            : null);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        options.Compiler?.Forget(notebook);
        return worker.DisposeAsync();
    }

    /// <summary>Waits for the cell's end.</summary>
    /// <returns>Null when the cell ended by itself, else why it could not.</returns>
    private async Task<(CellStatus Status, CellError Error)?> WaitAsync(int number)
    {
        Task<CellError?> cellDone = done.Task;
        while (true)
        {
            // First, since a cell that shows too much in one piece has ended by the time that is known.
            if (outputLimit.Task.IsCompleted)
            {
                return (CellStatus.Failed, CellErrors.TooMuchOutput(options.OutputMegabytes));
            }

            if (cellDone.IsCompleted)
            {
                return null;
            }

            if (interrupted.IsCancellationRequested)
            {
                return (CellStatus.Interrupted, new CellError("Interrupted", "The run was interrupted while this cell ran.", null, []));
            }

            if (worker.Exited.IsCompleted)
            {
                await worker.EndedAsync().ConfigureAwait(false);
                return cellDone.IsCompleted ? null : (CellStatus.Crashed, Crash(number));
            }

            TimeSpan cellLeft = options.CellTimeout - clock.Elapsed;
            TimeSpan notebookLeft = (options.NotebookTimeout ?? TimeSpan.MaxValue) - lifetime.Elapsed;
            TimeSpan startLeft = ready.Task.IsCompleted ? TimeSpan.MaxValue : StartLimit - lifetime.Elapsed;
            if (notebookLeft <= TimeSpan.Zero)
            {
                return (CellStatus.TimedOut, CellErrors.NotebookTimedOut(options.NotebookTimeout!.Value));
            }

            if (startLeft <= TimeSpan.Zero)
            {
                return (CellStatus.Crashed, CellErrors.NotStarted(StartLimit));
            }

            if (cellLeft <= TimeSpan.Zero)
            {
                return (CellStatus.TimedOut, CellErrors.TimedOut(options.CellTimeout));
            }

            // While the clock stands still the limit moves away; then this only looks again.
            TimeSpan wait = new[] { cellLeft, notebookLeft, startLeft, TimeSpan.FromHours(1) }.Min() + TimeSpan.FromMilliseconds(1);
            await Task.WhenAny(cellDone, outputLimit.Task, worker.Exited, Task.Delay(wait, interrupted)).ConfigureAwait(false);
        }
    }

    private CellError Crash(int cell)
    {
        string errorText = worker.Error.Rest().Text;
        return CellErrors.Crashed(cell, worker.ExitCode, errorText, unhandled, options.MemoryMegabytes);
    }

    private async Task<CellError?> CollectStrayAsync(int number)
    {
        StrayText output = await UpToMarkerAsync(worker.Output, number).ConfigureAwait(false);
        StrayText error = await UpToMarkerAsync(worker.Error, number).ConfigureAwait(false);
        ShowStray(number, output);
        if (error.Bytes > 0)
        {
            Outputs.Stream(number, "stderr", error.Text);
            return CellErrors.Stray(error.Bytes, "standard error");
        }

        return output.Bytes > 0 ? CellErrors.Stray(output.Bytes, "standard output") : null;
    }

    private static async Task<StrayText> UpToMarkerAsync(StrayOutput stream, int number)
    {
        try
        {
            return await stream.UpTo(number).WaitAsync(MarkerGrace).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The cell has closed the descriptor itself: nothing will come.
            return StrayText.None;
        }
    }

    private void ShowStray(int cell, StrayText stray)
    {
        if (stray.Bytes > 0)
        {
            Outputs.Stream(cell, "stdout", stray.Text);
        }
    }

    private async Task<(int Cell, CellEnd End)?> EndDescendantsAsync(int lastCell)
    {
        IReadOnlyList<int> left = worker.Descendants();
        for (int attempt = 0; left.Count > 0 && attempt < 10; attempt++)
        {
            // A process that is just ending is no fault.
            await Task.Delay(50, CancellationToken.None).ConfigureAwait(false);
            left = worker.Descendants();
        }

        if (left.Count == 0)
        {
            return null;
        }

        string description = string.Join(", ", left.Select(ProcessFamily.Describe));
        int cell = left.Select(id => worker.LeftBehind.CellOfChild(id) ?? lastCell).Min();
        worker.KillDescendants();
        return (cell, new CellEnd(CellStatus.Failed, CellErrors.ProcessLeft(description), TimeSpan.Zero));
    }

    private void Receive(WorkerMessage message)
    {
        switch (message)
        {
            case Ready:
                worker.LeftBehind.Look(0);
                clock.Resume();
                ready.TrySetResult();
                break;
            case Farewell m:
                options.Images?.Want(m.PackagesWithoutImage, packageFiles);
                farewell.TrySetResult();
                break;
            case StreamText m:
                Outputs.Stream(currentCell, m.Name, m.Text);
                break;
            case DisplayValue m:
                Outputs.Display(currentCell, m.DisplayId, m.Data, m.IsResult);
                break;
            case UpdateValue m:
                Outputs.Update(currentCell, m.DisplayId, m.Data);
                break;
            case CellDone m when m.Number == currentCell:
                done.TrySetResult(m.Error);
                break;
            case OutputLimitReached:
                outputLimit.TrySetResult();
                break;
            case PackagesWanted m:
                _ = ResolveAsync(m);
                break;
            case PieceWanted m:
                _ = CompileAsync(m);
                break;
            case UnhandledException m:
                unhandled = m.Error;
                break;
            default:
                break;
        }
    }

    private async Task CompileAsync(PieceWanted wanted)
    {
        byte[]? answer = options.Compiler is { } compiler ? await compiler.CompileAsync(notebook, wanted.Piece).ConfigureAwait(false) : null;
        worker.Send(new PieceCompiled(wanted.RequestId, answer));
    }

    private async Task ResolveAsync(PackagesWanted wanted)
    {
        clock.Pause();
        try
        {
            PackageResolution resolution = await Task
                .Run(() => options.Packages(folder).ResolveAsync(wanted.Request, interrupted), interrupted)
                .ConfigureAwait(false);
            packageFiles = resolution.RuntimeAssemblies;
            worker.Send(new PackagesResolved(wanted.RequestId, resolution));
        }
        catch (PackageResolutionException e)
        {
            worker.Send(new PackagesFailed(wanted.RequestId, e.Message));
        }
        catch (OperationCanceledException)
        {
            worker.Send(new PackagesFailed(wanted.RequestId, "The run was interrupted."));
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            worker.Send(new PackagesFailed(wanted.RequestId, $"The restore broke: {e.Message}"));
        }
        finally
        {
            clock.Resume();
        }
    }
}
