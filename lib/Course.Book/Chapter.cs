using Course.Documents;

namespace Course.Book;

/// <summary>An executed notebook with the name of its page.</summary>
/// <param name="Name">The notebook's file name without extension, such as <c>08-pca</c>.</param>
/// <param name="Document">The notebook with its outputs.</param>
public sealed record Chapter(string Name, NotebookDocument Document)
{
    /// <summary>The notebook as its author wrote it, which tells the lines of the cells and is offered for download; null when it is not at hand.</summary>
    public string? SourcePath { get; init; }

    /// <summary>The executed <c>.ipynb</c>, offered for download; null when there is none.</summary>
    public string? ExecutedPath { get; init; }

    /// <summary>The page's file name.</summary>
    public string PageName => Name + ".html";

    /// <summary>The first heading of the notebook, or its name.</summary>
    public string Title => Document.Cells
        .Where(cell => cell.IsMarkdown)
        .SelectMany(cell => cell.Source.Split('\n'))
        .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? Name;

    /// <summary>True when a cell ended in an error.</summary>
    public bool Failed => Document.Cells.Any(cell => cell.Outputs.OfType<ErrorOutput>().Any());
}
