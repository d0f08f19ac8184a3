using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Course.Book.Outputs;

/// <summary>Text that a cell showed, as the page can show it.</summary>
internal static partial class OutputText
{
    private const int Most = 40_000;
    private const int WidestLine = 96;

    /// <summary>Text in an element of its own: columns keep their place, and lines too long for the page go on below.</summary>
    public static string Block(string text)
    {
        bool isLong = text.Split('\n').Any(line => line.Length > WidestLine);
        return $"<pre tabindex=\"0\"{(isLong ? " class=\"wrap\"" : "")}>{Render(text)}</pre>";
    }

    /// <summary>Text as HTML: without a terminal's colours, and cut in the middle where it is longer than anyone reads.</summary>
    public static string Render(string text)
    {
        string plain = Colour().Replace(text, "");
        if (plain.Length <= Most)
        {
            return Html.Text(plain);
        }

        string left = (plain.Length - Most).ToString("N0", CultureInfo.InvariantCulture);
        return $"{Html.Text(plain[..(Most * 3 / 4)])}</pre><p class=\"cut\">{left} characters are left out here; the executed notebook has them all.</p><pre tabindex=\"0\">{Html.Text(plain[^(Most / 4)..])}";
    }

    /// <summary>The text of a value in a notebook: a string, or its lines.</summary>
    public static string Of(JsonNode? node) => node switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(Of)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Colour();
}
