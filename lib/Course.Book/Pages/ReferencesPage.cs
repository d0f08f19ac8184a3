using System.Globalization;
using System.Text;
using Course.Book.Chapters;
using Course.Book.Outputs;
using Course.Book.References;

namespace Course.Book.Pages;

/// <summary>The works that the course cites, and where.</summary>
internal static class ReferencesPage
{
    private const string FileName = "references.html";

    /// <summary>Describes the page; null when nothing is cited.</summary>
    /// <param name="works">All works.</param>
    /// <param name="citedIn">The chapters that cite a work, by its key.</param>
    public static PageModel? Describe(IReadOnlyDictionary<string, Reference> works, IReadOnlyDictionary<string, List<ChapterContent>> citedIn)
    {
        if (citedIn.Count == 0)
        {
            return null;
        }

        var html = new StringBuilder("<div class=\"prose\"><ul class=\"works\">\n");
        foreach (Reference work in works.Values.Where(w => citedIn.ContainsKey(w.Key)).OrderBy(w => w.Authors, StringComparer.Ordinal).ThenBy(w => w.Year, StringComparer.Ordinal))
        {
            IEnumerable<string> places = citedIn[work.Key].Select(c => $"<a href=\"{Html.Link(c.Chapter.PageName)}#{Html.Link(work.Id)}\">{Html.Text(c.Number)}</a>");
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"{Html.Text(work.Id)}\">{ReferenceHtml.Of(work)} <span class=\"cited\">Cited in chapter {string.Join(", ", places)}.</span></li>\n");
        }

        return new PageModel { FileName = FileName, Title = "References", Main = html.Append("</ul></div>").ToString() };
    }
}
