using Markdig;

namespace Course.Book.Markup;

/// <summary>Markdown as HTML, with math marked for the typesetter.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoLinks()
        .UseTaskLists()
        .UseMathematics()
        .Build();

    /// <summary>Renders markdown.</summary>
    public static string Render(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
