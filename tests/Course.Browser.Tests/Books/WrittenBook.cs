using Course.Book;

namespace Course.Browser.Tests.Books;

/// <summary>A book that a test writes, in a temporary folder.</summary>
public abstract class WrittenBook() : FinishedBook(Directory.CreateTempSubdirectory("course-browser-book-").FullName), IDisposable
{
    /// <summary>Why its pages need a network, or null.</summary>
    public string? NeedsNetwork { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Deletes the folder.</summary>
    protected virtual void Dispose(bool disposing) => Directory.Delete(Folder, recursive: true);

    /// <summary>Writes the pages.</summary>
    protected void Write(IReadOnlyList<Chapter> chapters, BookOptions options)
    {
        BookResult result = BookWriter.Write(chapters, Folder, options);
        NeedsNetwork = result.Notices.FirstOrDefault(notice => notice.Contains("need a network", StringComparison.Ordinal));
    }
}
