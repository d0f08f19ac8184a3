using Course.Book;

namespace Course.Browser.Tests.Books;

/// <summary>A book in a temporary folder.</summary>
public abstract class WrittenBook : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("course-browser-book-");

    /// <summary>Its folder.</summary>
    public string Folder => folder.FullName;

    /// <summary>Its pages, by full path.</summary>
    public IReadOnlyList<string> Pages => [.. Directory.EnumerateFiles(Folder, "*.html").Order(StringComparer.Ordinal)];

    /// <summary>Why its pages need a network, or null.</summary>
    public string? NeedsNetwork { get; private set; }

    /// <summary>The full path of a page.</summary>
    public string Page(string name) => Path.Combine(Folder, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Deletes the folder.</summary>
    protected virtual void Dispose(bool disposing) => folder.Delete(recursive: true);

    /// <summary>Writes the pages.</summary>
    protected void Write(IReadOnlyList<Chapter> chapters, BookOptions options)
    {
        BookResult result = BookWriter.Write(chapters, Folder, options);
        NeedsNetwork = result.Notices.FirstOrDefault(notice => notice.Contains("need a network", StringComparison.Ordinal));
    }
}
