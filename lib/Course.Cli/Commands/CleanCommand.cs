using System.CommandLine;
using Course.Runner.Execution;

namespace Course.Cli.Commands;

/// <summary><c>course clean</c>.</summary>
internal static class CleanCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("clean", "Remove what runs have left in .course: the book, executed notebooks, and what is remembered of packages, cells and outputs.");
        command.SetAction(_ =>
        {
            CourseRoot course = CourseRoot.Find();
            foreach (string folder in course.MadeByRuns.Where(Directory.Exists))
            {
                Directory.Delete(folder, recursive: true);
                Console.WriteLine($"Removed {NotebookSelection.Display(folder)}.");
            }

            return (int)RunExitCode.Success;
        });
        return command;
    }
}
