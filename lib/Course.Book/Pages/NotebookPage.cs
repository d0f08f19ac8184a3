using System.Globalization;
using System.Text;
using Course.Book.Outputs;
using Course.Documents;

namespace Course.Book.Pages;

/// <summary>The page of one notebook: its text, its code, and under each cell what it showed.</summary>
internal static class NotebookPage
{
    /// <summary>Renders the page.</summary>
    public static string Render(Chapter chapter, Chapter? previous, Chapter? next)
    {
        var html = new StringBuilder(Navigation(previous, next));
        var number = 0;
        foreach (var cell in chapter.Document.Cells)
        {
            number++;
            html.Append(cell.IsMarkdown ? Prose(cell) : Code(cell, number));
        }

        html.Append(Navigation(previous, next));
        return PageFrame.Render(chapter.Title, html.ToString());
    }

    private static string Prose(NotebookCell cell) => $"<section class=\"prose\">\n{MarkdownHtml.Render(cell.Source)}</section>\n";

    private static string Code(NotebookCell cell, int number)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"cell\" id=\"cell-{number}\">\n");
        html.Append("<pre class=\"code\" tabindex=\"0\"><code>").Append(Html.Text(cell.Source)).Append("</code></pre>\n");
        foreach (var output in cell.Outputs)
        {
            html.Append(OutputHtml.Render(output));
        }

        return html.Append("</section>\n").ToString();
    }

    private static string Navigation(Chapter? previous, Chapter? next)
    {
        var html = new StringBuilder("<nav class=\"chapters\" aria-label=\"Chapters\"><a href=\"index.html\">All chapters</a>");
        Link(html, "Previous", previous);
        Link(html, "Next", next);
        return html.Append("</nav>\n").ToString();
    }

    private static void Link(StringBuilder html, string word, Chapter? chapter)
    {
        if (chapter is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $" <a href=\"{Html.Text(Uri.EscapeDataString(chapter.PageName))}\">{word}: {Html.Text(chapter.Title)}</a>");
        }
    }
}
