using Course.Cli.Commands;
using Course.Cli.Progress;
using Course.Documents;
using Course.Runner.Execution;

namespace Course.Cli.Serving;

/// <summary>Serving from its start to its end: waits for what is saved, runs what that concerns, and renders.</summary>
internal sealed class LiveSession : IDisposable
{
    private readonly ServedFolder served;
    private readonly RunOptions options;
    private readonly TextWriter log;
    private readonly LiveEvents events = new();
    private readonly LiveStatus status;
    private readonly LiveSite site;
    private readonly LibraryBuild library;
    private readonly List<NotebookFile> waiting = [];
    private readonly SemaphoreSlim rendering = new(1);
    private readonly Lock queueing = new();
    private Task? queued;
    private Task imaging = Task.CompletedTask;

    private LiveSession(ServedFolder served, RunOptions options, TextWriter log)
    {
        this.served = served;
        this.options = options;
        this.log = log;
        status = new LiveStatus(events, served.SiteFolder);
        site = new LiveSite(served);
        library = new LibraryBuild(served.Course);
        site.Opened += BeginNext;
        status.Finished += report =>
        {
            RunSummary.Write(log, report);
            if (report.Problem is null)
            {
                site.Update(report.File);
            }
        };
    }

    /// <summary>Serves until it is told to end.</summary>
    /// <param name="served">What is served.</param>
    /// <param name="options">How notebooks are run.</param>
    /// <param name="port">The port, 0 for any.</param>
    /// <param name="log">Where to say the address and what is run.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="BadInputException">The port is taken.</exception>
    public static async Task RunAsync(ServedFolder served, RunOptions options, int port, TextWriter log, CancellationToken stop)
    {
        var ahead = new WorkersAhead();
        await using (ahead.ConfigureAwait(false))
        {
            using var session = new LiveSession(served, options with { Ahead = ahead }, log);
            await session.ServeAsync(port, stop).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => rendering.Dispose();

    private async Task ServeAsync(int port, CancellationToken stop)
    {
        LiveServer server = await LiveServer.StartAsync(site, events, port).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            using var watcher = new ChangeWatcher(served.Watched());
            await log.WriteLineAsync($"Serving {NotebookSelection.Display(served.Folder)} at {server.Address} until Ctrl-C.").ConfigureAwait(false);
            await log.FlushAsync(stop).ConfigureAwait(false);
            try
            {
                Concern(served.Notebooks());
                while (true)
                {
                    await RunWaitingAsync(watcher, stop).ConfigureAwait(false);
                    BeginNext();
                    imaging = CompilePackagesAsync(imaging, stop);
                    await TakeChangesAsync(watcher, stop).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Asked to end.
            }

            await imaging.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Has the packages that notebooks have loaded compiled ahead of time, beside everything else.</summary>
    private async Task CompilePackagesAsync(Task before, CancellationToken stop)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (options.Images is { } images)
        {
            await images.CompileAsync(stop).ConfigureAwait(false);
        }
    }

    /// <summary>Runs what waits; something saved meanwhile ends that, and what was not finished goes on waiting.</summary>
    private async Task RunWaitingAsync(ChangeWatcher watcher, CancellationToken stop)
    {
        IReadOnlyList<NotebookFile> all = served.Notebooks();
        waiting.RemoveAll(f => !all.Contains(f));
        status.Waiting(all, waiting);
        bool isShown = false;
        if (waiting.Count > 0)
        {
            using var superseded = CancellationTokenSource.CreateLinkedTokenSource(stop);
            Task<bool> run = RunAsync(superseded.Token);
            Task saved = watcher.WaitAsync(superseded.Token);
            await Task.WhenAny(run, saved).ConfigureAwait(false);
            await superseded.CancelAsync().ConfigureAwait(false);
            isShown = await run.ConfigureAwait(false);
            await saved.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!isShown)
        {
            await RenderAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Runs what waits, and renders as each is done; returns whether any was.</summary>
    private async Task<bool> RunAsync(CancellationToken superseded)
    {
        var rendered = new List<Task>();
        void Done(NotebookReport report)
        {
            lock (waiting)
            {
                waiting.Remove(report.File);
            }

            rendered.Add(RenderAsync());
        }

        status.Finished += Done;
        try
        {
            await NotebookRunner.RunAsync([.. waiting], options, status, superseded).ConfigureAwait(false);
            await Task.WhenAll(rendered).ConfigureAwait(false);
            return rendered.Count > 0;
        }
        finally
        {
            status.Finished -= Done;
        }
    }

    /// <summary>Waits for something saved, builds the library if that is part of it, and finds the notebooks that it concerns.</summary>
    private async Task TakeChangesAsync(ChangeWatcher watcher, CancellationToken stop)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        bool isBuilt = false;
        IReadOnlySet<string> latest = await watcher.TakeAsync(stop).ConfigureAwait(false);
        while (true)
        {
            changed.UnionWith(latest.Where(path => !library.IsSource(path)));
            if (!latest.Any(library.IsSource))
            {
                break;
            }

            isBuilt = await BuildAsync(stop).ConfigureAwait(false);

            // What was saved meanwhile, and what the build brought.
            latest = await watcher.TakeSoFarAsync(stop).ConfigureAwait(false);
        }

        // A notebook concerns itself alone; anything else, an import or data or the library, may concern all. Those on which
        // nothing has changed are found unchanged and not run.
        IReadOnlyList<NotebookFile> all = served.Notebooks();
        Concern([.. all.Where(f => changed.Contains(f.FullPath))]);
        if (isBuilt || changed.Any(path => !all.Any(f => f.FullPath == path)))
        {
            Concern(all);
        }
    }

    private async Task<bool> BuildAsync(CancellationToken stop)
    {
        status.Building(isBuilding: true, []);
        IReadOnlyList<string> errors = await library.RunAsync(stop).ConfigureAwait(false);
        status.Building(isBuilding: false, errors);
        foreach (string error in errors)
        {
            await log.WriteLineAsync(error).ConfigureAwait(false);
        }

        return errors.Count == 0;
    }

    /// <summary>Adds notebooks to those that wait, or, those that were named again, puts them first.</summary>
    private void Concern(IReadOnlyList<NotebookFile> files)
    {
        bool isNews = files.Count == 1;
        foreach (NotebookFile file in files)
        {
            if (isNews)
            {
                waiting.Remove(file);
                waiting.Insert(0, file);
            }
            else if (!waiting.Contains(file))
            {
                waiting.Add(file);
            }
        }
    }

    /// <summary>Makes workers ready for an edit of the notebook whose page was opened last, or of the first.</summary>
    private void BeginNext()
    {
        IReadOnlyList<NotebookFile> all = served.Notebooks();
        if ((all.FirstOrDefault(f => CourseBook.NameOf(f, served.SiteFolder) == site.LastOpened) ?? (all.Count > 0 ? all[0] : null)) is { } next)
        {
            options.Ahead!.Begin(next, options);
        }
    }

    /// <summary>Renders the pages as they are now and tells the open pages. One rendering at a time; the next one serves all who ask for it.</summary>
    private Task RenderAsync()
    {
        lock (queueing)
        {
            return queued ??= RenderInTurnAsync();
        }
    }

    private async Task RenderInTurnAsync()
    {
        await Task.Yield();
        await rendering.WaitAsync().ConfigureAwait(false);
        try
        {
            lock (queueing)
            {
                queued = null;
            }

            site.Render(served.Notebooks());
            events.Send("pages", site.Versions);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotebookFormatException or FormatException or InvalidOperationException)
        {
            await log.WriteLineAsync($"The pages cannot be written: {e.Message}").ConfigureAwait(false);
        }
        finally
        {
            rendering.Release();
        }
    }
}
