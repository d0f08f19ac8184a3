using System.Text;
using Course.Book.Chapters;
using Course.Book.Outputs;

namespace Course.Book.Pages;

/// <summary>The first page: the chapters in order.</summary>
internal static class IndexPage
{
    /// <summary>The page's file name.</summary>
    public const string FileName = "index.html";

    /// <summary>Describes the page.</summary>
    public static PageModel Describe(BookList list, IReadOnlyList<ChapterContent> chapters)
    {
        var html = new StringBuilder($"<div class=\"prose\"><p>{Html.Text(list.Subtitle)}</p></div>\n<ol class=\"index-list\">\n");
        foreach (ChapterContent chapter in chapters)
        {
            string state = chapter.Chapter.Failed ? " <strong class=\"failed\">a cell failed</strong>" : "";
            string summary = list.SummaryOf(chapter.Chapter) is { Length: > 0 } text ? $"<p>{Html.Text(text)}</p>" : "";
            html.Append($"<li><span class=\"number\">{Html.Text(chapter.Number)}</span><div><a class=\"title\" href=\"{Html.Link(chapter.Chapter.PageName)}\">{Html.Text(chapter.Title)}</a>{state}{summary}</div></li>\n");
        }

        return new PageModel { FileName = FileName, Title = list.Title, Main = html.Append("</ol>").ToString() };
    }
}
