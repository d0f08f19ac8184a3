using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Course.Book.Chapters;
using Course.Book.Outputs;

namespace Course.Book.Markup;

/// <summary>Finds the marked formulas of a page's HTML and puts their typeset form in place.</summary>
internal static partial class FormulaText
{
    /// <summary>The formulas of a piece of HTML.</summary>
    public static IEnumerable<Formula> In(string html) => Mark().Matches(html).Select(FormulaOf);

    /// <summary>The marked formulas below an element.</summary>
    public static IEnumerable<Formula> In(IElement element) =>
        element.QuerySelectorAll(MathMarks.Element).Select(mark => new Formula(mark.TextContent, mark.HasAttribute(MathMarks.Display)));

    /// <summary>The HTML with its formulas typeset, or made ready for the page to typeset.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="typeset">The typeset formulas, or null where the page has to do it.</param>
    public static string Typeset(string html, IReadOnlyDictionary<Formula, string>? typeset) => Mark().Replace(html, match =>
    {
        Formula formula = FormulaOf(match);
        string name = formula.Display ? "math display" : "math";
        if (typeset is null)
        {
            return $"<span class=\"{name} raw\">{Html.Text(formula.Tex)}</span>";
        }

        return typeset.TryGetValue(formula, out string? result)
            ? result
            : $"<span class=\"math-error\">{Html.Text(formula.Tex)}</span>";
    });

    /// <summary>The HTML as text for a search or a title: formulas as their LaTeX.</summary>
    public static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private static Formula FormulaOf(Match match) =>
        new(WebUtility.HtmlDecode(match.Groups["tex"].Value), match.Groups["display"].Success);

    [GeneratedRegex($"<{MathMarks.Element}(?<display> {MathMarks.Display}=\"\")?>(?<tex>[^<]*)</{MathMarks.Element}>")]
    private static partial Regex Mark();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
