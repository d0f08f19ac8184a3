using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Course.Kernels.Execution;
using Microsoft.CodeAnalysis;

namespace Course.Kernels.CSharp;

/// <summary>Turns compiler errors and exceptions into what the reader of a notebook needs: where, what, and only their own frames.</summary>
internal static partial class CellErrors
{
    private const int MostDiagnostics = 20;

    /// <summary>The report on code that does not compile.</summary>
    /// <param name="errors">The compiler's errors.</param>
    /// <param name="hint">A sentence to add for an error, or null.</param>
    public static CellError OfCompilation(IReadOnlyList<Diagnostic> errors, Func<Diagnostic, string?> hint)
    {
        var lines = new List<string>();
        foreach (var error in errors.Take(MostDiagnostics))
        {
            lines.Add(Describe(error));
        }

        if (errors.Count > MostDiagnostics)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {errors.Count - MostDiagnostics} more errors."));
        }

        lines.AddRange(errors.Select(hint).OfType<string>().Distinct());
        var first = errors[0].Location.GetLineSpan();
        return new CellError("CompilationError", string.Join('\n', lines), first.IsValid ? first.StartLinePosition.Line + 1 : null, []);
    }

    /// <summary>The report on an exception that code threw.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="file">The notebook's file name, as compiled into the symbols.</param>
    public static CellError OfException(Exception exception, string file)
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

                lines.Add("   " + DescribeFrame(frame));
                if (line is null && Path.GetFileName(frame.GetFileName()) == file && frame.GetFileLineNumber() > 0)
                {
                    line = frame.GetFileLineNumber();
                }
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

    private static string Describe(Diagnostic error)
    {
        var span = error.Location.GetLineSpan();
        var where = span.IsValid
            ? string.Create(CultureInfo.InvariantCulture, $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): ")
            : "";
        return $"{where}error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static string DescribeFrame(StackFrame frame)
    {
        var method = frame.GetMethod();
        var owner = method?.DeclaringType?.FullName ?? "";
        var name = StateMachine().Match(owner) is { Success: true } match && method?.Name == "MoveNext"
            ? match.Groups["outer"].Value.TrimEnd('.', '+') + "." + match.Groups["method"].Value
            : owner + "." + method?.Name;
        name = SubmissionName().Replace(name, "cell").Replace("cell.<Initialize>", "cell", StringComparison.Ordinal).Replace('+', '.');
        var file = frame.GetFileName();
        return file is null || frame.GetFileLineNumber() == 0
            ? $"at {name}"
            : string.Create(CultureInfo.InvariantCulture, $"at {name} in {Path.GetFileName(file)}:line {frame.GetFileLineNumber()}");
    }

    [GeneratedRegex(@"^(?<outer>[^<]*)<(?<method>.+)>d__\d+")]
    private static partial Regex StateMachine();

    [GeneratedRegex(@"Submission#\d+")]
    private static partial Regex SubmissionName();
}
