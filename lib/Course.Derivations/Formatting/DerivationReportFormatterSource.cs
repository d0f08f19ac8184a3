using Course.Derivations.Reporting;

namespace Course.Derivations.Formatting;

/// <summary>The formatters of <see cref="DerivationReport"/>, found by notebook engines by convention.</summary>
public sealed class DerivationReportFormatterSource
{
    private readonly ValueFormatter<DerivationReport>[] formatters =
    [
        new("text/html", report => report.ToHtml()),
        new("text/plain", report => report.ToText()),
    ];

    /// <summary>One formatter for HTML and one for plain text.</summary>
    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
