namespace Course.Browser.Tests.Books;

/// <summary>A book that has been written.</summary>
/// <param name="folder">Its folder.</param>
public class FinishedBook(string folder)
{
    /// <summary>Its folder.</summary>
    public string Folder => folder;

    /// <summary>Its pages, by full path.</summary>
    public IReadOnlyList<string> Pages => [.. Directory.EnumerateFiles(Folder, "*.html").Order(StringComparer.Ordinal)];

    /// <summary>The full path of a page.</summary>
    public string Page(string name) => Path.Combine(Folder, name);
}
