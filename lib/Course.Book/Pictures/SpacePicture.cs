using System.Globalization;
using System.Text.Json.Nodes;
using static Course.Book.Pictures.SvgCanvas;

namespace Course.Book.Pictures;

/// <summary>A chart in space, seen from where the figure's camera stands: sheets, lines, points and words, from far to near.</summary>
internal static class SpacePicture
{
    /// <summary>The types of traces that it draws.</summary>
    public static readonly IReadOnlyList<string> Types = ["scatter3d", "surface"];

    // Enough to show the form; each patch is a hundred bytes of the picture.
    private const int MostPatches = 20;
    private static readonly string[] Names = ["x", "y", "z"];

    /// <summary>Draws the chart.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="traces">The traces that are to be seen, each with its number among all.</param>
    /// <param name="layout">The figure's layout.</param>
    /// <param name="room">The room for it.</param>
    public static void Draw(SvgCanvas canvas, IReadOnlyList<(JsonNode Node, string Type, int Index)> traces, JsonNode? layout, Area room)
    {
        JsonNode? scene = TraceData.Of(layout, "scene");
        double[] low = [double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity], high = [double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity];
        foreach (double[] point in traces.SelectMany(t => PointsOf(t.Node, t.Type)))
        {
            for (int a = 0; a < 3; a++)
            {
                (low[a], high[a]) = double.IsFinite(point[a]) ? (Math.Min(low[a], point[a]), Math.Max(high[a], point[a])) : (low[a], high[a]);
            }
        }

        for (int a = 0; a < 3; a++)
        {
            if (TraceData.Numbers(TraceData.Of(TraceData.Of(scene, Names[a] + "axis"), "range")) is [var from, var to] && to > from)
            {
                (low[a], high[a]) = (from, to);
            }

            (low[a], high[a]) = !(high[a] >= low[a]) ? (0, 1) : high[a] > low[a] ? (low[a], high[a]) : (low[a] - 0.5, high[a] + 0.5);
        }

        var view = new SpaceView(scene, low, high, new Area(room.Left + 50, room.Top + 10, room.Width - 100, room.Height - 50));
        DrawBox(canvas, view);
        var marks = new List<(double Depth, Action Draw)>();
        foreach ((JsonNode node, string type, int index) in traces)
        {
            marks.AddRange(type == "surface" ? Patches(canvas, view, node) : Marks(canvas, view, node, TraceData.ColourOf(node, index)));
        }

        foreach ((double _, Action draw) in marks.OrderByDescending(m => m.Depth))
        {
            draw();
        }

        DrawAxes(canvas, view, scene, low, high);
    }

    private static IEnumerable<double[]> PointsOf(JsonNode trace, string type)
    {
        double[] xs = TraceData.Numbers(TraceData.Of(trace, "x")), ys = TraceData.Numbers(TraceData.Of(trace, "y"));
        if (type != "surface")
        {
            return TraceData.Numbers(TraceData.Of(trace, "z")).Select((z, i) => new[] { i < xs.Length ? xs[i] : double.NaN, i < ys.Length ? ys[i] : double.NaN, z });
        }

        return TraceData.Rows(TraceData.Of(trace, "z")).SelectMany((row, r) => row.Select((z, c) => new[] { c < xs.Length ? xs[c] : c, r < ys.Length ? ys[r] : r, z }));
    }

    /// <summary>The three walls behind the scene.</summary>
    private static void DrawBox(SvgCanvas canvas, SpaceView view)
    {
        for (int axis = 0; axis < 3; axis++)
        {
            int a = axis;
            bool[][] wall = [.. SpaceView.Corners.Where(c => !view.IsNear(a, c[a]))];
            (double X, double Y, double Depth)[] at = [.. new[] { 0, 1, 3, 2 }.Select(i => view.Project(view.Corner(wall[i])))];
            canvas.Add("path", ("class", "p"), ("d", ScatterMarks.Path([.. at.Select(p => p.X)], [.. at.Select(p => p.Y)]) + "z"));
        }
    }

    private static IEnumerable<(double Depth, Action Draw)> Patches(SvgCanvas canvas, SpaceView view, JsonNode trace)
    {
        double[][] rows = TraceData.Rows(TraceData.Of(trace, "z"));
        if (rows.Length < 2 || rows[0].Length < 2)
        {
            yield break;
        }

        ColourScale scale = ColourScale.Of(trace, rows.SelectMany(r => r), ("cmin", "cmax"));
        double[][] points = [.. PointsOf(trace, "surface")];
        int columns = rows[0].Length;
        string opacity = TraceData.Number(TraceData.Of(trace, "opacity"), 1).ToString("0.##", CultureInfo.InvariantCulture);
        int[] down = Sampled(rows.Length), across = Sampled(columns);
        for (int r = 0; r + 1 < down.Length; r++)
        {
            for (int c = 0; c + 1 < across.Length; c++)
            {
                int[] corners = [(down[r] * columns) + across[c], (down[r] * columns) + across[c + 1], (down[r + 1] * columns) + across[c + 1], (down[r + 1] * columns) + across[c]];
                if (corners.All(i => i < points.Length && points[i].All(double.IsFinite)))
                {
                    (double X, double Y, double Depth)[] at = [.. corners.Select(i => view.Project(points[i]))];
                    string colour = scale.At(corners.Average(i => points[i][2]));
                    yield return (at.Average(p => p.Depth), () => canvas.Add(
                        "path", ("d", ScatterMarks.Path([.. at.Select(p => p.X)], [.. at.Select(p => p.Y)]) + "z"), ("fill", colour), ("stroke", colour), ("stroke-width", "0.4"), ("opacity", opacity == "1" ? "" : opacity)));
                }
            }
        }
    }

