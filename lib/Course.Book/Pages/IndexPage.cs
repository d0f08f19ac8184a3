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
    /// <param name="list">What the book says of its chapters.</param>
    /// <param name="chapters">The chapters in order.</param>
    /// <param name="pages">Their pages, with the figures in place.</param>
    public static PageModel Describe(BookList list, IReadOnlyList<ChapterContent> chapters, IReadOnlyList<PageModel> pages)
    {
        var html = new StringBuilder($"<div class=\"prose\"><p>{Html.Text(list.Subtitle)}</p></div>\n<ol class=\"index-list\">\n");
        foreach ((ChapterContent chapter, PageModel page) in chapters.Zip(pages))
        {
            string? source = list.FigureOf(chapter.Chapter) is { } figure ? PageFigures.PictureOf(page, figure) : null;
            string picture = source is null ? "" : $"<img class=\"glimpse\" src=\"{source}\" alt=\"\" loading=\"lazy\">";
            string state = chapter.Chapter.Failed ? " <strong class=\"failed\">a cell failed</strong>" : "";
            string summary = list.SummaryOf(chapter.Chapter) is { Length: > 0 } text ? $"<p>{Html.Text(text)}</p>" : "";
            html.Append($"<li><span class=\"number\">{Html.Text(chapter.Number)}</span><div><a class=\"title\" href=\"{Html.Link(chapter.Chapter.PageName)}\">{Html.Text(chapter.Title)}</a>{state}{summary}</div>{picture}</li>\n");
        }

        return new PageModel { FileName = FileName, Title = list.Title, Main = html.Append("</ol>").ToString() };
    }
}
