using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Course.Book.Chapters;
using Course.Book.Pages;

namespace Course.Book.Search;

/// <summary>The whole book's text by sections, as a script that a page loads when a reader begins to search.</summary>
internal static partial class SearchIndex
{
    /// <summary>The script's place in the site.</summary>
    public const string File = "assets/search-index.js";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The sections of a page.</summary>
    public static IReadOnlyList<SearchEntry> Of(PageModel page)
    {
        using var document = new HtmlParser().ParseDocument("<!doctype html><body>" + page.Main);
        var entries = new List<SearchEntry>();
        var text = new StringBuilder();
        string section = "", anchor = "";
        void Close()
        {
            string content = Blank().Replace(text.ToString(), " ").Trim();
            if (content.Length > 0 || section.Length > 0)
            {
                entries.Add(new SearchEntry(Uri.EscapeDataString(page.FileName) + anchor, page.Title, section, content));
            }

            text.Clear();
        }

        foreach (INode node in Walk(document.Body!))
        {
            if (node is IElement heading)
            {
                Close();
                section = Blank().Replace(Words(heading), " ").Trim().TrimEnd('#').Trim();
                anchor = "#" + Uri.EscapeDataString(heading.Id!);
            }
            else
            {
                text.Append(IsFormula(node) ? Spoken(node.TextContent) : node.TextContent).Append(' ');
            }
        }

        Close();
        return entries;
    }

    /// <summary>The script with all sections.</summary>
    public static string Script(IEnumerable<SearchEntry> entries) =>
        $"window.courseSearch = {JsonSerializer.Serialize(entries.Select(e => new[] { e.Link, e.Page, e.Section, e.Text }), Json)};\n";

    /// <summary>The headings with an id, and the text between them that is worth finding.</summary>
    private static IEnumerable<INode> Walk(IElement root)
    {
        foreach (INode child in root.ChildNodes)
        {
            if (child is IText { Length: > 0 } text)
            {
                yield return text;
            }
            else if (child is IElement element && !IsLeftOut(element))
            {
                if (element.LocalName is "h2" or "h3" && element.Id is { Length: > 0 })
                {
                    yield return element;
                    continue;
                }

                foreach (INode inner in Walk(element))
                {
                    yield return inner;
                }
            }
        }
    }

    private static bool IsLeftOut(IElement element) =>
        element.LocalName is "script" or "style" or "iframe" or "button" || element.ClassList.Contains("stream") || (element.LocalName == "details" && element.Closest(".derivation") is not null);

    private static string Words(IElement heading) =>
        string.Concat(heading.ChildNodes.Where(n => n is not IElement { ClassName: "permalink" }).Select(n => n is IElement { LocalName: MathMarks.Element } ? Spoken(n.TextContent) : n.TextContent));

    private static bool IsFormula(INode node) => node.ParentElement?.LocalName == MathMarks.Element;

    /// <summary>LaTeX as the words that a reader would type: <c>\lambda_3</c> as <c>lambda_3</c>.</summary>
    private static string Spoken(string tex) => Command().Replace(tex, " ");

    [GeneratedRegex(@"\\(displaystyle|left|right|mathbf|boldsymbol|mathrm|operatorname|text)(?![A-Za-z])|[\\{}$&]")]
    private static partial Regex Command();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
