using Course.Derivations.Formatting;

namespace Course.Derivations.Errata;

/// <summary>Some errata with what their checks found. Shows itself as a box in a notebook and as text in a terminal.</summary>
[TypeFormatterSource(typeof(ErrataFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ErrataReport
{
    internal ErrataReport(IReadOnlyList<ErratumReport> reports)
    {
        Reports = reports;
        Holds = reports.All(r => r.Holds);
    }

    /// <summary>The errata in the order asked for.</summary>
    public IReadOnlyList<ErratumReport> Reports { get; }

    /// <summary>Whether every check of every erratum came out as it should.</summary>
    public bool Holds { get; }

    /// <summary>The errata as text, lines separated by \n.</summary>
    public string ToText() => ErrataText.Of(this);

    /// <summary>The errata as HTML with a versioned JSON block each, everything escaped.</summary>
    public string ToHtml() => ErrataHtml.Of(this);

    /// <inheritdoc/>
    public override string ToString() => ToText();
}
