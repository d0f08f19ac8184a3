using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Course.Book.Chapters;

/// <summary>A chapter on its way to a page: its document, and what the passes over it have found.</summary>
/// <param name="chapter">The executed notebook.</param>
/// <param name="number">The chapter's number, such as <c>8</c>, or an empty text.</param>
/// <param name="document">The document; its body is the chapter.</param>
internal sealed class ChapterContent(Chapter chapter, string number, IHtmlDocument document)
{
    /// <summary>The executed notebook.</summary>
    public Chapter Chapter => chapter;

    /// <summary>The chapter's number, such as <c>8</c>, or an empty text.</summary>
    public string Number => number;

    /// <summary>The document that elements are made with.</summary>
    public IHtmlDocument Document => document;

    /// <summary>The chapter.</summary>
    public IElement Body => document.Body!;

    /// <summary>The title without the number.</summary>
    public string Title { get; set; } = chapter.Title;

    /// <summary>The number and the title, for a list.</summary>
    public string FullTitle => number.Length > 0 ? $"{number} · {Title}" : Title;

    /// <summary>The headings for the contents of the page.</summary>
    public List<Heading> Headings { get; } = [];

    /// <summary>What can be referred to, by the id of its element.</summary>
    public Dictionary<string, Target> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>The bundles of the chart library that its figures need.</summary>
    public IReadOnlyList<string> Bundles => [.. Body.QuerySelectorAll("figure.chart").Select(f => f.GetAttribute("data-plotly")!).Distinct().Order(StringComparer.Ordinal)];
}
