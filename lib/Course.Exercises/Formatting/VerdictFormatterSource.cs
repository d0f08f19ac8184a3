using Course.Derivations.Formatting;
using Course.Exercises.Checking;

namespace Course.Exercises.Formatting;

/// <summary>The formatters of <see cref="ExerciseVerdict"/>, found by notebook engines by convention.</summary>
public sealed class VerdictFormatterSource
{
    private readonly ValueFormatter<ExerciseVerdict>[] formatters =
    [
        new("text/html", verdict => verdict.ToHtml()),
        new("text/plain", verdict => verdict.ToText()),
    ];

    /// <summary>One formatter for HTML and one for plain text.</summary>
    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