    private static int[] Sampled(int count) => count <= MostPatches + 1 ? [.. Enumerable.Range(0, count)] : [.. Enumerable.Range(0, MostPatches + 1).Select(i => (int)Math.Round((double)i * (count - 1) / MostPatches))];

    private static IEnumerable<(double Depth, Action Draw)> Marks(SvgCanvas canvas, SpaceView view, JsonNode trace, string colour)
    {
        (double X, double Y, double Depth)[] at = [.. PointsOf(trace, "scatter3d").Select(p => p.All(double.IsFinite) ? view.Project(p) : (double.NaN, double.NaN, double.NaN))];
        string mode = TraceData.Text(TraceData.Of(trace, "mode")) is { Length: > 0 } given ? given : "lines+markers";
        double[] xs = [.. at.Select(p => p.X)], ys = [.. at.Select(p => p.Y)];
        const int Piece = 6; // A line is cut into pieces, so that it can pass in front of a sheet and behind it.
        string line = Colour(TraceData.Text(TraceData.Of(TraceData.Of(trace, "line"), "color")), colour);
        for (int i = 0; mode.Contains("lines", StringComparison.Ordinal) && i + 1 < at.Length; i += Piece)
        {
            Range piece = i..Math.Min(at.Length, i + Piece + 1);
            string path = ScatterMarks.Path(xs[piece], ys[piece]);
            double[] depths = [.. at[piece].Select(p => p.Depth).Where(double.IsFinite)];
            if (depths.Length > 0)
            {
                yield return (depths.Average() - 0.02, () => canvas.Add("path", ("d", path), ("fill", "none"), ("stroke", line), ("stroke-width", N(TraceData.Number(TraceData.Of(TraceData.Of(trace, "line"), "width"), 2) * 0.7)), ("stroke-linejoin", "round")));
            }
        }

        JsonNode? marker = TraceData.Of(trace, "marker");
        double[] values = TraceData.Numbers(TraceData.Of(marker, "color"));
        ColourScale? scale = values.Any(double.IsFinite) ? ColourScale.Of(marker, values, ("cmin", "cmax")) : null;
        double size = TraceData.Number(TraceData.Of(marker, "size"), 8) * 1.2;
        for (int i = 0; mode.Contains("markers", StringComparison.Ordinal) && i < at.Length; i++)
        {
            if (double.IsFinite(xs[i]))
            {
                (double x, double y, string fill) = (xs[i], ys[i], scale is not null && i < values.Length ? scale.At(values[i]) : colour);
                yield return (at[i].Depth - 0.03, () => canvas.Add("circle", ("cx", N(x)), ("cy", N(y)), ("r", N(size / 2)), ("fill", fill)));
            }
        }

        if (mode.Contains("text", StringComparison.Ordinal))
        {
            yield return (double.NegativeInfinity, () => ScatterMarks.DrawWords(canvas, trace, xs, ys, mode));
        }
    }

    /// <summary>Ticks and titles at three edges of the box that the scene does not hide.</summary>
    private static void DrawAxes(SvgCanvas canvas, SpaceView view, JsonNode? scene, double[] low, double[] high)
    {
        (double X, double Y, double Depth) middle = view.Project([.. low.Zip(high, (a, b) => (a + b) / 2)]);
        bool[] leftmost = SpaceView.Corners.Where(c => !c[2]).MinBy(c => view.Project(view.Corner(c)).X)!;
        for (int axis = 0; axis < 3; axis++)
        {
            int a = axis;
            double[] PlaceOf(double value) => [.. Enumerable.Range(0, 3).Select(i => i == a ? value : a == 2 ? view.Corner(leftmost)[i] : i == 2 ? low[2] : view.IsNear(i, true) ? high[i] : low[i])];
            (double X, double Y) Outward((double X, double Y, double Depth) p, double by) =>
                a == 2 ? (p.X - by, p.Y + 4) : (p.X + (by * Math.Sign(p.X - middle.X) * 0.7), p.Y + (by * 0.8));
            foreach ((double at, string label) in AxisTicks.Linear(low[a], high[a], 4))
            {
                (double x, double y) = Outward(view.Project(PlaceOf(at)), 12);
                canvas.Text(x, y, [label], a == 2 ? "end" : x < middle.X ? "end" : "start", "s");
            }

            (double X, double Y, double Depth) half = view.Project(PlaceOf((low[a] + high[a]) / 2));
            (double titleX, double titleY) = a == 2 ? (half.X - 42, half.Y) : Outward(half, 36);
            canvas.Text(titleX, titleY, TraceData.Lines(TraceData.Of(TraceData.Of(scene, Names[a] + "axis"), "title")), a == 2 ? "middle" : titleX < middle.X ? "end" : "start", turned: a == 2);
        }
    }
}
