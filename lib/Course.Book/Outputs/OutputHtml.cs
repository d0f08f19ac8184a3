using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Documents;

namespace Course.Book.Outputs;

/// <summary>What a cell showed, as HTML: the richest form that a page can show of each value.</summary>
internal static partial class OutputHtml
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Renders one output.</summary>
    public static string Render(CellOutput output) => output switch
    {
        StreamOutput stream => $"<pre class=\"stream {Html.Text(stream.Name)}\">{Html.Text(WithoutColours(stream.Text))}</pre>\n",
        ErrorOutput error => $"<pre class=\"error\">{Html.Text(ErrorText(error))}</pre>\n",
        DataOutput data => Value(data.Data),
        _ => "",
    };

    private static string Value(IReadOnlyDictionary<string, JsonNode?> data)
    {
        if (data.TryGetValue(Plotly, out var figure) && figure is not null)
        {
            return $"<div class=\"chart\"><script type=\"application/json\">{Html.JsonInScript(figure.ToJsonString())}</script><noscript>This chart needs JavaScript.</noscript></div>\n";
        }

        if (data.TryGetValue("text/html", out var html))
        {
            return $"<div class=\"value\">{TextOf(html)}</div>\n";
        }

        if (data.TryGetValue("text/markdown", out var markdown))
        {
            return $"<div class=\"value\">{MarkdownHtml.Render(TextOf(markdown))}</div>\n";
        }

        if (data.TryGetValue("text/latex", out var latex))
        {
            return $"<div class=\"value\">{Html.Text(TextOf(latex))}</div>\n";
        }

        if (data.TryGetValue("image/png", out var png))
        {
            return $"<img alt=\"\" src=\"data:image/png;base64,{Html.Text(TextOf(png).Replace("\n", "", StringComparison.Ordinal))}\">\n";
        }

        var text = data.TryGetValue("text/plain", out var plain) ? plain : data.Values.FirstOrDefault();
        return $"<pre class=\"value\">{Html.Text(TextOf(text))}</pre>\n";
    }

    private static string ErrorText(ErrorOutput error) =>
        WithoutColours(error.Traceback.Count > 0 ? string.Join('\n', error.Traceback) : $"{error.Name}: {error.Value}");

    private static string TextOf(JsonNode? node) => node switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(TextOf)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };

    private static string WithoutColours(string text) => Colour().Replace(text, "");

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Colour();
}
