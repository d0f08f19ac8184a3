using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Book.Outputs;

namespace Course.Book.Pictures;

/// <summary>Reads what a figure of plotly.js holds.</summary>
internal static partial class TraceData
{
    private static readonly string[] Colourway = ["#636efa", "#ef553b", "#00cc96", "#ab63fa", "#ffa15a", "#19d3f3", "#ff6692", "#b6e880", "#ff97ff", "#fecb52"];

    /// <summary>A number; NaN for what is none.</summary>
    public static double Number(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out double number) => number,
        JsonValue value when double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        _ => double.NaN,
    };

    /// <summary>A number of a figure, or another where it has none.</summary>
    public static double Number(JsonNode? node, double otherwise) => Number(node) is var number && double.IsFinite(number) ? number : otherwise;

    /// <summary>The numbers of a list; NaN for what is none.</summary>
    public static double[] Numbers(JsonNode? node) => [.. List(node).Select(value => Number(value))];

    /// <summary>The elements of a list as the figure has them; none where there is no list.</summary>
    public static IList<JsonNode?> List(JsonNode? node) => node as JsonArray ?? [];

    /// <summary>The rows of a table.</summary>
    public static double[][] Rows(JsonNode? node) => [.. List(node).Select(Numbers)];

    /// <summary>A member of an object; null where there is no object.</summary>
    public static JsonNode? Of(JsonNode? node, string name) => node is JsonObject o && o.TryGetPropertyValue(name, out JsonNode? value) ? value : null;

    /// <summary>A text, or an empty one.</summary>
    public static string Text(JsonNode? node) => node is JsonValue value ? OutputText.Of(value) : "";

    /// <summary>A text of a figure, whose few tags are for its looks, as lines of plain text.</summary>
    public static string[] Lines(JsonNode? node) => [.. Break().Split(Text(node is JsonObject o ? o["text"] : node)).Select(line => Tag().Replace(line, "").Trim()).Where(line => line.Length > 0)];

    /// <summary>The colour of a trace that names none of its own.</summary>
    public static string ColourOf(JsonNode trace, int index)
    {
        string standard = Colourway[index % Colourway.Length];
        string line = Text(Of(Of(trace, "line"), "color"));
        return SvgCanvas.Colour(line.Length > 0 ? line : Text(Of(Of(trace, "marker"), "color")), standard);
    }

    [GeneratedRegex("<br */?>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("</?(b|i|em|strong|sub|sup|span|a)( [^>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
