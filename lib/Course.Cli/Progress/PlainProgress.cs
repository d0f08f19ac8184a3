using Course.Documents;
using Course.Runner.Execution;
using Course.Runner.Reports;

namespace Course.Cli.Progress;

/// <summary>Plain lines, for a log: one for each notebook and one for each fault; GitHub's annotations where GitHub runs us.</summary>
/// <param name="writer">Where the lines go.</param>
internal sealed class PlainProgress(TextWriter writer) : IRunObserver
{
    private readonly bool annotate = Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true";

    /// <inheritdoc/>
    public void NotebookStarted(NotebookFile notebook)
    {
        // A log is read from its end: only what came of it is of use.
    }

    /// <inheritdoc/>
    public void CellStarted(NotebookFile notebook, NotebookCell cell, int number, int count)
    {
        // As above.
    }

    /// <inheritdoc/>
    public void CellFinished(NotebookFile notebook, CellReport cell)
    {
        // As above.
    }

    /// <inheritdoc/>
    public void NotebookFinished(NotebookReport notebook)
    {
        RunSummary.Write(writer, notebook);
        if (annotate)
        {
            string workspace = Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") ?? Environment.CurrentDirectory;
            foreach (string line in GitHubAnnotations.Of(notebook, workspace))
            {
                writer.WriteLine(line);
            }

            writer.Flush();
        }
    }
}
