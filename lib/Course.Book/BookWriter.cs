using Course.Book.Chapters;
using Course.Book.Highlighting;
using Course.Book.Markup;
using Course.Book.Pages;
using Course.Book.References;
using Course.Book.Search;
using Course.Book.Site;

namespace Course.Book;

/// <summary>Writes executed notebooks as a site that opens from a folder: a page for each, pages about the whole, and what they share.</summary>
public static class BookWriter
{
    /// <summary>Writes the site into a folder. The same notebooks give the same bytes.</summary>
    /// <param name="chapters">The executed notebooks; <c>book.json</c> gives their order.</param>
    /// <param name="folder">The folder; it is made if need be. Files of other names in it are left alone.</param>
    /// <param name="options">How to write it.</param>
    /// <exception cref="BookFormatException">A file that the book is made from is not what it has to be.</exception>
    public static BookResult Write(IReadOnlyList<Chapter> chapters, string folder, BookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chapters);
        options ??= new BookOptions();
        Directory.CreateDirectory(folder);
        var notices = new List<string>();
        BookList list = BookList.Read(options.NotebookFolder);
        string? modules = NpmPackages.Find(options.CacheFolder, out string? notice);
        if (notice is not null)
        {
            notices.Add(notice);
        }

        AssetLinks links = SiteAssets.Write(folder, modules);
        IReadOnlyList<ChapterContent> contents = Build(list.InOrder(chapters), options);
        var references = new CrossReferences(contents, Bibliography.Read(options.NotebookFolder), notices);
        references.Resolve();
        List<PageModel> pages = [IndexPage.Describe(list, contents)];
        for (int i = 0; i < contents.Count; i++)
        {
            pages.Add(ChapterPage.Describe(contents, i, links, []));
        }

        IReadOnlyDictionary<Formula, string>? typeset = MathTypesetter.Typeset(FormulasOf(pages), modules, notices);
        var frame = new SiteFrame
        {
            Title = list.Title,
            Chapters = [.. contents.Select(c => (c.Chapter.PageName, c.Number, c.Title))],
            Appendices = [],
            Links = links,
            MathIsTypeset = typeset is not null,
            Provenance = Provenance.Of(options.Versions, contents),
        };
        foreach (PageModel page in pages)
        {
            File.WriteAllText(Path.Combine(folder, page.FileName), FormulaText.Typeset(PageFrame.Render(frame, page), typeset));
        }

        File.WriteAllText(Path.Combine(folder, Previews.File), Previews.Script(references.Distant, typeset));
        File.WriteAllText(Path.Combine(folder, SearchIndex.File), SearchIndex.Script(pages.SelectMany(SearchIndex.Of)));
        return new BookResult(Path.Combine(Path.GetFullPath(folder), IndexPage.FileName), notices);
    }

    private static Formula[] FormulasOf(IEnumerable<PageModel> pages) =>
        [.. pages.SelectMany(page => page.Headings.Select(h => h.Html).Prepend(page.Main)).SelectMany(FormulaText.In).Distinct()];

    private static ChapterContent[] Build(IReadOnlyList<Chapter> chapters, BookOptions options)
    {
        using var highlighter = new CodeHighlighter(options.LibraryFolder);
        return Task.WhenAll(chapters.Select((chapter, i) => Task.Run(async () =>
        {
            ChapterContent content = ChapterBuilder.Build(chapter, i + 1);
            await CodeColours.ApplyAsync(content, highlighter).ConfigureAwait(false);
            return content;
        }))).GetAwaiter().GetResult();
    }
}
