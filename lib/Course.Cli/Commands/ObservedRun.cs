using Course.Cli.Progress;
using Course.Runner.Execution;

namespace Course.Cli.Commands;

/// <summary>A run that shows its progress and can be interrupted.</summary>
internal static class ObservedRun
{
    /// <summary>Runs the notebooks; what is shown depends on where the output goes.</summary>
    public static async Task<RunReport> RunAsync(IReadOnlyList<NotebookFile> files, RunOptions options)
    {
        if (options.CellCache is not null)
        {
            return await RunWithCellsAsync(files, options).ConfigureAwait(false);
        }

        // Nothing from earlier runs; but what several notebooks of this one have in common is compiled once.
        DirectoryInfo cells = Directory.CreateTempSubdirectory("course-cells-");
        try
        {
            return await RunWithCellsAsync(files, options with { CellCache = cells.FullName }).ConfigureAwait(false);
        }
        finally
        {
            Delete(cells);
        }
    }

    private static async Task<RunReport> RunWithCellsAsync(IReadOnlyList<NotebookFile> files, RunOptions options)
    {
        using var interruption = new Interruption();
        bool live = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("CI") is null;
        RunReport report = live
            ? await LiveProgress.RunAsync(o => NotebookRunner.RunAsync(files, options, o, interruption.Token)).ConfigureAwait(false)
            : await NotebookRunner.RunAsync(files, options, new PlainProgress(Console.Out), interruption.Token).ConfigureAwait(false);
        RunSummary.WriteEnd(Console.Out, report);
        return report;
    }

    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A worker that is still ending has a file open. The folder is a temporary one.
        }
    }
}
