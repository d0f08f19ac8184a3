using System.Text;
using System.Text.Json.Nodes;
using Course.Book.Markup;
using Course.Documents;

namespace Course.Book.Outputs;

/// <summary>What a cell showed, as HTML: the richest form that a page can show of each value.</summary>
internal static class OutputHtml
{
    private const string Plotly = "application/vnd.plotly.v1+json";
    private const string HtmlType = "text/html";
    private const int MostMarkup = 1_000_000;

    /// <summary>Renders the outputs of a cell in order.</summary>
    /// <param name="outputs">The outputs.</param>
    /// <param name="firstLine">The line of the notebook with the cell's first line of code; 0 where it is not known.</param>
    public static string Render(IReadOnlyList<CellOutput> outputs, int firstLine)
    {
        var html = new StringBuilder();
        for (int i = 0; i < outputs.Count; i++)
        {
            if (FigureOf(outputs[i]) is { } figure)
            {
                FigureCaption? caption = i + 1 < outputs.Count ? CaptionOf(outputs[i + 1]) : null;
                html.Append(FigureHtml.Render(figure, caption));
                i += caption is null ? 0 : 1;
            }
            else
            {
                html.Append(Render(outputs[i], firstLine));
            }
        }

        return html.ToString();
    }

    /// <summary>Whether the outputs are one figure, with its caption or without, and nothing else.</summary>
    public static bool IsOneFigure(IReadOnlyList<CellOutput> outputs) =>
        outputs.Count is 1 or 2 && FigureOf(outputs[0]) is not null && (outputs.Count == 1 || CaptionOf(outputs[1]) is not null);

    private static string Render(CellOutput output, int firstLine) => output switch
    {
        StreamOutput stream => $"<div class=\"stream {(stream.Name == "stderr" ? "stderr" : "stdout")}\">{OutputText.Block(stream.Text.TrimEnd('\n'))}</div>\n",
        ErrorOutput error => ErrorHtml.Render(error, firstLine),
        DataOutput data => Value(data.Data),
        UnknownOutput unknown => Plain(unknown.Json.ToJsonString()),
        _ => "",
    };

    private static JsonNode? FigureOf(CellOutput output) =>
        output is DataOutput data && data.Data.TryGetValue(Plotly, out JsonNode? figure) ? figure as JsonObject : null;

    private static FigureCaption? CaptionOf(CellOutput output) =>
        output is DataOutput data && data.Data.TryGetValue(HtmlType, out JsonNode? html) ? FigureCaption.Read(OutputText.Of(html)) : null;

    private static string Value(IReadOnlyDictionary<string, JsonNode?> data)
    {
        if (data.TryGetValue(HtmlType, out JsonNode? html) && OutputText.Of(html) is { Length: <= MostMarkup } markup)
        {
            return $"<div class=\"value\">{UntrustedHtml.Render(markup)}</div>\n";
        }

        if (data.TryGetValue("text/markdown", out JsonNode? markdown))
        {
            return $"<div class=\"value\">{UntrustedHtml.RenderProse(MarkdownHtml.Render(OutputText.Of(markdown)))}</div>\n";
        }

        if (data.TryGetValue("text/latex", out JsonNode? latex))
        {
            return $"<div class=\"value\"><div class=\"math\">{Html.Text(OutputText.Of(latex))}</div></div>\n";
        }

        if (data.TryGetValue("image/png", out JsonNode? png))
        {
            return $"<img alt=\"An image that the cell showed\" src=\"data:image/png;base64,{Html.Text(OutputText.Of(png).Replace("\n", "", StringComparison.Ordinal))}\">\n";
        }

        return Plain(OutputText.Of(data.TryGetValue("text/plain", out JsonNode? plain) ? plain : data.Values.FirstOrDefault()));
    }

    private static string Plain(string text) => $"<div class=\"value\">{OutputText.Block(text)}</div>\n";
}
