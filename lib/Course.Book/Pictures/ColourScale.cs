using System.Globalization;
using System.Text.Json.Nodes;

namespace Course.Book.Pictures;

/// <summary>Colours from the least value of something to its greatest.</summary>
internal sealed class ColourScale
{
    private static readonly Stop[] Viridis = Spread("#440154", "#482878", "#3e4989", "#31688e", "#26828e", "#1f9e89", "#35b779", "#6ece58", "#b5de2b", "#fde725");
    private static readonly Stop[] Plasma = Spread("#0d0887", "#46039f", "#7201a8", "#9c179e", "#bd3786", "#d8576b", "#ed7953", "#fb9f3a", "#fdca26", "#f0f921");

    private readonly Stop[] stops;
    private readonly double low;
    private readonly double high;

    private ColourScale(Stop[] stops, double low, double high) => (this.stops, this.low, this.high) = (stops, low, high);

    private readonly record struct Stop(double At, double Red, double Green, double Blue);

    /// <summary>The scale of a trace, or of its markers.</summary>
    /// <param name="owner">What has a <c>colorscale</c>, and maybe its bounds.</param>
    /// <param name="values">The values, which give the bounds otherwise.</param>
    /// <param name="bounds">The names of the bounds: <c>zmin</c> and <c>zmax</c>, or <c>cmin</c> and <c>cmax</c>.</param>
    public static ColourScale Of(JsonNode? owner, IEnumerable<double> values, (string Low, string High) bounds)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in values.Where(double.IsFinite))
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        low = TraceData.Number(TraceData.Of(owner, bounds.Low), low);
        high = TraceData.Number(TraceData.Of(owner, bounds.High), high);
        JsonNode? given = TraceData.Of(owner, "colorscale");
        Stop[] listed = [.. TraceData.List(given).OfType<JsonArray>().Where(s => s.Count == 2).Select(s => Read(TraceData.Number(s[0], 0), TraceData.Text(s[1]))).OfType<Stop>()];
        Stop[] stops = listed.Length > 1 ? listed : TraceData.Text(given) == "Viridis" ? Viridis : Plasma;
        return new ColourScale(stops, low, high);
    }

    /// <summary>The least value.</summary>
    public double Low => low;

    /// <summary>The greatest value.</summary>
    public double High => high;

    /// <summary>The colour of a value.</summary>
    public string At(double value) => Share(high > low ? (value - low) / (high - low) : 0.5);

    /// <summary>The colour at a share of the way from the least value to the greatest.</summary>
    public string Share(double share)
    {
        double at = Math.Clamp(share, 0, 1);
        int next = Math.Clamp(Array.FindIndex(stops, s => s.At >= at), 1, stops.Length - 1);
        (Stop a, Stop b) = (stops[next - 1], stops[next]);
        double t = b.At > a.At ? Math.Clamp((at - a.At) / (b.At - a.At), 0, 1) : 1;
        return string.Create(CultureInfo.InvariantCulture, $"#{Mix(a.Red, b.Red, t):x2}{Mix(a.Green, b.Green, t):x2}{Mix(a.Blue, b.Blue, t):x2}");
    }

    private static int Mix(double a, double b, double t) => (int)Math.Round(Math.Clamp(a + ((b - a) * t), 0, 255));

    private static Stop[] Spread(params string[] colours) => [.. colours.Select((c, i) => Read((double)i / (colours.Length - 1), c)!.Value)];

    private static Stop? Read(double at, string colour)
    {
        if (colour.StartsWith('#') && colour.Length == 7 && int.TryParse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int rgb))
        {
            return new Stop(at, rgb >> 16, (rgb >> 8) & 255, rgb & 255);
        }

        double[] parts = colour.StartsWith("rgb", StringComparison.Ordinal) && colour.Contains('(', StringComparison.Ordinal)
            ? [.. colour[(colour.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')').Split(',').Select(p => double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out double v) ? v : double.NaN)]
            : [];
        return parts.Length >= 3 && parts.Take(3).All(double.IsFinite) ? new Stop(at, parts[0], parts[1], parts[2]) : null;
    }
}
