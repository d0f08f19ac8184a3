using System.Text.Json.Nodes;

namespace Course.Book.Pictures;

/// <summary>An axis of a chart in the plane: linear, logarithmic or of categories.</summary>
/// <param name="layout">What the figure says of it, or null.</param>
/// <param name="isHorizontal">Whether it is an x-axis.</param>
internal sealed class PlaneAxis(JsonNode? layout, bool isHorizontal)
{
    private readonly bool isLog = TraceData.Text(TraceData.Of(layout, "type")) == "log";
    private readonly List<string> categories = [];
    private double low = double.PositiveInfinity;
    private double high = double.NegativeInfinity;
    private double paddedLow = double.PositiveInfinity;
    private double paddedHigh = double.NegativeInfinity;

    /// <summary>What the figure says of it.</summary>
    public JsonNode? Layout => layout;

    /// <summary>Whether it is an x-axis.</summary>
    public bool IsHorizontal => isHorizontal;

    /// <summary>Where the lower end is, in pixels.</summary>
    public double Start { get; private set; }

    /// <summary>Where the upper end is, in pixels.</summary>
    public double End { get; private set; }

    /// <summary>The lower end in the axis's own units: values, their logarithms to base 10, or places of categories.</summary>
    public double Low { get; private set; }

    /// <summary>The upper end.</summary>
    public double High { get; private set; }

    /// <summary>Makes the axis one of categories if one of these values is no number.</summary>
    public void Meet(IEnumerable<JsonNode?> values)
    {
        JsonNode?[] all = [.. values];
        if (categories.Count == 0 && !all.Any(v => v is JsonValue && double.IsNaN(TraceData.Number(v)) && TraceData.Text(v) is not ("NaN" or "" or "Infinity" or "-Infinity")))
        {
            return;
        }

        foreach (string name in all.Select(TraceData.Text).Where(name => !categories.Contains(name)))
        {
            categories.Add(name);
        }
    }

    /// <summary>A value in the axis's own units; NaN for what has no place on it.</summary>
    public double At(JsonNode? value) => categories.Count > 0 ? (categories.IndexOf(TraceData.Text(value)) is >= 0 and var i ? i : double.NaN) : At(TraceData.Number(value));

    /// <summary>A number in the axis's own units.</summary>
    public double At(double number) => !isLog ? number : number > 0 ? Math.Log10(number) : double.NaN;

    /// <summary>Makes room for a value in the axis's own units.</summary>
    /// <param name="value">The value.</param>
    /// <param name="padded">Whether there has to be some room beyond it.</param>
    public void Cover(double value, bool padded)
    {
        if (double.IsFinite(value))
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
            (paddedLow, paddedHigh) = padded ? (Math.Min(paddedLow, value), Math.Max(paddedHigh, value)) : (paddedLow, paddedHigh);
        }
    }

    /// <summary>Fixes the ends, once all traces are covered, and where they are.</summary>
    public void Place(double start, double end)
    {
        (Start, End) = (start, end);
        double[] given = TraceData.Numbers(TraceData.Of(layout, "range"));
        if (given is [var from, var to] && double.IsFinite(from) && double.IsFinite(to) && from != to)
        {
            (Low, High) = (from, to);
            return;
        }

        if (!(high >= low))
        {
            (Low, High) = (0, 1);
        }
        else
        {
            double room = high > low ? 0.055 * (high - low) : 0.5;
            (Low, High) = (Math.Min(high > low ? low : low - room, paddedLow - room), Math.Max(high > low ? high : high + room, paddedHigh + room));
        }

        if (TraceData.Text(TraceData.Of(layout, "autorange")) == "reversed")
        {
            (Low, High) = (High, Low);
        }
    }

    /// <summary>Widens the axis about its middle so that a unit has no more pixels than given.</summary>
    public void Widen(double pixelsPerUnit)
    {
        double length = Math.Abs(End - Start) / pixelsPerUnit, more = (length - Math.Abs(High - Low)) / 2 * Math.Sign(High - Low);
        (Low, High) = more * Math.Sign(High - Low) > 0 ? (Low - more, High + more) : (Low, High);
    }

    /// <summary>How many pixels a unit has.</summary>
    public double PixelsPerUnit => Math.Abs((End - Start) / (High - Low));

    /// <summary>The pixel of a place in the axis's own units.</summary>
    public double Pixel(double at) => Start + ((at - Low) / (High - Low) * (End - Start));

    /// <summary>The ticks that there is room for.</summary>
    public IReadOnlyList<(double At, string Label)> Ticks()
    {
        if (layout is JsonObject && TraceData.Of(layout, "showticklabels") is JsonValue shown && shown.TryGetValue(out bool show) && !show)
        {
            return [];
        }

        (double from, double to) = Low < High ? (Low, High) : (High, Low);
        double length = Math.Abs(End - Start);
        if (TraceData.List(TraceData.Of(layout, "tickvals")) is { Count: > 0 } given)
        {
            IList<JsonNode?> words = TraceData.List(TraceData.Of(layout, "ticktext"));
            return [.. given.Select((v, i) => (At(v), string.Join(' ', TraceData.Lines(i < words.Count ? words[i] : v)))).Where(t => t.Item1 >= from && t.Item1 <= to)];
        }

        if (categories.Count > 0)
        {
            int every = (int)Math.Ceiling(categories.Count * 14 / Math.Max(1, length));
            return [.. categories.Select((name, i) => ((double)i, name)).Where(t => t.Item1 % every == 0 && t.Item1 >= from && t.Item1 <= to)];
        }

        int most = (int)Math.Max(2, length / (isHorizontal ? 75 : 45));
        return isLog ? AxisTicks.Logarithmic(from, to, most) : AxisTicks.Linear(from, to, most);
    }
}
