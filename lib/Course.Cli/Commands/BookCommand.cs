using System.CommandLine;
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
            Console.WriteLine(new Uri(course.BookFolder).AbsoluteUri);
            return (int)report.ExitCode;
        });
    }
}
