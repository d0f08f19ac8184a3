namespace Course.Runner.Execution;

/// <summary>What became of a whole run.</summary>
/// <param name="Notebooks">The notebooks in the order in which they were given.</param>
/// <param name="Duration">How long the run took.</param>
public sealed record RunReport(IReadOnlyList<NotebookReport> Notebooks, TimeSpan Duration)
{
    /// <summary>The exit code: the worst of the notebooks'; bad input when there is none.</summary>
    public RunExitCode ExitCode => Notebooks.Count == 0 ? RunExitCode.BadInput : Notebooks.Max(n => n.ExitCode);

    /// <summary>The number of cells with a status.</summary>
    public int Count(CellStatus status) => Notebooks.Sum(n => n.Count(status));
}
