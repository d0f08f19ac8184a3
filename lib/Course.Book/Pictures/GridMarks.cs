using System.Text;
using static Course.Book.Pictures.SvgCanvas;

namespace Course.Book.Pictures;

/// <summary>A table of numbers as coloured cells: heat maps, and contours as bands of colour.</summary>
internal static class GridMarks
{
    private const int Shades = 40;

    /// <summary>Makes room on the axes.</summary>
    public static void Cover(PlaneTrace trace)
    {
        double[][] rows = TraceData.Rows(trace["z"]);
        foreach (double edge in Edges(trace, rows.Length == 0 ? 0 : rows[0].Length, horizontal: true))
        {
            trace.X.Cover(edge, padded: false);
        }

        foreach (double edge in Edges(trace, rows.Length, horizontal: false))
        {
            trace.Y.Cover(edge, padded: false);
        }
    }

    /// <summary>Draws the trace: the cells of a shade are one path, and neighbours in a row one rectangle.</summary>
    public static void Draw(SvgCanvas canvas, PlaneTrace trace)
    {
        double[][] rows = TraceData.Rows(trace["z"]);
        if (rows.Length == 0 || rows[0].Length == 0)
        {
            return;
        }

        double[] xs = [.. Edges(trace, rows[0].Length, horizontal: true).Select(trace.X.Pixel)], ys = [.. Edges(trace, rows.Length, horizontal: false).Select(trace.Y.Pixel)];
        (double gapX, double gapY) = (TraceData.Number(trace["xgap"], 0), TraceData.Number(trace["ygap"], 0));
        ColourScale scale = ColourScale.Of(trace.Node, rows.SelectMany(r => r), ("zmin", "zmax"));
        int shades = trace.Type == "contour" ? (int)Math.Clamp(TraceData.Number(trace["ncontours"], 15), 2, Shades) : Shades;
        int Shade(double value) => double.IsFinite(value) && scale.High > scale.Low ? (int)Math.Min(shades - 1, (value - scale.Low) / (scale.High - scale.Low) * shades) : double.IsFinite(value) ? 0 : -1;
        var paths = new SortedDictionary<int, StringBuilder>();
        for (int r = 0; r < rows.Length; r++)
        {
            for (int c = 0; c < rows[r].Length && c + 1 < xs.Length;)
            {
                int shade = Shade(rows[r][c]), from = c;
                do
                {
                    c++;
                }
                while (gapX == 0 && c < rows[r].Length && c + 1 < xs.Length && Shade(rows[r][c]) == shade);

                if (shade >= 0)
                {
                    paths.TryAdd(shade, new StringBuilder());
                    paths[shade].Append($"M{N(xs[from] + (gapX / 2))} {N(ys[r] - (gapY / 2 * Math.Sign(ys[r] - ys[r + 1])))}H{N(xs[c] - (gapX / 2))}V{N(ys[r + 1] + (gapY / 2 * Math.Sign(ys[r] - ys[r + 1])))}H{N(xs[from] + (gapX / 2))}z");
                }
            }
        }

        foreach ((int shade, StringBuilder path) in paths)
        {
            canvas.Add("path", ("d", path.ToString()), ("fill", scale.Share(shades > 1 ? (double)shade / (shades - 1) : 0.5)), ("shape-rendering", "crispEdges"));
        }
    }

    /// <summary>Draws the scale of colours at the right of an area.</summary>
    public static void DrawScale(SvgCanvas canvas, PlaneTrace trace, Area area)
    {
        ColourScale scale = ColourScale.Of(trace.Node, TraceData.Rows(trace["z"]).SelectMany(r => r), ("zmin", "zmax"));
        const int Steps = 32;
        for (int i = 0; i < Steps; i++)
        {
            canvas.Add("path", ("d", $"M{N(area.Right + 14)} {N(area.Bottom - (area.Height * i / Steps))}h16V{N(area.Bottom - (area.Height * (i + 1) / Steps))}h-16z"), ("fill", scale.Share((double)i / (Steps - 1))), ("shape-rendering", "crispEdges"));
        }

        foreach ((double at, string label) in AxisTicks.Linear(scale.Low, scale.High, (int)Math.Max(2, area.Height / 45)))
        {
            canvas.Text(area.Right + 34, area.Bottom - ((at - scale.Low) / (scale.High - scale.Low) * area.Height) + 4, [label], kind: "s");
        }
    }

    /// <summary>The edges between the cells: half-way between their middles, or the edges that the figure gives.</summary>
    private static double[] Edges(PlaneTrace trace, int count, bool horizontal)
    {
        PlaneAxis axis = horizontal ? trace.X : trace.Y;
        double[] given = [.. TraceData.List(trace[horizontal ? "x" : "y"]).Select(axis.At)];
        if (given.Length == count + 1 || count == 0)
        {
            return given;
        }

        double[] middles = given.Length == count ? given : [.. Enumerable.Range(0, count).Select(i => (double)i)];
        double Between(int i) => (middles[i] + middles[i + 1]) / 2;
        double first = count > 1 ? middles[0] - (Between(0) - middles[0]) : middles[0] - 0.5, last = count > 1 ? middles[^1] + (middles[^1] - Between(count - 2)) : middles[0] + 0.5;
        return [first, .. Enumerable.Range(0, count - 1).Select(Between), last];
    }
}
