using Course.Cli.Commands;
using Course.Documents;
using Course.Runner.Execution;

namespace Course.Cli.Serving;

/// <summary>What is going on, for the bar on the pages: which notebook runs where, and what went wrong.</summary>
/// <param name="events">The way to the pages.</param>
/// <param name="siteFolder">The full path of the folder of the pages.</param>
internal sealed class LiveStatus(LiveEvents events, string siteFolder) : IRunObserver
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Entry> notebooks = new(StringComparer.Ordinal);
    private bool building;
    private IReadOnlyList<string> buildErrors = [];

    private sealed record Entry(string Page, string State, int Cell, int Cells, int Line, double Seconds, IReadOnlyList<string> Errors);

    /// <summary>Is told of a notebook that has been run, or found unchanged.</summary>
    public event Action<NotebookReport>? Finished;

    /// <summary>The library is being built, or has been.</summary>
    /// <param name="isBuilding">Whether it is being built.</param>
    /// <param name="errors">The compiler's errors.</param>
    public void Building(bool isBuilding, IReadOnlyList<string> errors)
    {
        lock (gate)
        {
            building = isBuilding;
            buildErrors = errors;
            Send();
        }
    }

    /// <summary>Only these notebooks are left; those in the list wait for their turn.</summary>
    public void Waiting(IReadOnlyList<NotebookFile> all, IReadOnlyCollection<NotebookFile> waiting)
    {
        lock (gate)
        {
            foreach (string gone in notebooks.Keys.Except(all.Select(f => f.DisplayPath)).ToArray())
            {
                notebooks.Remove(gone);
            }

            foreach (NotebookFile file in waiting)
            {
                notebooks[file.DisplayPath] = new Entry(PageOf(file), "waiting", 0, 0, 0, 0, []);
            }

            Send();
        }
    }

    /// <inheritdoc/>
    public void NotebookStarted(NotebookFile notebook) => Set(notebook, new Entry(PageOf(notebook), "running", 0, 0, 0, 0, []));

    /// <inheritdoc/>
    public void CellStarted(NotebookFile notebook, NotebookCell cell, int number, int count)
    {
        ArgumentNullException.ThrowIfNull(cell);
        Set(notebook, new Entry(PageOf(notebook), "running", number, count, cell.FirstLine, 0, []));
    }

    /// <inheritdoc/>
    public void CellFinished(NotebookFile notebook, CellReport cell)
    {
        // The next cell's start says the same.
    }

    /// <inheritdoc/>
    public void NotebookFinished(NotebookReport notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        if (notebook.ExitCode == RunExitCode.Interrupted)
        {
            Set(notebook.File, new Entry(PageOf(notebook.File), "waiting", 0, 0, 0, 0, []));
            return;
        }

        string state = notebook.ExitCode == RunExitCode.Success ? (notebook.IsRemembered ? "unchanged" : "passed") : "failed";
        Set(notebook.File, new Entry(PageOf(notebook.File), state, 0, notebook.Cells.Count, 0, notebook.Duration.TotalSeconds, Errors(notebook)));
        Finished?.Invoke(notebook);
    }

    private string PageOf(NotebookFile file) => CourseBook.NameOf(file, siteFolder) + ".html";

    private static string[] Errors(NotebookReport notebook)
    {
        string name = Path.GetFileName(notebook.File.FullPath);
        IEnumerable<string> cells = notebook.Cells
            .Where(c => !c.IsGood && c.Status != CellStatus.NotRun)
            .Select(c => $"{name}({c.ErrorLine}): cell {c.Number}: {c.Error?.Message}");
        return notebook.Problem is { } problem ? [problem.Message, .. cells] : [.. cells];
    }

    private void Set(NotebookFile file, Entry entry)
    {
        lock (gate)
        {
            notebooks[file.DisplayPath] = entry;
            Send();
        }
    }

    private void Send() => events.Send("status", new
    {
        Notebooks = notebooks.Select(n => new { Name = n.Key, n.Value.Page, n.Value.State, n.Value.Cell, n.Value.Cells, n.Value.Line, n.Value.Seconds, n.Value.Errors }).ToArray(),
        Building = building,
        BuildErrors = buildErrors,
    });
}
