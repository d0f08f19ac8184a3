using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Course.Kernels.CSharp;

/// <summary>An error of the compiler, as the process that runs the notebook needs it; the compiler may be in another one.</summary>
/// <param name="Id">Its number, like <c>CS0103</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Place">Where, with 0-based line and character; null for an error of no place.</param>
internal sealed record CompileError(string Id, string Message, (string Path, int Line, int Character)? Place)
{
    /// <summary>The error of a diagnostic.</summary>
    public static CompileError Of(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new CompileError(
            diagnostic.Id,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            span.IsValid ? (span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character) : null);
    }
}
