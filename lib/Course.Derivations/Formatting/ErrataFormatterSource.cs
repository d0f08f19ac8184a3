using Course.Derivations.Errata;

namespace Course.Derivations.Formatting;

/// <summary>The formatters of <see cref="ErrataReport"/>, found by notebook engines by convention.</summary>
public sealed class ErrataFormatterSource
{
    private readonly ValueFormatter<ErrataReport>[] formatters =
    [
        new("text/html", report => report.ToHtml()),
        new("text/plain", report => report.ToText()),
    ];

    /// <summary>One formatter for HTML and one for plain text.</summary>
    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
