using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Course.Book.Outputs;

namespace Course.Book.Pictures;

/// <summary>A picture on its way to SVG. Its words and lines follow the light or dark of the page that shows it.</summary>
internal sealed partial class SvgCanvas
{
    private const string Style =
        "text{font:12px 'Source Sans 3',system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;fill:#22252a}.h{font-size:17px}.s{font-size:11px}"
        + ".g{stroke:#dcd8cf;fill:none}.p{fill:#f5f3ee;stroke:#dcd8cf}"
        + "@media (prefers-color-scheme:dark){text{fill:#e3e5e8}.g{stroke:#3a4049}.p{fill:#20242a;stroke:#3a4049}}";

    private readonly StringBuilder svg = new();

    /// <summary>Starts a picture.</summary>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    public SvgCanvas(double width, double height)
    {
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").Append(N(width)).Append("\" height=\"").Append(N(height))
            .Append("\" viewBox=\"0 0 ").Append(N(width)).Append(' ').Append(N(height)).Append("\"><style>").Append(Style).Append("</style>\n");
    }

    /// <summary>A length or place as SVG has it: to a tenth of a pixel.</summary>
    public static string N(double value)
    {
        double rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>A colour of a figure, or another where it has none that is only a colour.</summary>
    public static string Colour(string? given, string otherwise) => given is not null && PlainColour().IsMatch(given) ? given.Replace(" ", "", StringComparison.Ordinal) : otherwise;

    /// <summary>Adds an element without content.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes in order.</param>
    public void Add(string name, params (string Name, string Value)[] attributes)
    {
        svg.Append('<').Append(name);
        foreach ((string attribute, string value) in attributes.Where(a => a.Value.Length > 0))
        {
            svg.Append(' ').Append(attribute).Append("=\"").Append(Html.Text(value)).Append('"');
        }

        svg.Append("/>\n");
    }

    /// <summary>Adds a straight line of the class <c>g</c>: grid, axis or frame.</summary>
    public void Rule(double x1, double y1, double x2, double y2) => Add("path", ("class", "g"), ("d", $"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}"));

    /// <summary>Adds text of one or more lines.</summary>
    /// <param name="x">Where it is anchored.</param>
    /// <param name="y">The baseline of its first line.</param>
    /// <param name="lines">The lines, as plain text.</param>
    /// <param name="anchor">Which part is at <paramref name="x"/>: start, middle or end.</param>
    /// <param name="kind">A class: <c>h</c> for a title, <c>s</c> for small, or empty.</param>
    /// <param name="turned">Whether it is read from below.</param>
    public void Text(double x, double y, IReadOnlyList<string> lines, string anchor = "start", string kind = "", bool turned = false)
    {
        double step = kind == "h" ? 21 : 15;
        for (int i = 0; i < lines.Count; i++)
        {
            string place = turned ? $"transform=\"translate({N(x + (i * step))} {N(y)}) rotate(-90)\"" : $"x=\"{N(x)}\" y=\"{N(y + (i * step))}\"";
            svg.Append($"<text {place}{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}{(kind.Length > 0 ? $" class=\"{kind}\"" : "")}>{Html.Text(lines[i])}</text>\n");
        }
    }

    /// <summary>Opens a group whose content is cut off outside a rectangle.</summary>
    /// <param name="id">A name for it, unique within the picture.</param>
    /// <param name="area">The rectangle.</param>
    public void Clip(string id, Area area) =>
        svg.Append($"<clipPath id=\"{id}\"><rect x=\"{N(area.Left)}\" y=\"{N(area.Top)}\" width=\"{N(area.Width)}\" height=\"{N(area.Height)}\"/></clipPath><g clip-path=\"url(#{id})\">\n");

    /// <summary>Closes the group.</summary>
    public void EndClip() => svg.Append("</g>\n");

    /// <inheritdoc/>
    public override string ToString() => svg + "</svg>\n";

    [GeneratedRegex(@"^\s*(#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,24}|rgba?\([\d.,% ]+\)|hsla?\([\d.,% ]+\))\s*$")]
    private static partial Regex PlainColour();
}
