using System.Net;

namespace Course.Book.Outputs;

/// <summary>Text as HTML, and JSON as the content of a script element.</summary>
internal static class Html
{
    /// <summary>Text with the characters of markup escaped.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>JSON that cannot end the script element it stands in.</summary>
    public static string JsonInScript(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);
}
