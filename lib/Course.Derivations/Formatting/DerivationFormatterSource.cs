using Course.Derivations.Checking;

namespace Course.Derivations.Formatting;

/// <summary>The formatters of <see cref="Derivation"/>, which is checked with the standard seed first; found by notebook engines by convention.</summary>
public sealed class DerivationFormatterSource
{
    private readonly ValueFormatter<Derivation>[] formatters =
    [
        new("text/html", derivation => derivation.Check().ToHtml()),
        new("text/plain", derivation => derivation.Check().ToText()),
    ];

    /// <summary>One formatter for HTML and one for plain text.</summary>
    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
