using System.Diagnostics;
using Course.Book;
using Course.Browser.Tests.Driving;
using Course.Documents;

namespace Course.Browser.Tests.Books;

/// <summary>The book of the course: its notebooks, run now.</summary>
public sealed class CourseBook : WrittenBook
{
    private readonly DirectoryInfo executed = Directory.CreateTempSubdirectory("course-browser-executed-");

    public CourseBook()
    {
        string notebooks = Path.Combine(Places.Root, "notebooks");
        var start = new ProcessStartInfo("dotnet", [Places.CourseDll, "run", notebooks, "--out", executed.FullName])
        {
            WorkingDirectory = Places.Root,
            RedirectStandardOutput = true,
        };
        using (Process process = Process.Start(start)!)
        {
            string log = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, log);
        }

        IEnumerable<Chapter> chapters = Directory.EnumerateFiles(executed.FullName, "*.ipynb", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
        {
            string name = Path.GetFileNameWithoutExtension(path);
            return new Chapter(name, NotebookReader.Read(path)) { SourcePath = Path.Combine(notebooks, name + ".dib"), ExecutedPath = path };
        });
        Write([.. chapters], new BookOptions
        {
            NotebookFolder = notebooks,
            CacheFolder = Places.PageCache,
            LibraryFolder = Path.Combine(Places.Root, ".course", "lib"),
        });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        executed.Delete(recursive: true);
    }
}
