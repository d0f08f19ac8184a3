using System.Collections.Concurrent;
using Course.Browser.Tests.Books;
using Course.Browser.Tests.Driving;

namespace Course.Browser.Tests;

/// <summary>What was seen of all pages of both books, which the first test that asks has visited.</summary>
public sealed class EveryPage
{
    private const int Visitors = 2;

    private readonly SharedBooks books;
    private readonly PagePackages packages;
    private readonly Lazy<IReadOnlyList<PageFindings>> seen;

    public EveryPage(SharedBooks books, PagePackages packages)
    {
        this.books = books;
        this.packages = packages;
        seen = new(Visit);
    }

    /// <summary>What was seen, page by page; the test is skipped where the pages cannot be visited.</summary>
    internal IReadOnlyList<PageFindings> Seen
    {
        get
        {
            Requirements.NeedBrowser();
            Requirements.NeedPackages(packages.Missing);
            return seen.Value;
        }
    }

    /// <summary>Fails with all that is wrong in one respect.</summary>
    internal void AssertNothing(Func<PageFindings, IReadOnlyList<string>> wrong)
    {
        string[] all = [.. Seen.SelectMany(page => wrong(page).Select(w => $"{Path.GetFileName(page.Page)}: {w}"))];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    /// <summary>Browsers beside one another, each of which takes the next page; the first pages while the book of the course is still being made.</summary>
    private IReadOnlyList<PageFindings> Visit()
    {
        string? axe = AxeScript.Text;
        using var pages = new BlockingCollection<string>();
        var found = new ConcurrentBag<PageFindings>();
        var looks = new GoodLooks();
        void VisitPages()
        {
            using var browser = new Driving.Browser();
            var visit = new PageVisit(browser, axe, looks);
            foreach (string page in pages.GetConsumingEnumerable())
            {
                found.Add(visit.See(page, everyChart: books.Sample.Pages.Contains(page)));
            }
        }

        Task[] visitors = [.. Enumerable.Range(0, Visitors).Select(_ => Task.Factory.StartNew(VisitPages, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        try
        {
            foreach (string page in books.Sample.Pages)
            {
                pages.Add(page);
            }

            // Made now, while those are looked at.
            foreach (string page in books.Course.Pages)
            {
                pages.Add(page);
            }
        }
        finally
        {
            pages.CompleteAdding();
            Task.WaitAll(visitors);
        }

        return [.. books.Sample.Pages.Concat(books.Course.Pages).Select(page => found.Single(f => f.Page == page))];
    }
}
