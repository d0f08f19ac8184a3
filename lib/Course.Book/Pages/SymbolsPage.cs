using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Course.Book.Chapters;
using Course.Book.Outputs;

namespace Course.Book.Pages;

/// <summary>The index of symbols, gathered from the chapters' tables of notation.</summary>
internal static partial class SymbolsPage
{
    private const string FileName = "symbols.html";

    private sealed record Entry(string Key, string Symbol, string Meaning, string Shape, ChapterContent Chapter, string Anchor);

    /// <summary>Describes the page; null when no chapter has such a table.</summary>
    public static PageModel? Describe(IReadOnlyList<ChapterContent> chapters)
    {
        Entry[] entries = [.. chapters.SelectMany(EntriesOf).OrderBy(e => e.Key, StringComparer.Ordinal).ThenBy(e => e.Chapter.Chapter.Name, StringComparer.Ordinal)];
        if (entries.Length == 0)
        {
            return null;
        }

        var html = new StringBuilder("<div class=\"prose\"><p>Each symbol with its meaning, its shape, and the chapter that introduces it so.</p></div>\n");
        html.Append("<table class=\"symbols\"><thead><tr><th scope=\"col\">Symbol</th><th scope=\"col\">Meaning</th><th scope=\"col\">Shape</th><th scope=\"col\">Chapter</th></tr></thead>\n<tbody>\n");
        foreach (Entry e in entries)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{e.Symbol}</td><td>{e.Meaning}</td><td>{e.Shape}</td><td><a href=\"{Html.Link(e.Chapter.Chapter.PageName)}#{Html.Link(e.Anchor)}\">{Html.Text(e.Chapter.FullTitle)}</a></td></tr>\n");
        }

        return new PageModel { FileName = FileName, Title = "Symbols", Main = html.Append("</tbody></table>").ToString() };
    }

    private static IEnumerable<Entry> EntriesOf(ChapterContent chapter)
    {
        IElement? heading = chapter.Body.QuerySelectorAll(".prose h2").FirstOrDefault(h => h.TextContent.StartsWith("Notation", StringComparison.OrdinalIgnoreCase));
        if (heading is null)
        {
            yield break;
        }

        IElement? table = heading.ParentElement!.QuerySelectorAll("table").FirstOrDefault(t => heading.CompareDocumentPosition(t).HasFlag(DocumentPositions.Following));
        foreach (IElement row in table?.QuerySelectorAll("tbody tr") ?? Enumerable.Empty<IElement>())
        {
            IElement[] cells = [.. row.QuerySelectorAll("td")];
            if (cells.Length >= 2)
            {
                yield return new Entry(KeyOf(cells[0].TextContent), cells[0].InnerHtml, cells[1].InnerHtml, cells.Length > 2 ? cells[2].InnerHtml : "", chapter, heading.Id!);
            }
        }
    }

    /// <summary>Orders by the letter, whatever its style and ornaments: Latin first, small before capital, then Greek.</summary>
    private static string KeyOf(string tex)
    {
        string plain = Ornament().Replace(tex, "");
        Match letter = Letter().Match(plain);
        string name = letter.Value.TrimStart('\\');
        bool greek = letter.Value.StartsWith('\\') || (name.Length > 0 && name[0] > 'z');
        return $"{(greek ? 1 : 0)}{name.ToLowerInvariant()}{(name.Length > 0 && char.IsUpper(name[0]) ? 1 : 0)}{plain}";
    }

    [GeneratedRegex(@"\\(mathbf|boldsymbol|mathrm|mathcal|mathbb|operatorname|bar|hat|tilde|displaystyle|left|right|overline|widehat)(?![A-Za-z])|[{}()\[\]|\s,$]")]
    private static partial Regex Ornament();

    [GeneratedRegex(@"\\[A-Za-z]+|\p{L}")]
    private static partial Regex Letter();
}
