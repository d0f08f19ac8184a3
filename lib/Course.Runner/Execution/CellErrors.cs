using System.Globalization;
using Course.Kernels.Execution;

namespace Course.Runner.Execution;

/// <summary>The errors that the runner, not the engine, finds: what the process did beyond its cells.</summary>
internal static class CellErrors
{
    /// <summary>The name of the error of a cell that shows too much.</summary>
    public const string OutputLimitName = "OutputLimit";

    /// <summary>The name of the error of a cell that writes past the console.</summary>
    public const string StrayOutputName = "StrayOutput";

    private static readonly string[] OwnFrames =
        ["at Course.Runner.", "at Course.Kernels.", "at Program", "at System.Runtime.CompilerServices.", "at Microsoft.CodeAnalysis."];

    private const int ExcerptLines = 8;

    /// <summary>The cell used up its time.</summary>
    public static CellError TimedOut(TimeSpan limit) => new(
        "Timeout",
        Text($"The cell did not end within {limit.TotalSeconds:0.###} s and was stopped. Look for an endless loop or a deadlock, or raise the limit with --timeout."),
        null,
        []);

    /// <summary>The notebook used up its time.</summary>
    public static CellError NotebookTimedOut(TimeSpan limit) => new(
        "Timeout",
        Text($"The notebook did not end within {limit.TotalSeconds:0.###} s and was stopped in this cell. Make it shorter, or raise the limit with --notebook-timeout."),
        null,
        []);

    /// <summary>The worker process did not come up.</summary>
    public static CellError NotStarted(TimeSpan limit) => new(
        "WorkerError",
        Text($"The worker process did not start within {limit.TotalSeconds:0.###} s. Is the machine overloaded? Try fewer at a time with --jobs."),
        null,
        []);

    /// <summary>The cell showed too much.</summary>
    public static CellError TooMuchOutput(int megabytes) => new(
        OutputLimitName,
        Text($"The cell showed more than the limit of {megabytes} MB and was stopped. Print less (is there an endless loop?), or raise the limit with --output-limit."),
        null,
        []);

    /// <summary>The cell wants more memory than it may have.</summary>
    public static CellError OutOfMemory(int cell, int megabytes, CellError? cause) => new(
        "OutOfMemory",
        Text($"Cell {cell} asked for more memory than the limit of {megabytes} MB. Keep less at once, or raise the limit with --memory."),
        cause?.Line,
        cause?.Traceback ?? []);

    /// <summary>The runtime's word for a checked operation, and for an array that is too long for any memory.</summary>
    public static CellError Overflow(CellError error) => error with
    {
        Message = Text($"{error.Message} (Either a checked calculation, or an array of more than {Array.MaxLength} elements: keep less at once.)"),
    };

    /// <summary>The cell was to raise an exception and did not.</summary>
    public static CellError DidNotRaise() => new(
        "RaisesException", "The cell has the tag raises-exception and ended without an error. Remove the tag, or mend the example.", null, []);

    /// <summary>Bytes came on the process's own standard output or error.</summary>
    public static CellError Stray(long bytes, string stream) => new(
        StrayOutputName,
        Text($"The cell wrote {bytes} bytes to the process's {stream} past Console; in VS Code such text is lost. Use Console.WriteLine or display, and redirect the output of a process you start."),
        null,
        []);

    /// <summary>A process outlived the notebook.</summary>
    public static CellError ProcessLeft(string description) => new(
        "ProcessLeftRunning",
        $"A process that the notebook started was still running after its last cell and was ended: {description}. Wait for it with WaitForExit, or end it with Kill.",
        null,
        []);

    /// <summary>A thread outlived the notebook.</summary>
    public static CellError ThreadLeft() => new(
        "ThreadLeftRunning",
        "A thread was still running after the last cell and kept the process from ending. Join it, or set IsBackground = true before Start.",
        null,
        []);

    /// <summary>The process ended while a cell ran.</summary>
    /// <param name="cell">The cell's number.</param>
    /// <param name="exitCode">The process's exit code.</param>
    /// <param name="errorText">What came on its standard error.</param>
    /// <param name="unhandled">The exception that ended it, if it could still say so.</param>
    /// <param name="megabytes">The memory limit.</param>
    public static CellError Crashed(int cell, int exitCode, string errorText, CellError? unhandled, int megabytes)
    {
        IReadOnlyList<string> excerpt = Excerpt(errorText);
        if (errorText.Contains("Out of memory.", StringComparison.Ordinal) || unhandled?.Name == nameof(OutOfMemoryException))
        {
            return OutOfMemory(cell, megabytes, unhandled ?? new CellError("", "", null, excerpt));
        }

        if (unhandled is not null)
        {
            string said = Text($"An exception that no code caught, on a thread of its own, ended the process: {unhandled.Name}: {unhandled.Message} Catch it on that thread, or use Task.Run and await the task.");
            return new CellError(unhandled.Name, said, unhandled.Line, unhandled.Traceback);
        }

        if (errorText.Contains("Stack overflow", StringComparison.Ordinal))
        {
            return new CellError(
                "StackOverflow", "The cell calls itself without end: the stack overflowed and the process ended.", null, excerpt);
        }

        int failFast = errorText.IndexOf("Process terminated.", StringComparison.Ordinal);
        if (failFast >= 0)
        {
            string message = errorText[(failFast + "Process terminated.".Length)..].TrimStart().Split('\n', 2)[0].Trim();
            return new CellError("FailFast", $"The cell ended the process with Environment.FailFast: {message}", null, excerpt);
        }

        string problem = exitCode switch
        {
            128 + 9 => "The process was killed (signal 9) while the cell ran, by the cell itself or by the system for want of memory.",
            128 + 11 => "The process ended with a memory access fault (signal 11) in native code.",
            > 128 and < 160 => Text($"The process was ended by signal {exitCode - 128} while the cell ran."),
            _ => Text($"The process ended with exit code {exitCode} while the cell ran. Does the cell call Environment.Exit?"),
        };
        return new CellError("ProcessEnded", problem, null, excerpt);
    }

    /// <summary>The first and the last lines of a crash's text, without the frames that are not the notebook's.</summary>
    private static IReadOnlyList<string> Excerpt(string text)
    {
        string[] lines =
        [
            .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(l => !OwnFrames.Any(f => l.StartsWith(f, StringComparison.Ordinal))),
        ];
        return lines.Length <= 2 * ExcerptLines
            ? lines
            : [.. lines[..ExcerptLines], Text($"… {lines.Length - (2 * ExcerptLines)} lines …"), .. lines[^ExcerptLines..]];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
