using Course.Runner.Execution;

namespace Course.Runner.Reports;

/// <summary>GitHub's workflow commands, which put a failure beside its line in a pull request.</summary>
public static class GitHubAnnotations
{
    /// <summary>A line for each bad cell of the notebook, or for its problem.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="workspace">The folder that holds the repository (<c>GITHUB_WORKSPACE</c>); paths are given relative to it.</param>
    public static IEnumerable<string> Of(NotebookReport notebook, string workspace)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(workspace);
        return Lines(notebook, Path.GetRelativePath(workspace, notebook.File.FullPath).Replace('\\', '/'));
    }

    private static IEnumerable<string> Lines(NotebookReport notebook, string file)
    {
        if (notebook.Problem is { } problem)
        {
            yield return Line(file, Math.Max(problem.Line, 1), "Notebook", problem.Message);
        }

        foreach (CellReport cell in notebook.Cells.Where(c => !c.IsGood && c.Status != CellStatus.NotRun))
        {
            yield return Line(file, cell.ErrorLine, $"Cell {cell.Number}: {cell.Error?.Name}", cell.Error?.Message ?? "");
        }
    }

    private static string Line(string file, int line, string title, string message) =>
        $"::error file={Property(file)},line={line},title={Property(title)}::{Data(message)}";

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
