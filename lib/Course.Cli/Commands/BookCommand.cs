using System.CommandLine;
using Course.Book;
using Course.Documents;
using Course.Runner.Execution;

namespace Course.Cli.Commands;

/// <summary>The main command, <c>course</c> alone: runs all notebooks and leaves a book to open.</summary>
internal static class BookCommand
{
    /// <summary>Makes this the root command's action.</summary>
    public static void Attach(RootCommand root)
    {
        var shared = new RunArguments();
        shared.AddTo(root);
        root.SetAction(async (parsed, _) =>
        {
            RunOptions options = shared.Read(parsed);
            CourseRoot course = CourseRoot.Find();
            IReadOnlyList<NotebookFile> files = NotebookSelection.Select([course.NotebookFolder], course.BookFolder);
            RunReport report = await ObservedRun.RunAsync(files, options).ConfigureAwait(false);
            if (report.ExitCode != RunExitCode.Interrupted)
            {
                Console.WriteLine($"The book: {new Uri(Write(report, course.BookFolder)).AbsoluteUri}");
            }

            return (int)report.ExitCode;
        });
    }

    /// <summary>Writes the pages of the notebooks that could be read; returns the first page's path.</summary>
    private static string Write(RunReport report, string folder)
    {
        IEnumerable<string> executed = report.Notebooks.Where(n => n.Problem is null).Select(n => n.File.ExecutedPath!);
        return BookWriter.Write([.. executed.Select(path => ChapterOf(path, folder))], folder);
    }

    private static Chapter ChapterOf(string path, string folder)
    {
        string name = Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace(Path.DirectorySeparatorChar, '-');
        return new Chapter(name, NotebookReader.Read(path));
    }
}
