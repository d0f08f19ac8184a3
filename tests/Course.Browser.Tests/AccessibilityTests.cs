using Course.Browser.Tests.Books;
using Course.Browser.Tests.Driving;

namespace Course.Browser.Tests;

/// <summary>Whoever reads the pages with other than full sight. In a browser of its own, since the checks take long and can go on beside the others.</summary>
public sealed class AccessibilityTests(Driving.Browser browser, SharedBooks books) : IClassFixture<Driving.Browser>
{
    private readonly EveryPage everyPage = new(browser, books);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_page_violates_the_accessibility_guidelines(bool dark)
    {
        string axe = AxeScript.Need();
        everyPage.Look(dark, 1280, page =>
        {
            everyPage.DrawCharts(page);
            browser.Driver.ExecuteScript(axe);
            return browser.SentencesLater(PageScripts.Accessibility, dark);
        });
    }
}
