using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Course.Kernels.Execution;

namespace Course.Kernels.CSharp;

/// <summary>Turns exceptions into what the reader of a notebook needs: where, what, and only their own frames.</summary>
internal static partial class CellErrors
{
    /// <summary>The report on an exception that code threw.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="file">The name of the file whose line is wanted.</param>
    /// <param name="places">Where the code stands.</param>
    public static CellError OfException(Exception exception, string file, CodePlaces places)
    {
        var cause = Unwrap(exception);
        var lines = new List<string>();
        int? line = null;
        for (var current = cause; current is not null; current = current.InnerException)
        {
            lines.Add((lines.Count == 0 ? "" : "---> ") + $"{current.GetType().FullName}: {current.Message}");
            foreach (var frame in new StackTrace(current, fNeedFileInfo: true).GetFrames())
            {
                if (frame.GetMethod()?.DeclaringType?.Assembly is { } assembly && IsPlumbing(assembly.GetName().Name))
                {
                    continue;
                }

                var place = PlaceOf(frame, places);
                lines.Add("   " + DescribeFrame(frame, place));
                line ??= place is { } found && found.File == file ? found.Line : null;
            }
        }

        return new CellError(cause.GetType().FullName ?? cause.GetType().Name, cause.Message, line, lines);
    }

    private static Exception Unwrap(Exception exception) => exception switch
    {
        System.Reflection.TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        _ => exception,
    };

    private static bool IsPlumbing(string? assembly) =>
        assembly is null or "System.Private.CoreLib" || assembly.StartsWith("Course.Kernels", StringComparison.Ordinal);

    private static string DescribeFrame(StackFrame frame, (string File, int Line)? place)
    {
        var method = frame.GetMethod();
        var owner = method?.DeclaringType?.FullName ?? "";
        var name = StateMachine().Match(owner) is { Success: true } match && method?.Name == "MoveNext"
            ? match.Groups["outer"].Value.TrimEnd('.', '+') + "." + match.Groups["method"].Value
            : owner + "." + method?.Name;
        name = SubmissionName().Replace(name, "cell").Replace("cell.<Initialize>", "cell", StringComparison.Ordinal).Replace('+', '.');
        return place is null
            ? $"at {name}"
            : string.Create(CultureInfo.InvariantCulture, $"at {name} in {place.Value.File}:line {place.Value.Line}");
    }

    private static (string File, int Line)? PlaceOf(StackFrame frame, CodePlaces places) =>
        frame.GetFileName() is { } document && frame.GetFileLineNumber() > 0
            ? places.Find(document, frame.GetFileLineNumber())
            : null;

    [GeneratedRegex(@"^(?<outer>[^<]*)<(?<method>.+)>d__\d+")]
    private static partial Regex StateMachine();

    [GeneratedRegex(@"Submission#\d+")]
    private static partial Regex SubmissionName();
}
