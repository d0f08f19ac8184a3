using Course.Documents;

namespace Course.Book;

/// <summary>An executed notebook with the name of its page.</summary>
/// <param name="Name">The notebook's file name without extension, such as <c>08-pca</c>.</param>
/// <param name="Document">The notebook with its outputs.</param>
public sealed record Chapter(string Name, NotebookDocument Document)
{
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
