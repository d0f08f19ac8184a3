namespace Course.Book;

/// <summary>How a book is written. Everything has a default with which a book can be written from chapters alone.</summary>
public sealed record BookOptions
{
    /// <summary>The folder with <c>book.json</c> and <c>references.json</c>; null for a book without either.</summary>
    public string? NotebookFolder { get; init; }

    /// <summary>The folder for what is worth keeping between two books: the npm packages, and what was coloured and typeset; null to keep and install nothing, so that pages load charts and math from the public CDN.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>A folder with the assemblies that the notebooks use, so that names are classified by what they mean; null to go by the framework alone.</summary>
    public string? LibraryFolder { get; init; }

    /// <summary>Whether each page holds its styles, scripts and fonts itself, so that one file can be sent by mail.</summary>
    public bool SingleFile { get; init; }

    /// <summary>Makes a chapter's C# program for download, given the file it is meant for; null, or a null result, offers none.</summary>
    public Func<Chapter, string, string?>? Program { get; init; }
}
