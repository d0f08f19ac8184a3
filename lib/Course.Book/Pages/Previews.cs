using System.Text.Json;
using AngleSharp.Dom;
using Course.Book.Markup;

namespace Course.Book.Pages;

/// <summary>What references to other pages lead to, as a script that a page loads when a reader first points at one.</summary>
internal static class Previews
{
    /// <summary>The script's place in the site.</summary>
    public const string File = "assets/previews.js";

    /// <summary>The HTML shown for an element, formulas still to be typeset.</summary>
    public static string Of(IElement element) => element.LocalName switch
    {
        "figure" => element.QuerySelector("figcaption") is { } caption ? $"<p>{caption.InnerHtml}</p>" : "",
        "h2" or "h3" => $"<strong>{element.FirstChild?.TextContent}</strong>{element.NextElementSibling?.OuterHtml}",
        _ => element.InnerHtml,
    };

    /// <summary>The script.</summary>
    /// <param name="elements">The elements by the link that leads to them.</param>
    /// <param name="typeset">The typeset formulas, or null.</param>
    public static string Script(IReadOnlyDictionary<string, IElement> elements, IReadOnlyDictionary<Formula, string>? typeset)
    {
        Dictionary<string, string> html = elements.ToDictionary(e => e.Key, e => FormulaText.Typeset(Of(e.Value), typeset));
        return $"window.coursePreviews = {JsonSerializer.Serialize(html)};\n";
    }
}
