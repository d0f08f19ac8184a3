using System.Text.Json.Nodes;
using static Course.Book.Pictures.SvgCanvas;

namespace Course.Book.Pictures;

/// <summary>
/// A figure of plotly.js as a picture that needs no script: for a page before its chart is drawn, without scripts, and in print. It
/// shows what the chart shows first: visible traces, a slider at its standard step, a scene from its camera.
/// </summary>
internal static class FigurePicture
{
    /// <summary>The picture as SVG; null for a figure with traces of a kind that it cannot show.</summary>
    /// <param name="figure">The figure: data and layout.</param>
    /// <param name="width">The picture's width in pixels.</param>
    /// <param name="height">Its height.</param>
    public static string? Of(JsonNode figure, double width, double height)
    {
        JsonNode? layout = TraceData.Of(figure, "layout");
        (JsonNode Node, string Type, int Index)[] traces =
        [
            .. TraceData.List(TraceData.Of(figure, "data")).Select((node, i) => (node!, TypeOf(node), i)).Where(t => t.Item1 is JsonObject && IsVisible(t.Item1)),
        ];
        bool space = traces.Any(t => SpacePicture.Types.Contains(t.Type));
        if (traces.Length == 0 || !traces.All(t => (space ? SpacePicture.Types : PlanePicture.Types).Contains(t.Type)))
        {
            return null;
        }

        var canvas = new SvgCanvas(width, height);
        double top = 10, bottom = height - 6;
        foreach (string line in TraceData.Lines(TraceData.Of(layout, "title")).SelectMany(line => Wrapped(line, (int)(width / 8.5))))
        {
            canvas.Text(16, top + 18, [line], kind: "h");
            top += 22;
        }

        top += DrawLegend(canvas, traces, layout, top, width);
        if (StepOf(layout) is { } step)
        {
            canvas.Text(16, bottom - 6, [step]);
            bottom -= 22;
        }

        var room = new Area(0, top, width, Math.Max(80, bottom - top));
        if (space)
        {
            SpacePicture.Draw(canvas, traces, layout, room);
        }
        else
        {
            new PlanePicture(traces, layout).Draw(canvas, room);
        }

        return canvas.ToString();
    }

    private static string TypeOf(JsonNode? trace) => TraceData.Text(TraceData.Of(trace, "type")) is { Length: > 0 } type ? type : "scatter";

    private static bool IsVisible(JsonNode trace) => TraceData.Of(trace, "visible") is not JsonValue visible || (visible.TryGetValue(out bool shown) && shown);

    /// <summary>The names of the traces beside their colours, in rows. Returns the height that they take.</summary>
    private static double DrawLegend(SvgCanvas canvas, (JsonNode Node, string Type, int Index)[] traces, JsonNode? layout, double top, double width)
    {
        var names = traces.Where(t => !IsFalse(TraceData.Of(t.Node, "showlegend")) && t.Type is not ("heatmap" or "contour" or "surface"))
            .Select(t => (Name: string.Join(' ', TraceData.Lines(TraceData.Of(t.Node, "name"))), Colour: TraceData.ColourOf(t.Node, t.Index), t.Node)).Where(t => t.Name.Length > 0).DistinctBy(t => t.Name).ToArray();
        if (names.Length < 2 || IsFalse(TraceData.Of(layout, "showlegend")))
        {
            return 0;
        }

        double x = 16, y = top + 14;
        foreach ((string name, string colour, JsonNode node) in names)
        {
            double length = 34 + (6.3 * name.Length);
            if (x > 16 && x + length > width - 8)
            {
                (x, y) = (16, y + 18);
            }

            bool points = TraceData.Text(TraceData.Of(node, "mode")) is "markers" or "markers+text";
            canvas.Add("path", ("d", points ? $"M{N(x + 8)} {N(y - 4)}h0" : $"M{N(x)} {N(y - 4)}h16"), ("stroke", colour), ("stroke-width", points ? "8" : "3"), ("stroke-linecap", points ? "round" : ""), ("stroke-dasharray", points ? "" : ScatterMarks.Dash(TraceData.Text(TraceData.Of(TraceData.Of(node, "line"), "dash")))), ("fill", "none"));
            canvas.Text(x + 21, y, [name]);
            x += length;
        }

        return y - top + 10;
    }

    private static bool IsFalse(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool flag) && !flag;

    /// <summary>What the slider says at its standard step.</summary>
    private static string? StepOf(JsonNode? layout)
    {
        JsonNode? slider = TraceData.List(TraceData.Of(layout, "sliders")).FirstOrDefault();
        IList<JsonNode?> steps = TraceData.List(TraceData.Of(slider, "steps"));
        int active = (int)TraceData.Number(TraceData.Of(slider, "active"), 0);
        return active >= 0 && active < steps.Count ? TraceData.Text(TraceData.Of(TraceData.Of(slider, "currentvalue"), "prefix")) + TraceData.Text(TraceData.Of(steps[active], "label")) : null;
    }

    private static IEnumerable<string> Wrapped(string text, int most)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length + 1 > most)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
