using System.Text;
using System.Text.Json.Nodes;
using static Course.Book.Pictures.SvgCanvas;

namespace Course.Book.Pictures;

/// <summary>Points, lines, filled outlines, words and error bars.</summary>
internal static class ScatterMarks
{
    /// <summary>Makes room on the axes.</summary>
    public static void Cover(PlaneTrace trace)
    {
        bool points = Mode(trace) is var mode && (mode.Contains("markers", StringComparison.Ordinal) || mode.Contains("text", StringComparison.Ordinal));
        double[] xs = trace.Xs, ys = trace.Ys, error = TraceData.Numbers(TraceData.Of(trace["error_y"], "array"));
        for (int i = 0; i < Math.Min(xs.Length, ys.Length); i++)
        {
            if (double.IsFinite(xs[i]) && double.IsFinite(ys[i]))
            {
                trace.X.Cover(xs[i], points);
                trace.Y.Cover(ys[i], padded: true);
                foreach (double e in i < error.Length ? (double[])[error[i], -error[i]] : [])
                {
                    trace.Y.Cover(ys[i] + e, padded: true);
                }
            }
        }
    }

    /// <summary>Draws the trace.</summary>
    public static void Draw(SvgCanvas canvas, PlaneTrace trace)
    {
        string mode = Mode(trace);
        double[] xs = [.. trace.Xs.Select(trace.X.Pixel)], ys = [.. trace.Ys.Select(trace.Y.Pixel)];
        string opacity = TraceData.Of(trace.Node, "opacity") is { } o ? TraceData.Number(o, 1).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : "";
        bool lines = mode.Contains("lines", StringComparison.Ordinal), filled = TraceData.Text(trace["fill"]) is "toself" or "tozeroy" or "tonexty";
        if (lines || filled)
        {
            string colour = Colour(TraceData.Text(TraceData.Of(trace["line"], "color")), trace.Colour);
            string fill = filled ? Colour(TraceData.Text(trace["fillcolor"]), colour) : "none";
            canvas.Add(
                "path", ("d", Path(xs, ys)), ("fill", fill), ("fill-opacity", filled && trace["fillcolor"] is null ? "0.5" : ""), ("stroke", lines ? colour : "none"),
                ("stroke-width", N(TraceData.Number(TraceData.Of(trace["line"], "width"), 2))), ("stroke-dasharray", Dash(TraceData.Text(TraceData.Of(trace["line"], "dash")))),
                ("stroke-linejoin", "round"), ("opacity", opacity));
        }

        DrawErrors(canvas, trace, xs);
        if (mode.Contains("markers", StringComparison.Ordinal))
        {
            DrawMarkers(canvas, trace["marker"], trace.Colour, xs, ys, opacity);
        }

        if (mode.Contains("text", StringComparison.Ordinal))
        {
            DrawWords(canvas, trace.Node, xs, ys, mode);
        }
    }

    /// <summary>Draws markers.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="marker">What the figure says of them.</param>
    /// <param name="colour">Their colour, where the figure gives none for each.</param>
    /// <param name="xs">Where they are.</param>
    /// <param name="ys">Where they are.</param>
    /// <param name="opacity">Their opacity, or empty.</param>
    public static void DrawMarkers(SvgCanvas canvas, JsonNode? marker, string colour, double[] xs, double[] ys, string opacity)
    {
        JsonNode? given = TraceData.Of(marker, "color");
        double[] numbers = TraceData.Numbers(given);
        ColourScale? scale = numbers.Any(double.IsFinite) ? ColourScale.Of(marker, numbers, ("cmin", "cmax")) : null;
        string one = Colour(TraceData.Text(given), colour);
        double[] sizes = TraceData.Numbers(TraceData.Of(marker, "size"));
        double size = TraceData.Number(TraceData.Of(marker, "size"), 6);
        int symbol = (int)TraceData.Number(TraceData.Of(marker, "symbol"), 0);

        // Markers of one colour are one path of dots, which is a fraction of the text of so many circles.
        foreach (var group in Enumerable.Range(0, Math.Min(xs.Length, ys.Length)).Where(i => double.IsFinite(xs[i]) && double.IsFinite(ys[i]))
            .GroupBy(i => (Fill: scale is not null && i < numbers.Length ? scale.At(numbers[i]) : TraceData.List(given) is { Count: > 0 } list && i < list.Count ? Colour(TraceData.Text(list[i]), one) : one, Size: i < sizes.Length && double.IsFinite(sizes[i]) ? sizes[i] : size)))
        {
            var path = new StringBuilder();
            foreach (int i in group)
            {
                path.Append(Symbol(symbol == 100 ? symbol : symbol % 100, xs[i], ys[i], group.Key.Size / 2));
            }

            bool round = symbol == 0, open = symbol >= 100 || symbol % 100 is 3 or 4;
            canvas.Add(
                "path", ("d", path.ToString()), ("fill", round || open ? "none" : group.Key.Fill), ("stroke", group.Key.Fill),
                ("stroke-width", N(round ? group.Key.Size : 2)), ("stroke-linecap", round ? "round" : ""), ("opacity", opacity));
        }
    }

