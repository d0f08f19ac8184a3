using System.Globalization;
using Course.Kernels.Execution;
using Microsoft.CodeAnalysis;

namespace Course.Kernels.CSharp;

/// <summary>Turns the compiler's errors into what the reader of a notebook needs.</summary>
internal static class CompilationErrors
{
    private const int MostDiagnostics = 20;

    /// <summary>The report on code that does not compile.</summary>
    /// <param name="errors">The compiler's errors; at least one.</param>
    /// <param name="places">Where the code stands.</param>
    /// <param name="standIn">Full path of the stand-in that the code is compiled against, or null.</param>
    public static CellError Describe(IReadOnlyList<Diagnostic> errors, CodePlaces places, string? standIn)
    {
        var lines = new List<string>();
        foreach (var error in errors.Take(MostDiagnostics))
        {
            lines.Add(Describe(error, places));
        }

        if (errors.Count > MostDiagnostics)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {errors.Count - MostDiagnostics} more errors."));
        }

        if (standIn is not null)
        {
            lines.AddRange(errors.Select(new StandInHint(standIn).For).OfType<string>().Distinct());
        }

        return new CellError("CompilationError", string.Join('\n', lines), Place(errors[0], places)?.Line, []);
    }

    private static string Describe(Diagnostic error, CodePlaces places)
    {
        var where = Place(error, places) is { } place
            ? string.Create(CultureInfo.InvariantCulture, $"{place.File}({place.Line},{error.Location.GetLineSpan().StartLinePosition.Character + 1}): ")
            : "";
        return $"{where}error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static (string File, int Line)? Place(Diagnostic error, CodePlaces places)
    {
        var span = error.Location.GetLineSpan();
        return span.IsValid ? places.Find(span.Path, span.StartLinePosition.Line + 1) : null;
    }
}
