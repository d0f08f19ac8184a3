using System.Globalization;

namespace Plotly.NET;

/// <summary>A colour, a colour for each point, or values that a colour scale turns into colours.</summary>
public sealed class Color : IEquatable<Color>
{
    private Color(object value) => Value = value;

    /// <summary>What the figure's JSON holds.</summary>
    public object Value { get; }

    /// <summary>A colour from its opacity and its red, green and blue parts, each 0 to 255.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is not in 0..255.</exception>
    public static Color fromARGB(int a, int r, int g, int b)
    {
        CheckPart(a, nameof(a));
        CheckPart(r, nameof(r));
        CheckPart(g, nameof(g));
        CheckPart(b, nameof(b));
        return new Color(
            string.Create(CultureInfo.InvariantCulture, $"rgba({r}, {g}, {b}, {a / 255.0:0.0})"));
    }

    /// <summary>An opaque colour from its red, green and blue parts, each 0 to 255.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is not in 0..255.</exception>
    public static Color fromRGB(int r, int g, int b) => fromARGB(255, r, g, b);

    /// <summary>A colour from six hexadecimal digits, with or without <c>#</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="s"/> is not of that form.</exception>
    public static Color fromHex(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        string digits = s.TrimStart('#');
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb))
        {
            throw new ArgumentException($"'{s}' is not a colour of six hexadecimal digits such as #1f77b4.", nameof(s));
        }

        return fromRGB(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    /// <summary>A colour as CSS names it; it is written as it is.</summary>
    public static Color fromString(string c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return new Color(c);
    }

    /// <summary>One of the named colours.</summary>
    public static Color fromKeyword(ColorKeyword c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return fromRGB(c.Rgb.Red, c.Rgb.Green, c.Rgb.Blue);
    }

    /// <summary>A colour for each point.</summary>
    public static Color fromColors(IEnumerable<Color> c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return new Color(c.Select(color => color.Value));
    }

    /// <summary>A value for each point, which the trace's colour scale turns into a colour.</summary>
    public static Color fromColorScaleValues<T>(IEnumerable<T> c)
        where T : IConvertible
    {
        ArgumentNullException.ThrowIfNull(c);
        return new Color(c);
    }

    /// <inheritdoc/>
    public bool Equals(Color? other) => other is not null && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Color);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    private static void CheckPart(int value, string name)
    {
        if (value is < 0 or > 255)
        {
            throw new ArgumentOutOfRangeException(name, value, "A colour's part is 0 to 255.");
        }
    }
}
