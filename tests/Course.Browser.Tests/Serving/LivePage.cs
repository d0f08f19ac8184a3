using Course.Cli.Tests;

namespace Course.Browser.Tests.Serving;

/// <summary>A page of <c>course serve</c> in the browser.</summary>
/// <param name="browser">The browser.</param>
/// <param name="served">The server.</param>
internal sealed class LivePage(Driving.Browser browser, ServedCourse served)
{
    /// <summary>What the bar shows; nothing when it is hidden.</summary>
    public string Bar => browser.Run<string>("""
        const bar = document.querySelector('course-live')?.shadowRoot.querySelector('.bar');
        return !bar || bar.hidden ? '' : bar.innerText;
        """);

    /// <summary>What is wrong with the page: errors on its console, requests that failed or went to a network.</summary>
    public IReadOnlyList<string> Problems => browser.Problems(served.Address);

    /// <summary>Opens a page and waits for a text on it; from then on a reload would be noticed.</summary>
    public void Open(string page, string text, bool dark = false)
    {
        browser.Open(new Uri(served.Address, page).AbsoluteUri, dark);
        WaitFor(text);
        browser.Driver.ExecuteScript("window.courseTest = 'never reloaded'");
    }

    /// <summary>Waits until the page's content holds a text.</summary>
    public void WaitFor(string text) => browser.Wait($"document.querySelector('main')?.textContent.includes({Quoted(text)})");

    /// <summary>Waits until the bar holds a text.</summary>
    public void WaitForBar(string text) => browser.Wait($"document.querySelector('course-live')?.shadowRoot.querySelector('.bar:not([hidden])')?.innerText.includes({Quoted(text)})");

    /// <summary>Waits until the bar is gone.</summary>
    public void WaitForNoBar() => browser.Wait("document.querySelector('course-live') && document.querySelector('course-live').shadowRoot.querySelector('.bar').hidden");

    /// <summary>Fails when the page was loaded anew, instead of having been brought up to date in place.</summary>
    public void AssertNeverReloaded() => Assert.True(browser.Run<bool>("return window.courseTest === 'never reloaded'"), "The page was loaded anew.");

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
