using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Course.Book.Markup;
using Course.Book.Outputs;
using Course.Book.Pages;
using Course.Documents;

namespace Course.Book.Chapters;

/// <summary>Makes a chapter's document from its cells and puts it in order.</summary>
internal static partial class ChapterBuilder
{
    /// <summary>Builds the chapter up to what only the whole book knows.</summary>
    /// <param name="chapter">The executed notebook.</param>
    /// <param name="place">Its place in the book, from 1.</param>
    public static ChapterContent Build(Chapter chapter, int place)
    {
        var html = new StringBuilder("<!doctype html><body>");
        IReadOnlyList<int> lines = LinesOf(chapter);
        for (int i = 0; i < chapter.Document.Cells.Count; i++)
        {
            NotebookCell cell = chapter.Document.Cells[i];
            html.Append(cell.IsMarkdown || cell.Kernel == KernelNames.Raw ? Prose(cell, i + 1) : CellHtml.Render(cell, i + 1, lines[i]));
        }

        string number = LeadingNumber().Match(chapter.Name) is { Success: true } match
            ? int.Parse(match.Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : place.ToString(CultureInfo.InvariantCulture);
        var content = new ChapterContent(chapter, number, new HtmlParser().ParseDocument(html.ToString()));
        Footnotes.Gather(content);
        MathMarks.Mark(content);
        Headings.Collect(content);
        Numbers.Give(content);
        UniqueIds.Ensure(content);
        return content;
    }

    private static string Prose(NotebookCell cell, int number) => cell.Kernel == KernelNames.Raw
        ? $"<section class=\"prose\"><pre tabindex=\"0\">{OutputText.Render(cell.Source)}</pre></section>\n"
        : string.Create(CultureInfo.InvariantCulture, $"<section class=\"prose\" data-cell=\"{number}\">\n{UntrustedHtml.RenderProse(MarkdownHtml.Render(cell.Source))}</section>\n");

    /// <summary>The first line of each cell in the notebook as its author sees it; 0 where that is not known.</summary>
    private static IReadOnlyList<int> LinesOf(Chapter chapter)
    {
        IReadOnlyList<NotebookCell> cells = chapter.Document.Cells;
        IReadOnlyList<NotebookCell> source = chapter.SourcePath is { } path ? SourceFile.Cells(path) : [];
        return [.. cells.Select((cell, i) => i < source.Count && source[i].Source == cell.Source ? source[i].FirstLine : 0)];
    }

    [GeneratedRegex("^[0-9]+")]
    private static partial Regex LeadingNumber();
}
