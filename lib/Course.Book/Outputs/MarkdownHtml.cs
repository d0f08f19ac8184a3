using Markdig;

namespace Course.Book.Outputs;

/// <summary>Markdown as HTML, with math left for the page's typesetter.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAdvancedExtensions()
        .UseMathematics()
        .Build();

    /// <summary>Renders markdown.</summary>
    public static string Render(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
