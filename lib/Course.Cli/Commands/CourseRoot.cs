using Course.Runner.Execution;

namespace Course.Cli.Commands;

/// <summary>The folder of the course: the one that holds <c>Course.sln</c>.</summary>
/// <param name="Folder">Its full path.</param>
internal sealed record CourseRoot(string Folder)
{
    private const string Mark = "Course.sln";

    /// <summary>The folder with the notebooks.</summary>
    public string NotebookFolder => Path.Combine(Folder, "notebooks");

    /// <summary>The folder for notebooks executed one by one.</summary>
    public string ExecutedFolder => Path.Combine(Folder, ".course", "executed");

    /// <summary>The folder for the whole course's executed notebooks and their pages.</summary>
    public string BookFolder => Path.Combine(Folder, ".course", "book");

    /// <summary>The folder for what is remembered of packages.</summary>
    public string PackageFolder => Path.Combine(Folder, ".course", "packages");

    /// <summary>The folder for images of packages.</summary>
    public string ImageFolder => Path.Combine(Folder, ".course", "images");

    /// <summary>The folder for compiled cells.</summary>
    public string CellFolder => Path.Combine(Folder, ".course", "cells");

    /// <summary>The folder for what the pages of the book need from npm.</summary>
    public string PageCacheFolder => Path.Combine(Folder, ".course", "pages");

    /// <summary>The folder for the compiled mathematics, where the build puts it.</summary>
    public string LibraryFolder => Path.Combine(Folder, ".course", "lib");

    /// <summary>The folder for the outputs of notebooks that passed.</summary>
    public string OutputFolder => Path.Combine(Folder, ".course", "outputs");

    /// <summary>The folder for what <c>course serve</c> shows.</summary>
    public string ServeFolder => Path.Combine(Folder, ".course", "serve");

    /// <summary>The folder with the library's source.</summary>
    public string SourceFolder => Path.Combine(Folder, "lib");

    /// <summary>The folder with the data.</summary>
    public string DataFolder => Path.Combine(Folder, "data");

    /// <summary>All folders that runs make; the library's is made by the build.</summary>
    public IEnumerable<string> MadeByRuns => [BookFolder, ExecutedFolder, PackageFolder, ImageFolder, CellFolder, OutputFolder, PageCacheFolder, ServeFolder];

    /// <summary>The stand-in for Plotly.NET, where the build puts it.</summary>
    public string StandIn => Path.Combine(Folder, ".course", "lib", "Course.PlotlyStandIn.dll");

    /// <summary>Looks upward from the current directory, then from the executable's place.</summary>
    /// <exception cref="BadInputException">The course is at neither place.</exception>
    public static CourseRoot Find() => TryFind()
        ?? throw new BadInputException($"There is no {Mark} in or above the current directory. Go to the folder of the course, or name notebooks: course run a.dib.");

    /// <summary>Like <see cref="Find"/>, null when the course is at neither place.</summary>
    public static CourseRoot? TryFind() => OfCurrentDirectory() ?? Above(AppContext.BaseDirectory);

    /// <summary>The course that the current directory is part of, or null.</summary>
    public static CourseRoot? OfCurrentDirectory() => Above(Environment.CurrentDirectory);

    private static CourseRoot? Above(string start)
    {
        for (string? folder = Path.GetFullPath(start); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Mark)))
            {
                return new CourseRoot(folder);
            }
        }

        return null;
    }
}
