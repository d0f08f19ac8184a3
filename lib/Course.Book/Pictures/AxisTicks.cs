using System.Globalization;

namespace Course.Book.Pictures;

/// <summary>Where an axis has its ticks, and what stands there.</summary>
internal static class AxisTicks
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Ticks at multiples of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="most">How many there is room for.</param>
    public static IReadOnlyList<(double At, string Label)> Linear(double low, double high, int most)
    {
        if (!(high > low) || !double.IsFinite(high - low))
        {
            return [];
        }

        double raw = (high - low) / Math.Max(1, most), power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double step = new[] { 1, 2, 5, 10 }.Select(m => m * power).First(s => s >= raw * 0.999);
        int decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 12);
        double first = Math.Ceiling((low / step) - 1e-9), last = Math.Floor((high / step) + 1e-9);
        return [.. Enumerable.Range(0, (int)Math.Min(100, last - first + 1)).Select(i => (first + i) * step).Select(v => (v, Label(v, decimals)))];
    }

    /// <summary>Ticks of a logarithmic axis at whole powers of ten, and within a decade or two at 2 and 5 times them.</summary>
    /// <param name="low">The lower end's logarithm to base 10.</param>
    /// <param name="high">The upper end's.</param>
    /// <param name="most">How many there is room for.</param>
    public static IReadOnlyList<(double At, string Label)> Logarithmic(double low, double high, int most)
    {
        if (!(high > low) || !double.IsFinite(high - low))
        {
            return [];
        }

        if (high - low < 2)
        {
            IEnumerable<double> within = Enumerable.Range((int)Math.Floor(low), (int)(Math.Ceiling(high) - Math.Floor(low)) + 1)
                .SelectMany(n => new[] { 1.0, 2, 5 }.Select(m => Math.Log10(m) + n));
            return [.. within.Where(v => v >= low - 1e-9 && v <= high + 1e-9).Select(v => (v, Label(Math.Pow(10, v), Math.Max(0, (int)Math.Ceiling(-v - 1e-9)))))];
        }

        int step = (int)Math.Ceiling((high - low) / Math.Max(1, most));
        int first = (int)(Math.Ceiling((low / step) - 1e-9) * step);
        return [.. Enumerable.Range(0, 200).Select(i => first + (i * step)).TakeWhile(n => n <= high + 1e-9).Select(n => ((double)n, Power(n)))];
    }

    /// <summary>A number as a label: with a true minus sign, and without zeros that say nothing.</summary>
    public static string Label(double value, int decimals)
    {
        string text = Math.Abs(value) is >= 1e6 or (> 0 and < 1e-5)
            ? value.ToString("0.##e+0", CultureInfo.InvariantCulture)
            : Math.Round(value, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.TrimStart('-').All(c => c is '0' or '.') ? text.TrimStart('-') : text.Replace('-', '−');
    }

    private static string Power(int n) => n is >= -3 and <= 3
        ? Label(Math.Pow(10, n), Math.Max(0, -n))
        : "10" + string.Concat(n.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : Superscripts[c - '0']));
}
