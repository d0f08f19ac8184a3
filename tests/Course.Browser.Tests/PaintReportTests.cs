using System.Globalization;
using Course.Browser.Tests.Books;
using Course.Browser.Tests.Driving;

namespace Course.Browser.Tests;

/// <summary>
/// When each page of the course shows its largest piece, from disk. The times go into the test's output, for whoever wants to know them
/// of a machine at rest (<c>dotnet test tests/Course.Browser.Tests --filter PaintReport --logger "console;verbosity=detailed"</c>);
/// what is asserted is only that there is such a piece, and which.
/// </summary>
[Collection(SharedBrowser.Name)]
public sealed class PaintReportTests(Driving.Browser browser, CourseBook course)
{
    private const int Rounds = 3;

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
        Requirements.NeedPackages(course.NeedsNetwork);
        ITestOutputHelper output = TestContext.Current.TestOutputHelper!;
        foreach (string page in course.Pages)
        {
            var seen = new List<(int Milliseconds, string Piece)>();
            for (int i = 0; i < Rounds; i++)
            {
                browser.Open(page);
                IReadOnlyList<string> largest = browser.SentencesLater(LargestPiece);
                Assert.True(largest.Count == 2, $"{Path.GetFileName(page)} shows nothing.");
                seen.Add((int.Parse(largest[0], CultureInfo.InvariantCulture), largest[1]));
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(page)}: {seen.Min(s => s.Milliseconds)} ms at best, {seen.Max(s => s.Milliseconds)} ms at worst of {Rounds}: {seen[^1].Piece}"));
            Assert.All(seen, s => Assert.DoesNotContain("main-svg", s.Piece, StringComparison.Ordinal));
        }
    }
}
