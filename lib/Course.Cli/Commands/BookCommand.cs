using System.CommandLine;
using Course.Book;
using Course.Documents;
using Course.Runner.Execution;

namespace Course.Cli.Commands;

/// <summary>The main command, <c>course</c> alone or <c>course book</c>: runs all notebooks and leaves a book to open.</summary>
internal static class BookCommand
{
    /// <summary>Makes this the root command's action, and a command of its own.</summary>
    public static void Attach(RootCommand root)
    {
        var command = new Command("book", "Run all notebooks and write the book into .course/book; what 'course' alone does too.");
        Define(command);
        root.Subcommands.Add(command);
        Define(root);
    }

    private static void Define(Command command)
    {
        var singleFile = new Option<bool>("--single-file") { Description = "Write pages that hold their charts, math, fonts and styles themselves, so that one file can be sent." };
        command.Options.Add(singleFile);
        var shared = new RunArguments();
        shared.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            CourseRoot course = CourseRoot.Find();
            RunOptions options = shared.Read(parsed, course.OutputFolder);
            IReadOnlyList<NotebookFile> files = NotebookSelection.Select([course.NotebookFolder], course.ExecutedFolder);
            var preparing = Task.Run(() => Prepare(files, course, options), CancellationToken.None);
            RunReport report = await ObservedRun.RunAsync(files, options).ConfigureAwait(false);
            if (report.ExitCode != RunExitCode.Interrupted)
            {
                await preparing.ConfigureAwait(false);
                BookResult book = Write(report, course, options, parsed.GetValue(singleFile));
                foreach (string notice in book.Notices)
                {
                    Console.WriteLine(notice);
                }

                Console.WriteLine($"The book: {new Uri(book.FirstPage).AbsoluteUri}");
                await ImagesForLater.MakeAsync(options).ConfigureAwait(false);
            }

            return (int)report.ExitCode;
        });
    }

    /// <summary>Writes the pages of the notebooks that could be read.</summary>
    private static BookResult Write(RunReport report, CourseRoot course, RunOptions options, bool singleFile)
    {
        IEnumerable<NotebookFile> read = report.Notebooks.Where(n => n.Problem is null).Select(n => n.File);
        IEnumerable<Chapter> chapters = read.AsParallel().AsOrdered().Select(file => CourseBook.ChapterOf(file, course.ExecutedFolder));
        return CourseBook.Write(chapters, course, course.BookFolder, standard => standard with
        {
            SingleFile = singleFile,
            Program = new ChapterPrograms(course, options.Packages).Of,
        });
    }

    /// <summary>Does what the first book needs of notebooks that can be read, while they run.</summary>
    private static void Prepare(IEnumerable<NotebookFile> files, CourseRoot course, RunOptions options)
    {
        IEnumerable<Chapter?> sources = files.Select(file =>
        {
            try
            {
                return CourseBook.SourceOf(file, course.ExecutedFolder);
            }
            catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
            {
                return null; // The run tells what is wrong with it.
            }
        });
        BookWriter.Prepare([.. sources.OfType<Chapter>()], course.BookFolder, CourseBook.OptionsOf(course) with { Program = new ChapterPrograms(course, options.Packages).Of });
    }
}
