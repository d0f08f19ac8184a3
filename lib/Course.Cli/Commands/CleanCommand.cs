using System.CommandLine;
using Course.Runner.Execution;

namespace Course.Cli.Commands;

/// <summary><c>course clean</c>.</summary>
internal static class CleanCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("clean", "Remove what runs have left in .course: the book, executed notebooks, and what is remembered of packages and cells.");
        command.SetAction(_ =>
        {
            CourseRoot course = CourseRoot.Find();
            foreach (string folder in new[] { course.BookFolder, course.ExecutedFolder, course.PackageFolder, course.CellFolder, course.PageCacheFolder }.Where(Directory.Exists))
            {
                Directory.Delete(folder, recursive: true);
                Console.WriteLine($"Removed {NotebookSelection.Display(folder)}.");
            }

            return (int)RunExitCode.Success;
        });
        return command;
    }
}
