using System.Text.Json.Nodes;
using static Course.Book.Pictures.SvgCanvas;

namespace Course.Book.Pictures;

/// <summary>Columns, given or counted.</summary>
internal static class BarMarks
{
    private readonly record struct Bar(double From, double To, double Base, double Top, JsonNode? Words);

    /// <summary>Makes room on the axes.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="all">All traces of columns with the same axes, which share the room of a place.</param>
    public static void Cover(PlaneTrace trace, IReadOnlyList<PlaneTrace> all)
    {
        foreach (Bar bar in BarsOf(trace, all))
        {
            trace.X.Cover(bar.From, padded: trace.Type == "bar");
            trace.X.Cover(bar.To, padded: trace.Type == "bar");
            trace.Y.Cover(bar.Base, padded: bar.Base != 0);
            trace.Y.Cover(bar.Top, padded: true);
        }
    }

    /// <summary>Draws the trace.</summary>
    public static void Draw(SvgCanvas canvas, PlaneTrace trace, IReadOnlyList<PlaneTrace> all)
    {
        string path = "";
        Bar[] bars = [.. BarsOf(trace, all)];
        foreach (Bar bar in bars)
        {
            path += $"M{N(trace.X.Pixel(bar.From))} {N(trace.Y.Pixel(bar.Base))}H{N(trace.X.Pixel(bar.To))}V{N(trace.Y.Pixel(bar.Top))}H{N(trace.X.Pixel(bar.From))}z";
        }

        canvas.Add("path", ("d", path), ("fill", trace.Colour));
        foreach (Bar bar in bars.Where(b => b.Words is not null))
        {
            canvas.Text((trace.X.Pixel(bar.From) + trace.X.Pixel(bar.To)) / 2, trace.Y.Pixel(bar.Top) + (bar.Top < bar.Base ? 14 : -4), TraceData.Lines(bar.Words), "middle");
        }
    }

    private static IEnumerable<Bar> BarsOf(PlaneTrace trace, IReadOnlyList<PlaneTrace> all) => trace.Type == "histogram" ? Counted(trace) : Given(trace, all);

    private static IEnumerable<Bar> Given(PlaneTrace trace, IReadOnlyList<PlaneTrace> all)
    {
        double[] places = [.. all.SelectMany(t => t.Xs).Where(double.IsFinite)], distinct = [.. places.Distinct().Order()];
        double gap = distinct.Length > 1 ? distinct.Zip(distinct.Skip(1), (a, b) => b - a).Min() : 1, width = 0.8 * gap;
        int share = distinct.Length < places.Length ? all.Count : 1, number = share > 1 ? all.ToList().IndexOf(trace) : 0;
        double[] xs = trace.Xs, ys = trace.Ys, bases = TraceData.Numbers(trace["base"]);
        double ground = TraceData.Number(trace["base"], 0);
        for (int i = 0; i < Math.Min(xs.Length, ys.Length); i++)
        {
            if (double.IsFinite(xs[i]) && double.IsFinite(ys[i]))
            {
                double from = xs[i] - (width / 2) + (width / share * number), foot = i < bases.Length ? bases[i] : ground;
                yield return new Bar(from, from + (width / share), foot, foot + ys[i], TraceData.List(trace["text"]) is { Count: > 0 } words && i < words.Count ? words[i] : null);
            }
        }
    }

    private static IEnumerable<Bar> Counted(PlaneTrace trace)
    {
        double[] values = [.. trace.Xs.Where(double.IsFinite)];
        if (values.Length == 0)
        {
            yield break;
        }

        int most = (int)TraceData.Number(trace["nbinsx"], Math.Ceiling(Math.Sqrt(values.Length)));
        IReadOnlyList<(double At, string Label)> ticks = AxisTicks.Linear(values.Min(), values.Max(), Math.Max(1, most));
        double step = ticks.Count > 1 ? ticks[1].At - ticks[0].At : 1, start = Math.Floor(values.Min() / step) * step;
        foreach (IGrouping<int, double> bin in values.GroupBy(v => (int)Math.Floor((v - start) / step)).OrderBy(g => g.Key))
        {
            yield return new Bar(start + (bin.Key * step), start + ((bin.Key + 1) * step), 0, bin.Count(), null);
        }
    }
}
