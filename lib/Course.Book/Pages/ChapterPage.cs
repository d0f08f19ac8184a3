using System.Text;
using Course.Book.Chapters;
using Course.Book.Outputs;

namespace Course.Book.Pages;

/// <summary>The page of a chapter.</summary>
internal static class ChapterPage
{
    /// <summary>Describes the page.</summary>
    /// <param name="chapters">All chapters in order.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="downloads">The chapter's files for download: file name and what to call it.</param>
    public static PageModel Describe(IReadOnlyList<ChapterContent> chapters, int index, IReadOnlyList<(string File, string Name)> downloads)
    {
        ChapterContent chapter = chapters[index];
        return new PageModel
        {
            FileName = chapter.Chapter.PageName,
            Title = chapter.Title,
            Number = chapter.Number.Length == 0 ? "" : $"Chapter {chapter.Number}",
            Lead = Lead(chapter, downloads),
            Main = chapter.Body.InnerHtml,
            Headings = chapter.Headings,
            Previous = index > 0 ? At(chapters[index - 1]) : null,
            Next = index + 1 < chapters.Count ? At(chapters[index + 1]) : null,
            Bundles = chapter.Bundles,
        };
    }

    private static (string Link, string Title) At(ChapterContent chapter) => (chapter.Chapter.PageName, chapter.FullTitle);

    private static string Lead(ChapterContent chapter, IReadOnlyList<(string File, string Name)> downloads)
    {
        var html = new StringBuilder();
        if (chapter.Chapter.Failed)
        {
            html.Append("<p class=\"failed\"><strong>A cell of this chapter failed.</strong> The error is shown under it.</p>\n");
        }

        if (downloads.Count > 0)
        {
            html.Append("<p class=\"downloads\">Take it with you: ");
            foreach ((string file, string name) in downloads)
            {
                html.Append($"<a href=\"{string.Join('/', file.Split('/').Select(Html.Link))}\" download>{Html.Text(name)}</a> ");
            }

            html.Append("</p>\n");
        }

        return html.ToString();
    }
}
