using Course.Browser.Tests.Books;
using Course.Browser.Tests.Driving;

namespace Course.Browser.Tests;

/// <summary>All pages of both books, one after the other in one browser.</summary>
internal sealed class EveryPage(Driving.Browser browser, SharedBooks books)
{
    /// <summary>Looks at each and fails with all that is wrong.</summary>
    /// <param name="dark">Whether in the dark theme.</param>
    /// <param name="width">The window's width in pixels.</param>
    /// <param name="look">What is wrong with the open page, whose file is given, in sentences.</param>
    public void Look(bool dark, int width, Func<string, IReadOnlyList<string>> look)
    {
        Requirements.Need(browser);
        Requirements.NeedPackages(books.Sample.NeedsNetwork ?? books.Course.NeedsNetwork);
        var wrong = new List<string>();
        foreach (string page in books.Sample.Pages.Concat(books.Course.Pages))
        {
            browser.Open(page, dark, width);
            wrong.AddRange(look(page).Select(w => $"{Path.GetFileName(page)}: {w}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Draws the charts of the open page if it is of the sample: all charts are drawn by one script, and of a chapter those in view do.</summary>
    public void DrawCharts(string page)
    {
        if (books.Sample.Pages.Contains(page))
        {
            browser.SentencesLater(PageScripts.Plots);
        }
    }
}
