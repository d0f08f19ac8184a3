using System.Globalization;
using System.Text.Json.Nodes;
using static Course.Book.Pictures.SvgCanvas;

namespace Course.Book.Pictures;

/// <summary>A chart in the plane: one or several pairs of axes with their traces.</summary>
internal sealed class PlanePicture
{
    /// <summary>The types of traces that it draws.</summary>
    public static readonly IReadOnlyList<string> Types = ["scatter", "bar", "histogram", "heatmap", "contour"];

    private readonly JsonNode? layout;
    private readonly Dictionary<string, PlaneAxis> axes = new(StringComparer.Ordinal);
    private readonly List<(string X, string Y, List<PlaneTrace> Traces)> plots = [];

    /// <summary>Reads the traces.</summary>
    /// <param name="traces">The traces that are to be seen, each with its number among all.</param>
    /// <param name="layout">The figure's layout.</param>
    public PlanePicture(IEnumerable<(JsonNode Node, string Type, int Index)> traces, JsonNode? layout)
    {
        this.layout = layout;
        foreach ((JsonNode node, string type, int index) in traces)
        {
            string x = Name(node, "xaxis", "x"), y = Name(node, "yaxis", "y");
            var trace = new PlaneTrace(node, type, AxisOf(x), AxisOf(y), TraceData.ColourOf(node, index));
            trace.X.Meet(TraceData.List(trace["x"]));
            trace.Y.Meet(TraceData.List(trace["y"]));
            int at = plots.FindIndex(p => p.X == x && p.Y == y);
            if (at < 0)
            {
                plots.Add((x, y, [trace]));
            }
            else
            {
                plots[at].Traces.Add(trace);
            }
        }
    }

    /// <summary>Draws the chart.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="room">The room for it, with the words at its axes.</param>
    public void Draw(SvgCanvas canvas, Area room)
    {
        foreach (PlaneTrace trace in plots.SelectMany(p => p.Traces))
        {
            List<PlaneTrace> peers = PeersOf(trace);
            Action cover = trace.Type switch
            {
                "bar" or "histogram" => () => BarMarks.Cover(trace, peers),
                "heatmap" or "contour" => () => GridMarks.Cover(trace),
                _ => () => ScatterMarks.Cover(trace),
            };
            cover();
        }

        PlaneTrace? scaled = plots.SelectMany(p => p.Traces).FirstOrDefault(t => t.Type is "heatmap" or "contour" && !IsFalse(t["showscale"]));
        int widest = axes.Where(a => !a.Value.IsHorizontal).SelectMany(a => { a.Value.Place(0, -room.Height); return a.Value.Ticks(); }).Select(t => t.Label.Length).DefaultIfEmpty(0).Max();
        double left = 34 + (6.4 * Math.Min(widest, 24)), right = scaled is null ? 18 : 74;
        var inner = new Area(room.Left + left, room.Top + 10, room.Width - left - right, room.Height - 58);
        for (int i = 0; i < plots.Count; i++)
        {
            Area area = AreaOf(plots[i].X, plots[i].Y, inner);
            Place(plots[i].X, plots[i].Y, area);
            DrawAxes(canvas, axes[plots[i].X], axes[plots[i].Y], area, left);
            canvas.Clip("c" + i.ToString(CultureInfo.InvariantCulture), area);
            foreach (PlaneTrace trace in plots[i].Traces.OrderBy(t => t.Type is "heatmap" or "contour" ? 0 : t.Type == "scatter" ? 2 : 1))
            {
                Draw(canvas, trace);
            }

            canvas.EndClip();
            DrawAnnotations(canvas, plots[i].X, plots[i].Y);
        }

        if (scaled is not null)
        {
            GridMarks.DrawScale(canvas, scaled, inner);
        }
    }

    private void Draw(SvgCanvas canvas, PlaneTrace trace)
    {
        if (trace.Type is "bar" or "histogram")
        {
            BarMarks.Draw(canvas, trace, PeersOf(trace));
        }
        else if (trace.Type is "heatmap" or "contour")
        {
            GridMarks.Draw(canvas, trace);
        }
        else
        {
            ScatterMarks.Draw(canvas, trace);
        }
    }

    private List<PlaneTrace> PeersOf(PlaneTrace trace) => [.. plots.First(p => p.Traces.Contains(trace)).Traces.Where(t => t.Type == "bar")];

