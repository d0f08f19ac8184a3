using System.Diagnostics;

namespace Course.Runner.Execution;

/// <summary>Runs notebooks, each in a process of its own, several at a time.</summary>
public static class NotebookRunner
{
    /// <summary>Runs the notebooks.</summary>
    /// <param name="notebooks">The notebooks in the order to begin them.</param>
    /// <param name="options">Limits and packages.</param>
    /// <param name="observer">Is told how it goes on.</param>
    /// <param name="interrupted">Ends all workers; what has not run is reported as such.</param>
    public static async Task<RunReport> RunAsync(
        IReadOnlyList<NotebookFile> notebooks, RunOptions options, IRunObserver observer, CancellationToken interrupted)
    {
        ArgumentNullException.ThrowIfNull(notebooks);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(observer);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Jobs, 1);
        long start = Stopwatch.GetTimestamp();
        var inTurn = new ObserverInTurn(observer);
        var reports = new NotebookReport[notebooks.Count];
        int next = -1;
        var compiler = new SharedCompiler(options);
        await using (compiler.ConfigureAwait(false))
        {
            // One notebook alone has its compiler where it runs, unless there is one that has compiled for earlier runs.
            RunOptions shared = options.Ahead is { } ahead ? ahead.WithCompiler(options) : notebooks.Count > 1 ? options with { Compiler = compiler } : options;
            await Task.WhenAll(Enumerable.Range(0, Math.Min(options.Jobs, notebooks.Count)).Select(_ => LaneAsync(shared))).ConfigureAwait(false);
        }

        return new RunReport(reports, Stopwatch.GetElapsedTime(start));

        async Task LaneAsync(RunOptions shared)
        {
            int index;
            while ((index = Interlocked.Increment(ref next)) < notebooks.Count)
            {
                reports[index] = interrupted.IsCancellationRequested
                    ? new NotebookReport(notebooks[index], [], null, false, TimeSpan.Zero)
                    : await NotebookRun.RunAsync(notebooks[index], shared, inTurn, interrupted).ConfigureAwait(false);
            }
        }
    }
}
