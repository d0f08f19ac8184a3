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
            CourseRoot course = CourseRoot.Find();
            RunOptions options = shared.Read(parsed, course.OutputFolder);
            IReadOnlyList<NotebookFile> files = NotebookSelection.Select([course.NotebookFolder], course.BookFolder);
            RunReport report = await ObservedRun.RunAsync(files, options).ConfigureAwait(false);
            if (report.ExitCode != RunExitCode.Interrupted)
            {
                BookResult book = Write(report, course);
                foreach (string notice in book.Notices)
                {
                    Console.WriteLine(notice);
                }

                Console.WriteLine($"The book: {new Uri(book.FirstPage).AbsoluteUri}");
            }

            return (int)report.ExitCode;
        });
    }

    /// <summary>Writes the pages of the notebooks that could be read; returns the first page's path.</summary>
    private static BookResult Write(RunReport report, CourseRoot course)
    {
        IEnumerable<Chapter> chapters = report.Notebooks.Where(n => n.Problem is null).Select(n => ChapterOf(n.File, course.BookFolder));
        return BookWriter.Write([.. chapters], course.BookFolder, new BookOptions
        {
            NotebookFolder = course.NotebookFolder,
            CacheFolder = course.PageCacheFolder,
            LibraryFolder = course.LibraryFolder,
        });
    }

    private static Chapter ChapterOf(NotebookFile file, string folder)
    {
        string path = file.ExecutedPath!;
        string name = Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace(Path.DirectorySeparatorChar, '-');
        return new Chapter(name, NotebookReader.Read(path)) { SourcePath = file.FullPath, ExecutedPath = path };
    }
}
