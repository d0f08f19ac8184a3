using Course.Browser.Tests.Books;
using Course.Browser.Tests.Driving;

namespace Course.Browser.Tests;

/// <summary>
/// When each page of the course shows its largest piece, from disk. The times go into the test's output, for whoever wants to know them
/// of a machine at rest (<c>dotnet test tests/Course.Browser.Tests --filter PaintReport --logger "console;verbosity=detailed"</c>);
/// what is asserted is only that there is such a piece, and which.
/// </summary>
[Collection(SharedBrowser.Name)]
public sealed class PaintReportTests(Driving.Browser browser, SharedBooks books)
{
    private const string LargestPiece = """
        const done = arguments[arguments.length - 1];
        let last = null;
        new PerformanceObserver(list => { last = list.getEntries().at(-1); }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => done(last ? [String(Math.round(last.startTime)), last.element ? last.element.tagName.toLowerCase() + (last.element.className ? '.' + last.element.className : '') : 'an element that has gone'] : []), 400);
        """;

    [Fact]
    public void Every_page_shows_its_largest_piece_without_a_chart_having_to_be_drawn()
    {
        Requirements.Need(browser);
        Requirements.NeedPackages(books.Course.NeedsNetwork);
        ITestOutputHelper output = TestContext.Current.TestOutputHelper!;
        foreach (string page in books.Course.Pages)
        {
            browser.Open(page);
            IReadOnlyList<string> largest = browser.SentencesLater(LargestPiece);
            Assert.True(largest.Count == 2, $"{Path.GetFileName(page)} shows nothing.");
            output.WriteLine($"{Path.GetFileName(page)}: {largest[0]} ms: {largest[1]}");
            Assert.DoesNotContain("main-svg", largest[1], StringComparison.Ordinal);
        }
    }
}
