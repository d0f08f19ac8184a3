using System.Collections.Concurrent;
using Course.Documents;
using Course.Runner.Execution;
using Spectre.Console;

namespace Course.Cli.Progress;

/// <summary>A bar for each notebook on a terminal, with the cell that runs; the faults come when all is done.</summary>
internal sealed class LiveProgress : IRunObserver
{
    private readonly ProgressContext context;
    private readonly ConcurrentDictionary<NotebookFile, ProgressTask> bars = new();
    private readonly ConcurrentQueue<NotebookReport> finished = new();

    private LiveProgress(ProgressContext context) => this.context = context;

    /// <summary>Runs with bars.</summary>
    /// <param name="run">The run, given whom to tell.</param>
    public static async Task<RunReport> RunAsync(Func<IRunObserver, Task<RunReport>> run)
    {
        LiveProgress? progress = null;
        RunReport report = await AnsiConsole.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context =>
            {
                progress = new LiveProgress(context);
                return run(progress);
            })
            .ConfigureAwait(false);
        foreach (NotebookReport notebook in progress!.finished.Where(n => n.ExitCode != RunExitCode.Success))
        {
            RunSummary.Write(Console.Out, notebook);
        }

        return report;
    }

    /// <inheritdoc/>
    public void NotebookStarted(NotebookFile notebook) =>
        bars[notebook] = context.AddTask(Markup.Escape(notebook.DisplayPath));

    /// <inheritdoc/>
    public void CellStarted(NotebookFile notebook, NotebookCell cell, int number, int count)
    {
        ArgumentNullException.ThrowIfNull(cell);
        bars[notebook].MaxValue = count;
        bars[notebook].Description = Markup.Escape($"{notebook.DisplayPath}: cell {number} of {count} (line {cell.FirstLine})");
    }

    /// <inheritdoc/>
    public void CellFinished(NotebookFile notebook, CellReport cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        bars[notebook].Value = cell.Number;
    }

    /// <inheritdoc/>
    public void NotebookFinished(NotebookReport notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ProgressTask bar = bars[notebook.File];
        bool good = notebook.ExitCode == RunExitCode.Success;
        string colour = good ? "green" : "red";
        bar.Description = $"[{colour}]{Markup.Escape(notebook.File.DisplayPath)}: {RunSummary.Counts(notebook.Cells)}[/]";
        bar.Value = good ? bar.MaxValue : bar.Value;
        bar.StopTask();
        finished.Enqueue(notebook);
    }
}
