using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Course.Book.Chapters;
using Course.Book.Outputs;

namespace Course.Book.Pages;

/// <summary>All errata of the source in one place, with their checks.</summary>
internal static class ErrataPage
{
    private const string FileName = "errata.html";

    /// <summary>Describes the page; null when no chapter shows an erratum.</summary>
    public static PageModel? Describe(IReadOnlyList<ChapterContent> chapters)
    {
        (ChapterContent Chapter, IElement[] Errata)[] found = [.. chapters.Select(c => (c, c.Body.QuerySelectorAll(".course-errata").ToArray())).Where(c => c.Item2.Length > 0)];
        if (found.Length == 0)
        {
            return null;
        }

        int count = found.Sum(f => f.Errata.Length);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"prose\"><p>What the source printed wrongly: {count} {(count == 1 ? "place" : "places")}, each with what is right. Where a check can tell the two apart it was run when these pages were made, and unfolds.</p></div>\n");
        var headings = new List<Heading>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach ((ChapterContent chapter, IElement[] errata) in found)
        {
            string id = "chapter-" + chapter.Number;
            headings.Add(new Heading(2, id, Html.Text(chapter.FullTitle)));
            html.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{id}\"><a href=\"{Html.Link(chapter.Chapter.PageName)}\">{Html.Text(chapter.FullTitle)}</a></h2>\n");
            foreach (IElement erratum in errata)
            {
                html.Append(CopyOf(erratum, ids));
            }
        }

        return new PageModel { FileName = FileName, Title = "Errata of the source", Main = html.ToString(), Headings = headings };
    }

    private static string CopyOf(IElement erratum, HashSet<string> ids)
    {
        var copy = (IElement)erratum.Clone();
        foreach (IElement script in copy.QuerySelectorAll("script").ToArray())
        {
            script.Remove();
        }

        if (copy.Id is { } id && !ids.Add(id))
        {
            copy.RemoveAttribute("id");
        }

        return copy.OuterHtml + "\n";
    }
}