    /// <summary>Draws the words of a trace beside its points.</summary>
    public static void DrawWords(SvgCanvas canvas, JsonNode trace, double[] xs, double[] ys, string mode)
    {
        JsonNode? text = TraceData.Of(trace, "text"), position = TraceData.Of(trace, "textposition");
        double gap = mode.Contains("markers", StringComparison.Ordinal) ? 3 + (TraceData.Number(TraceData.Of(TraceData.Of(trace, "marker"), "size"), 6) / 2) : 2;
        for (int i = 0; i < Math.Min(xs.Length, ys.Length); i++)
        {
            JsonNode? own = text is JsonArray list ? (i < list.Count ? list[i] : null) : text;
            string place = TraceData.Text(position is JsonArray places ? (i < places.Count ? places[i] : null) : position);
            if (double.IsFinite(xs[i]) && double.IsFinite(ys[i]) && TraceData.Lines(own) is { Length: > 0 } lines)
            {
                string anchor = place.EndsWith("right", StringComparison.Ordinal) ? "start" : place.EndsWith("left", StringComparison.Ordinal) ? "end" : "middle";
                double dx = anchor == "start" ? gap : anchor == "end" ? -gap : 0;
                double dy = place.StartsWith("top", StringComparison.Ordinal) ? -gap - 2 - (15 * (lines.Length - 1)) : place.StartsWith("bottom", StringComparison.Ordinal) ? gap + 11 : 4;
                canvas.Text(xs[i] + dx, ys[i] + dy, lines, anchor);
            }
        }
    }

    /// <summary>A path through points, interrupted where there is none.</summary>
    public static string Path(double[] xs, double[] ys)
    {
        var path = new StringBuilder();
        bool down = false;
        for (int i = 0; i < Math.Min(xs.Length, ys.Length); i++)
        {
            bool there = double.IsFinite(xs[i]) && double.IsFinite(ys[i]);
            path.Append(there ? $"{(down ? 'L' : 'M')}{N(xs[i])} {N(ys[i])}" : "");
            down = there;
        }

        return path.ToString();
    }

    /// <summary>The dashes of a line, or an empty text.</summary>
    public static string Dash(string name) => name switch { "dash" => "9 6", "dot" => "2 4", "dashdot" => "9 4 2 4", "longdash" => "14 7", _ => "" };

    private static string Mode(PlaneTrace trace) => TraceData.Text(trace["mode"]) is { Length: > 0 } mode ? mode : trace.Ys.Length < 20 ? "lines+markers" : "lines";

    private static void DrawErrors(SvgCanvas canvas, PlaneTrace trace, double[] xs)
    {
        double[] error = TraceData.Numbers(TraceData.Of(trace["error_y"], "array")), values = trace.Ys;
        var path = new StringBuilder();
        for (int i = 0; i < Math.Min(error.Length, Math.Min(xs.Length, values.Length)); i++)
        {
            (double up, double down) = (trace.Y.Pixel(values[i] + error[i]), trace.Y.Pixel(values[i] - error[i]));
            if (double.IsFinite(xs[i] + up + down))
            {
                path.Append($"M{N(xs[i] - 4)} {N(up)}h8m-4 0V{N(down)}m-4 0h8");
            }
        }

        if (path.Length > 0)
        {
            canvas.Add("path", ("d", path.ToString()), ("fill", "none"), ("stroke", trace.Colour), ("stroke-width", "1.5"));
        }
    }

    private static string Symbol(int symbol, double x, double y, double r) => symbol switch
    {
        1 => $"M{N(x - r)} {N(y - r)}h{N(2 * r)}v{N(2 * r)}h{N(-2 * r)}z",
        2 => $"M{N(x)} {N(y - (1.3 * r))}L{N(x + (1.3 * r))} {N(y)}L{N(x)} {N(y + (1.3 * r))}L{N(x - (1.3 * r))} {N(y)}z",
        3 => $"M{N(x - r)} {N(y)}h{N(2 * r)}M{N(x)} {N(y - r)}v{N(2 * r)}",
        4 => $"M{N(x - r)} {N(y - r)}l{N(2 * r)} {N(2 * r)}M{N(x - r)} {N(y + r)}l{N(2 * r)} {N(-2 * r)}",
        100 => $"M{N(x - r)} {N(y)}a{N(r)} {N(r)} 0 1 0 {N(2 * r)} 0a{N(r)} {N(r)} 0 1 0 {N(-2 * r)} 0",
        _ when r > 0 => $"M{N(x)} {N(y)}h0",
        _ => "",
    };
}
