using Course.Book.Chapters;
using Course.Book.Ledger;
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
    /// <param name="folder">The folder; it is made if need be. What an earlier book left there goes; files that no book wrote stay.</param>
    /// <param name="options">How to write it.</param>
    /// <exception cref="BookFormatException">A file that the book is made from is not what it has to be.</exception>
    public static BookResult Write(IReadOnlyList<Chapter> chapters, string folder, BookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chapters);
        options ??= new BookOptions();
        var site = new SiteFolder(folder);
        var notices = new List<string>();
        BookList list = BookList.Read(options.NotebookFolder);
        IReadOnlyDictionary<string, Reference> works = Bibliography.Read(options.NotebookFolder);
        string? modules = NpmPackages.Find(options.CacheFolder, out string? notice);
        notices.AddRange(notice is null ? [] : [notice]);
        var cache = new PageCache(options.CacheFolder);
        MathTypesetter? typesetter = modules is null ? null : new MathTypesetter(modules, cache);

        // What takes long goes on side by side: programs, colours, and formulas in a process of their own.
        IReadOnlyList<Chapter> ordered = list.InOrder(chapters);
        Task<IReadOnlyList<(string File, string Name)>[]> downloading = ForEach(ordered, chapter => Downloads.Put(chapter, site, options.Program));
        ChapterContent[] contents = Build(ordered, options, cache, typesetter);
        var references = new CrossReferences(contents, works, notices);
        references.Resolve();
        PageModel?[] about =
        [
            LedgerPage.Describe(contents),
            ErrataPage.Describe(contents),
            SymbolsPage.Describe(contents),
            ReferencesPage.Describe(works, references.CitedIn),
            BenchmarksPage.Describe(options.NotebookFolder),
        ];
        Records.Remove(contents);
        IReadOnlyList<(string File, string Name)>[] downloads = downloading.GetAwaiter().GetResult();
        PageModel Placed(PageModel page) => PageFigures.Place(page, options.SingleFile ? null : site);
        PageModel[] chapterPages = ForEach(contents, (_, i) => Placed(ChapterPage.Describe(contents, i, downloads[i]))).GetAwaiter().GetResult();
        PageModel[] appendices = [.. about.OfType<PageModel>().Select(Placed)];
        PageModel[] pages = [IndexPage.Describe(list, contents, chapterPages), .. chapterPages, .. appendices];

        IReadOnlyDictionary<Formula, string>? typeset = typesetter?.Typeset(FormulasOf(pages), notices);
        SiteAssets assets = AssetsOf(options, site, modules, pages.SelectMany(page => page.Bundles).ToHashSet());
        var frame = new SiteFrame
        {
            Title = list.Title,
            Chapters = [.. contents.Select(c => (c.Chapter.PageName, c.Number, c.Title))],
            Appendices = [.. appendices.Select(page => (page.FileName, page.Title))],
            Assets = assets,
            MathIsTypeset = typeset is not null,
            Provenance = Provenance.Of(contents),
        };
        string previews = Previews.Script(references.Distant, typeset);
        IReadOnlyList<SearchEntry> index = [.. ForEach(pages, SearchIndex.Of).GetAwaiter().GetResult().SelectMany(entries => entries)];
        if (!options.SingleFile)
        {
            site.Write(Previews.File, previews);
            site.Write(SearchIndex.File, SearchIndex.Script(index));
        }

        ForEach(pages, page =>
        {
            PageModel whole = options.SingleFile ? WithItsOwn(page, index, previews) : page;
            string html = FormulaText.Typeset(PageFrame.Render(frame, whole), typeset);
            site.Write(page.FileName, html);
            return html.Length;
        }).GetAwaiter().GetResult();
        site.Close();
        return new BookResult(Path.Combine(Path.GetFullPath(folder), IndexPage.FileName), notices);
    }

    /// <summary>
    /// Does what a first book needs and no run gives, to be called while the notebooks run: the packages, colours, formulas of the text and
    /// programs, all of which the cache keeps. Where a book has been written before, there is nothing to do.
    /// </summary>
    /// <param name="sources">The notebooks as their authors wrote them, with the names of their pages.</param>
    /// <param name="folder">The folder that the book will be written into.</param>
    /// <param name="options">How it will be written.</param>
    public static void Prepare(IReadOnlyList<Chapter> sources, string folder, BookOptions options)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        var cache = new PageCache(options.CacheFolder);
        if (options.CacheFolder is null || sources.Any(chapter => cache.Has(CodeColours.CacheNameOf(chapter))))
        {
            return;
        }

        var site = new SiteFolder(folder);
        Task programs = ForEach(sources, chapter => options.Program?.Invoke(chapter, site.PathOf(Downloads.ProgramOf(chapter))));
        MathTypesetter? typesetter = NpmPackages.Find(options.CacheFolder, out _) is { } modules ? new MathTypesetter(modules, cache) : null;
        ChapterContent[] contents = Build(sources, options, cache, typesetter);
        typesetter?.Typeset(FormulasOf(contents), []);
        programs.GetAwaiter().GetResult();
    }

    private static SiteAssets AssetsOf(BookOptions options, SiteFolder site, string? modules, IReadOnlySet<string> bundles) => (modules, options.SingleFile) switch
    {
        (null, true) => SiteAssets.OnCdn(null),
        (null, false) => SiteAssets.OnCdn(site),
        (_, true) => SiteAssets.Inline(modules, bundles),
        _ => SiteAssets.Copied(site, modules, bundles),
    };

    /// <summary>A page that holds what it can look up itself: its own text to search in, and the previews.</summary>
    private static PageModel WithItsOwn(PageModel page, IEnumerable<SearchEntry> index, string previews) => page with
    {
        Search = new Asset("search", SearchIndex.Script(index.Where(e => e.Link.Split('#')[0] == Uri.EscapeDataString(page.FileName)))),
        Previews = new Asset("previews", previews),
    };

    private static Formula[] FormulasOf(IEnumerable<PageModel> pages) =>
        [.. pages.SelectMany(page => page.Headings.Select(h => h.Html).Prepend(page.Main)).SelectMany(FormulaText.In).Distinct()];

    private static Formula[] FormulasOf(IEnumerable<ChapterContent> contents) => [.. contents.SelectMany(c => FormulaText.In(c.Body)).Distinct()];

    private static ChapterContent[] Build(IReadOnlyList<Chapter> chapters, BookOptions options, PageCache cache, MathTypesetter? typesetter)
    {
        using var colours = new CodeColours(options.LibraryFolder, cache);
        ChapterContent[] contents = ForEach(chapters, (chapter, i) => ChapterBuilder.Build(chapter, i + 1)).GetAwaiter().GetResult();
        typesetter?.Begin(FormulasOf(contents));
        Task.WhenAll(contents.Select(content => Task.Run(() => colours.Apply(content)))).GetAwaiter().GetResult();
        return contents;
    }

    private static Task<TResult[]> ForEach<T, TResult>(IEnumerable<T> items, Func<T, int, TResult> make) =>
        Task.WhenAll(items.Select((item, i) => Task.Run(() => make(item, i))));

    private static Task<TResult[]> ForEach<T, TResult>(IEnumerable<T> items, Func<T, TResult> make) => ForEach(items, (item, _) => make(item));
}