    private void Place(string x, string y, Area area)
    {
        (PlaneAxis across, PlaneAxis up) = (axes[x], axes[y]);
        across.Place(area.Left, area.Right);
        up.Place(area.Bottom, area.Top);
        if (TraceData.Text(TraceData.Of(up.Layout, "scaleanchor")) == x || TraceData.Text(TraceData.Of(across.Layout, "scaleanchor")) == y)
        {
            double scale = Math.Min(across.PixelsPerUnit, up.PixelsPerUnit);
            across.Widen(scale);
            up.Widen(scale);
        }
    }

    private static void DrawAxes(SvgCanvas canvas, PlaneAxis across, PlaneAxis up, Area area, double left)
    {
        canvas.Add("rect", ("class", "g"), ("x", N(area.Left)), ("y", N(area.Top)), ("width", N(area.Width)), ("height", N(area.Height)));
        foreach ((double at, string label) in across.Ticks())
        {
            double x = across.Pixel(at);
            canvas.Rule(x, area.Top, x, area.Bottom + 4);
            canvas.Text(x, area.Bottom + 18, [label], "middle");
        }

        foreach ((double at, string label) in up.Ticks())
        {
            double y = up.Pixel(at);
            canvas.Rule(area.Left - 4, y, area.Right, y);
            canvas.Text(area.Left - 8, y + 4, [label], "end");
        }

        canvas.Text((area.Left + area.Right) / 2, area.Bottom + 38, TraceData.Lines(TraceData.Of(across.Layout, "title")), "middle");
        canvas.Text(area.Left - left + 14, (area.Top + area.Bottom) / 2, TraceData.Lines(TraceData.Of(up.Layout, "title")), "middle", turned: true);
    }

    private void DrawAnnotations(SvgCanvas canvas, string x, string y)
    {
        foreach (JsonNode? annotation in TraceData.List(TraceData.Of(layout, "annotations")))
        {
            double px = axes[x].Pixel(axes[x].At(TraceData.Of(annotation, "x"))), py = axes[y].Pixel(axes[y].At(TraceData.Of(annotation, "y")));
            if (annotation is not null && Name(annotation, "xref", "x") == x && Name(annotation, "yref", "y") == y && double.IsFinite(px + py))
            {
                canvas.Text(px, py + 4, TraceData.Lines(annotation), "middle");
            }
        }
    }

    /// <summary>Where a pair of axes is: by its domains, or by its place in the grid of charts.</summary>
    private Area AreaOf(string x, string y, Area inner)
    {
        (double left, double right) = Domain(x, "columns", "xgap", 0.2);
        (double top, double bottom) = Domain(y, "rows", "ygap", 0.3);
        return new Area(inner.Left + (left * inner.Width), inner.Top + (top * inner.Height), (right - left) * inner.Width, (bottom - top) * inner.Height);
    }

    private (double From, double To) Domain(string axis, string count, string gap, double standardGap)
    {
        bool horizontal = axis[0] == 'x';
        if (TraceData.Numbers(TraceData.Of(axes[axis].Layout, "domain")) is [var from, var to])
        {
            return horizontal ? (from, to) : (1 - to, 1 - from);
        }

        JsonNode? grid = TraceData.Of(layout, "grid");
        int columns = (int)TraceData.Number(TraceData.Of(grid, "columns"), 1), cells = (int)TraceData.Number(TraceData.Of(grid, count), 1);
        int number = axis.Length > 1 && int.TryParse(axis.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n - 1 : 0;
        int place = Math.Clamp(horizontal ? number % Math.Max(1, columns) : number / Math.Max(1, columns), 0, Math.Max(1, cells) - 1);
        double g = TraceData.Number(TraceData.Of(grid, gap), standardGap), step = 1 / (Math.Max(1, cells) - g);
        return cells > 1 ? (place * step, (place * step) + (step * (1 - g))) : (0, 1);
    }

    private PlaneAxis AxisOf(string name)
    {
        if (!axes.TryGetValue(name, out PlaneAxis? axis))
        {
            axis = axes[name] = new PlaneAxis(TraceData.Of(layout, $"{name[0]}axis{name[1..]}"), name[0] == 'x');
        }

        return axis;
    }

    private static string Name(JsonNode node, string member, string standard) =>
        TraceData.Text(TraceData.Of(node, member)) is { Length: > 0 } name && name[0] == standard[0] && name.Skip(1).All(char.IsAsciiDigit) ? name : standard;

    private static bool IsFalse(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool flag) && !flag;
}
