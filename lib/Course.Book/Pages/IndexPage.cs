using System.Globalization;
using System.Text;
using Course.Book.Outputs;

namespace Course.Book.Pages;

/// <summary>The first page: the chapters in order.</summary>
internal static class IndexPage
{
    private const string Title = "A machine-learning course that runs";

    /// <summary>Renders the page.</summary>
    public static string Render(IReadOnlyList<Chapter> chapters)
    {
        var html = new StringBuilder($"<h1>{Title}</h1>\n<p>Each chapter is an executed notebook: the text, the code, and what it showed.</p>\n<ol class=\"contents\">\n");
        foreach (var chapter in chapters)
        {
            var state = chapter.Failed ? " <strong class=\"failed\">a cell failed</strong>" : "";
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Html.Text(Uri.EscapeDataString(chapter.PageName))}\">{Html.Text(chapter.Title)}</a>{state} <a class=\"download\" href=\"{Html.Text(Uri.EscapeDataString(chapter.Name))}.ipynb\">.ipynb</a></li>\n");
        }

        return PageFrame.Render(Title, html.Append("</ol>").ToString());
    }
}
