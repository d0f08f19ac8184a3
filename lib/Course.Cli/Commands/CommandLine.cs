using System.CommandLine;
using System.Globalization;
using Course.Book;
using Course.Documents;
using Course.Kernels.Export;
using Course.Runner.Execution;

namespace Course.Cli.Commands;

/// <summary>The commands of <c>course</c>.</summary>
internal static class CommandLine
{
    private const string Description = """
        Runs the notebooks of the course.

        Without a command: runs all notebooks in notebooks/ and writes the book into .course/book.

        Exit codes:
          0    every cell that should run has run and did what it should
          1    a cell failed
          2    a cell or a notebook ran out of time, or a worker process crashed
          3    bad input: wrong arguments, no notebook, or a file that cannot be read or converted
          130  interrupted
        """;

    /// <summary>Runs a command.</summary>
    /// <returns>The exit code, one of <see cref="RunExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var root = new RootCommand(Description)
        {
            RunCommand.Create(),
            ConvertCommand.Create(),
            ServeCommand.Create(),
            CleanCommand.Create(),
        };
        BookCommand.Attach(root);
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(e => e.Message).Distinct())
            {
                await Console.Error.WriteLineAsync($"course: {message}").ConfigureAwait(false);
            }

            await Console.Error.WriteLineAsync("Try 'course --help'.").ConfigureAwait(false);
            return (int)RunExitCode.BadInput;
        }

        try
        {
            var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(settings).ConfigureAwait(false);
        }
        catch (Exception e) when (IsTheUsers(e))
        {
            await Console.Error.WriteLineAsync($"course: {e.Message}").ConfigureAwait(false);
            return (int)RunExitCode.BadInput;
        }
    }

    // A method of its own: only a failure loads the assemblies that the types live in.
    private static bool IsTheUsers(Exception e) => e
        is BadInputException or BookFormatException or NotebookFormatException or FileAppExportException or IOException or UnauthorizedAccessException;
}
