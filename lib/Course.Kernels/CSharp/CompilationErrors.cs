using System.Globalization;
using Course.Kernels.Execution;

namespace Course.Kernels.CSharp;

/// <summary>Turns the compiler's errors into what the reader of a notebook needs.</summary>
internal static class CompilationErrors
{
    private const int MostDiagnostics = 20;

    /// <summary>The report on code that does not compile.</summary>
    /// <param name="errors">The compiler's errors; at least one.</param>
    /// <param name="places">Where the code stands.</param>
    /// <param name="standIn">Full path of the stand-in that the code is compiled against, or null.</param>
    public static CellError Describe(IReadOnlyList<CompileError> errors, CodePlaces places, string? standIn)
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

    private static string Describe(CompileError error, CodePlaces places)
    {
        var where = Place(error, places) is { } place
            ? string.Create(CultureInfo.InvariantCulture, $"{place.File}({place.Line},{error.Place!.Value.Character + 1}): ")
            : "";
        return $"{where}error {error.Id}: {error.Message}";
    }

    private static (string File, int Line)? Place(CompileError error, CodePlaces places) =>
        error.Place is var (path, line, _) ? places.Find(path, line + 1) : null;
}
