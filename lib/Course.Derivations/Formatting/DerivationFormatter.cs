using Course.Derivations.Checking;
using Course.Derivations.Reporting;

namespace Course.Derivations.Formatting;

/// <summary>Writes a derivation or its report in one mime type; notebook engines call it by name.</summary>
public sealed class DerivationFormatter
{
    private readonly Func<DerivationReport, string> render;

    internal DerivationFormatter(string mimeType, Func<DerivationReport, string> render)
    {
        MimeType = mimeType;
        this.render = render;
    }

    /// <summary>The mime type it writes.</summary>
    public string MimeType { get; }

    /// <summary>Writes a value.</summary>
    /// <param name="instance">A report, or a derivation, which is checked with the standard seed first.</param>
    /// <param name="writer">Where to write.</param>
    /// <returns>Whether the value was one of the two.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        DerivationReport? report = instance switch
        {
            DerivationReport given => given,
            Derivation derivation => derivation.Check(),
            _ => null,
        };
        if (report is null)
        {
            return false;
        }

        writer.Write(render(report));
        return true;
    }
}
