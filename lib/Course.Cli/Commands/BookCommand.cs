using System.CommandLine;
using Course.Book;
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

    /// <summary>Writes the pages of the notebooks that could be read.</summary>
    private static BookResult Write(RunReport report, CourseRoot course)
    {
        IEnumerable<NotebookFile> read = report.Notebooks.Where(n => n.Problem is null).Select(n => n.File);
        return CourseBook.Write(read.Select(file => CourseBook.ChapterOf(file, course.BookFolder)), course, course.BookFolder);
    }
}
