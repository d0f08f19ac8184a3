using Course.Browser.Tests.Books;

namespace Course.Browser.Tests;

/// <summary>
/// When each page of the course shows its largest piece, from disk, as narrow as on a phone. The times go into the test's output (<c>dotnet test
/// tests/Course.Browser.Tests --filter PaintReport --logger "console;verbosity=detailed"</c>); since other pages are looked at at the same
/// time, a machine at rest takes less. What is asserted is only that there is such a piece, and which.
/// </summary>
[Collection(SharedPages.Name)]
public sealed class PaintReportTests(EveryPage everyPage, SharedBooks books)
{
    [Fact]
    public void Every_page_shows_its_largest_piece_without_a_chart_having_to_be_drawn()
    {
        ITestOutputHelper output = TestContext.Current.TestOutputHelper!;
        foreach (PageFindings page in everyPage.Seen.Where(page => books.Course.Pages.Contains(page.Page)))
        {
            string name = Path.GetFileName(page.Page);
            Assert.True(page.LargestPiece.Count == 2, $"{name} shows nothing.");
            output.WriteLine($"{name}: {page.LargestPiece[0]} ms: {page.LargestPiece[1]}");
            Assert.DoesNotContain("main-svg", page.LargestPiece[1], StringComparison.Ordinal);
        }
    }
}
