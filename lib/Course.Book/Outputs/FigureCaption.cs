using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Course.Book.Outputs;

/// <summary>What a notebook says under a chart.</summary>
/// <param name="Id">The name by which the text refers to it, or null.</param>
/// <param name="Html">The caption as HTML.</param>
/// <param name="Alternative">What there is to see, as text.</param>
internal sealed record FigureCaption(string? Id, string Html, string? Alternative)
{
    /// <summary>Reads a caption from the HTML that a notebook showed; null when it is something else.</summary>
    public static FigureCaption? Read(string html)
    {
        if (!html.Contains("caption", StringComparison.Ordinal))
        {
            return null;
        }

        using var document = new HtmlParser().ParseDocument(UntrustedHtml.Render(html));
        IElement? caption = document.QuerySelector("p.caption");
        if (caption is null)
        {
            return null;
        }

        string? alternative = document.QuerySelector("p.alternative")?.TextContent.Trim();
        const string Opening = "In words:";
        alternative = alternative?.StartsWith(Opening, StringComparison.Ordinal) == true ? alternative[Opening.Length..].Trim() : alternative;
        return new FigureCaption(document.QuerySelector(".course-figure")?.Id, caption.InnerHtml, alternative);
    }
}
