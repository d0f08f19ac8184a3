using Course.Cli.Commands;
using Course.Kernels.Caching;
using Course.Runner.Execution;

namespace Course.Cli.Serving;

/// <summary>The folder whose notebooks are served, and where their pages are written.</summary>
/// <param name="Course">The course around.</param>
/// <param name="Folder">The folder's full path.</param>
/// <param name="SiteFolder">The full path of the folder for the pages.</param>
internal sealed record ServedFolder(CourseRoot Course, string Folder, string SiteFolder)
{
    private const string Setup = "_setup.dib";

    /// <summary>The folder that the user names, or the course's notebooks.</summary>
    /// <exception cref="BadInputException">There is no such folder.</exception>
    public static ServedFolder Of(string? named, CourseRoot course)
    {
        string folder = named is null ? course.NotebookFolder : Path.TrimEndingDirectorySeparator(Path.GetFullPath(named));
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"{named}: there is no such folder. Name one with notebooks, or none for the course's own.");
        }

        using var key = new ContentKey();
        return new ServedFolder(course, folder, Path.Combine(course.ServeFolder, key.Add(folder).Value()[..12]));
    }

    /// <summary>
    /// The notebooks in it now. A copy outside the course, without the course's setup beside it, runs as if it lay among the
    /// course's notebooks.
    /// </summary>
    public IReadOnlyList<NotebookFile> Notebooks()
    {
        try
        {
            string? runsIn = Folder == Course.NotebookFolder || File.Exists(Path.Combine(Folder, Setup)) || !File.Exists(Path.Combine(Course.NotebookFolder, Setup))
                ? null
                : Course.NotebookFolder;
            return [.. NotebookSelection.Select([Folder], SiteFolder).Select(file => file with { RunsIn = runsIn })];
        }
        catch (BadInputException)
        {
            // None yet; the next one saved will show.
            return [];
        }
    }

    /// <summary>The folders that notebooks read from, and the sources of the library, as far as they exist.</summary>
    public IEnumerable<string> Watched() =>
        new[] { Folder, Course.NotebookFolder, Course.DataFolder, Course.LibraryFolder, Course.SourceFolder }
            .Distinct(StringComparer.Ordinal)
            .Where(Directory.Exists);
}
