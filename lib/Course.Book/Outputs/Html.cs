using System.Buffers;
using System.Text;

namespace Course.Book.Outputs;

/// <summary>Text as HTML, and JSON as the content of a script element.</summary>
internal static class Html
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"'\0");

    /// <summary>Text with the characters of markup escaped; letters of all scripts stay as they are.</summary>
    public static string Text(string text)
    {
        int first = text.AsSpan().IndexOfAny(Escaped);
        if (first < 0)
        {
            return text;
        }

        var html = new StringBuilder(text, 0, first, text.Length + 32);
        foreach (char c in text.AsSpan(first))
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\0' => html.Append('\uFFFD'),
                _ => html.Append(c),
            };
        }

        return html.ToString();
    }

    /// <summary>JSON that cannot end the script element it stands in.</summary>
    public static string JsonInScript(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);

    /// <summary>A file name as the path of a link.</summary>
    public static string Link(string fileName) => Text(Uri.EscapeDataString(fileName));
}
