using Course.Book.Chapters;
using Course.Book.Code;
using Course.Book.Markup;
using Course.Book.Pages;
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
        List<PageModel> pages = [IndexPage.Describe(list, contents)];
        for (int i = 0; i < contents.Count; i++)
        {
            pages.Add(ChapterPage.Describe(contents, i, links, []));
        }

        Formula[] formulas = [.. pages.SelectMany(page => FormulaText.In(page.Main).Concat(page.Headings.SelectMany(h => FormulaText.In(h.Html)))).Distinct()];
        IReadOnlyDictionary<Formula, string>? typeset = MathTypesetter.Typeset(formulas, modules, notices);
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

        return new BookResult(Path.Combine(Path.GetFullPath(folder), IndexPage.FileName), notices);
    }

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
