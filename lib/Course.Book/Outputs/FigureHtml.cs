using System.Globalization;
using System.Text.Json.Nodes;

namespace Course.Book.Outputs;

/// <summary>A chart with the space it will take, its caption, its text alternative and its data, which <see cref="Pages.PageFigures"/> puts in their place.</summary>
internal static class FigureHtml
{
    private const int Widest = 720;
    private const int MostCharacters = 5_000_000;
    private static readonly string[] TypesInSpace = ["scatter3d", "surface", "mesh3d", "cone", "streamtube", "isosurface", "volume"];
    private static readonly string[] TypesInThePlane =
    [
        "scatter", "bar", "box", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "contour", "image", "pie", "violin", "scatterternary",
    ];

    /// <summary>Renders a figure.</summary>
    /// <param name="figure">The figure: data, layout and frames.</param>
    /// <param name="caption">What the notebook says of it, or null.</param>
    public static string Render(JsonNode figure, FigureCaption? caption)
    {
        string json = figure.ToJsonString();
        if (json.Length > MostCharacters)
        {
            return "<p class=\"cut\">This chart is too large for a page; the executed notebook has it.</p>\n";
        }

        string[] types = TypesOf(figure);
        string needs = types.All(TypesInThePlane.Contains) ? "cartesian" : types.All(t => t == "scatter" || TypesInSpace.Contains(t)) ? "space" : "full";
        string space = types.Any(TypesInSpace.Contains) ? " in-space" : "";
        string id = caption?.Id is { } given ? $" id=\"{Html.Text(given)}\"" : "";
        string alternative = caption?.Alternative is { Length: > 0 } words ? words : TitleOf(figure) ?? "A chart.";
        string text = caption is null ? "" : $"<figcaption>{caption.Html}</figcaption>";
        return $"""
            <figure class="chart{space}" data-plotly="{needs}"{id}>
            <div class="plot" role="group" aria-roledescription="chart" aria-label="{Html.Text(alternative)}" style="{SizeOf(figure)}"><script type="application/json">{Html.JsonInScript(json)}</script></div>
            <noscript><p class="cut">Charts are drawn by a script. In words: {Html.Text(alternative)}</p></noscript>
            {text}<details class="alternative"><summary>In words</summary><p>{Html.Text(alternative)}</p></details>
            </figure>

            """;
    }

    private static string[] TypesOf(JsonNode figure) =>
        [.. (figure["data"] as JsonArray ?? []).Select(trace => OutputText.Of(trace?["type"])).Select(type => type.Length == 0 ? "scatter" : type).Distinct()];

    private static string? TitleOf(JsonNode figure) => figure["layout"]?["title"] switch
    {
        JsonObject title => OutputText.Of(title["text"]),
        JsonValue title => OutputText.Of(title),
        _ => null,
    };

    /// <summary>The space a chart takes before it is drawn, so that nothing jumps.</summary>
    private static string SizeOf(JsonNode figure)
    {
        double width = Number(figure["layout"]?["width"]) ?? Widest;
        double height = Number(figure["layout"]?["height"]) ?? 450;
        return string.Create(CultureInfo.InvariantCulture, $"--w:{width:0.##};--h:{height:0.##}");
    }

    private static double? Number(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<double>(out double number) && number is > 0 and < 10_000 ? number : null;
}
