using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Course.Browser.Tests.Books;

namespace Course.Browser.Tests;

/// <summary>What must hold of every page, of the course and of the book with one of everything.</summary>
[Collection(SharedPages.Name)]
public sealed class EveryPageTests(EveryPage everyPage, SharedBooks books)
{
    [Fact]
    public void Nothing_fails_and_nothing_is_asked_of_a_network() => everyPage.AssertNothing(page => page.Failures);

    [Fact]
    public void No_page_is_wider_than_a_phone() => everyPage.AssertNothing(page => page.TooWide);

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var wrong = new List<string>();
        foreach (FinishedBook book in (FinishedBook[])[books.Sample, books.Course])
        {
            Dictionary<string, IDocument> pages = book.Pages.ToDictionary(page => page, page => (IDocument)new HtmlParser().ParseDocument(File.ReadAllText(page)));
            wrong.AddRange(pages.SelectMany(page => page.Value.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Distinct().Where(href => !Leads(page.Key, href, pages)).Select(href => $"{Path.GetFileName(page.Key)}: {href}")));
            wrong.AddRange(pages.SelectMany(page => page.Value.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"{Path.GetFileName(page.Key)}: the id {g.Key} stands twice")));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_sizes_are_within_their_bounds()
    {
        PageFindings index = everyPage.Seen.Single(page => page.Page == books.Course.Page("index.html"));
        long first = index.Loaded.Where(url => url.StartsWith("file:", StringComparison.Ordinal)).Select(url => new Uri(url).LocalPath).Distinct().Sum(path => new FileInfo(path).Length);
        Assert.InRange(first, 1, 400_000);
        Assert.InRange(Directory.EnumerateFiles(books.Course.Folder, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length), 1, 25_000_000);
    }

    private static bool Leads(string from, string href, Dictionary<string, IDocument> pages)
    {
        if (href.StartsWith("http", StringComparison.Ordinal) || href == "#")
        {
            return true;
        }

        string[] parts = href.Split('#', 2);
        string file = parts[0].Length == 0 ? from : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from)!, Uri.UnescapeDataString(parts[0])));
        return File.Exists(file) && (parts.Length == 1 || pages[file].GetElementById(Uri.UnescapeDataString(parts[1])) is not null);
    }
}
