namespace Course.Book.References;

/// <summary>A work that the course refers to.</summary>
/// <param name="Key">The name in links, such as <c>bishop2006</c>.</param>
/// <param name="Authors">The authors, as they are printed.</param>
/// <param name="Year">The year, as it is printed.</param>
/// <param name="Title">The title.</param>
/// <param name="Container">The journal, the book or the publisher; may be empty.</param>
/// <param name="Doi">The DOI; may be empty.</param>
/// <param name="Arxiv">The number at arXiv; may be empty.</param>
/// <param name="Url">Another address; may be empty.</param>
internal sealed record Reference(string Key, string Authors, string Year, string Title, string Container, string Doi, string Arxiv, string Url)
{
    /// <summary>The id of its element on a page.</summary>
    public string Id => Prefix + Key;

    /// <summary>What the id of every reference begins with.</summary>
    public const string Prefix = "ref-";
}
