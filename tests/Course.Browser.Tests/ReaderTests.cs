using Course.Browser.Tests.Books;
using Course.Browser.Tests.Driving;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

namespace Course.Browser.Tests;

/// <summary>What a reader does with a page.</summary>
[Collection(SharedBrowser.Name)]
public sealed class ReaderTests(Driving.Browser browser, SharedBooks books)
{
    [Fact]
    public void Search_finds_a_word_on_another_page_and_leads_there()
    {
        Open("02-second.html");
        browser.Driver.FindElement(By.TagName("body")).SendKeys("/");
        browser.Driver.SwitchTo().ActiveElement().SendKeys("zeppelin");
        browser.Wait("document.querySelectorAll('#search-results a').length === 1");
        Assert.Contains("First things › A law", browser.Driver.FindElement(By.CssSelector("#search-results a")).Text, StringComparison.Ordinal);
        browser.Driver.SwitchTo().ActiveElement().SendKeys(Keys.Enter);
        browser.Wait("location.pathname.endsWith('01-first.html') && location.hash === '#a-law'");
    }

    [Fact]
    public void Search_says_when_it_finds_nothing_and_closes_with_escape()
    {
        Open("index.html");
        IWebElement input = browser.Driver.FindElement(By.Id("search"));
        input.SendKeys("quagga");
        browser.Wait("document.getElementById('search-results').textContent.includes('Nothing found')");
        input.SendKeys(Keys.Escape);
        Assert.False(browser.Driver.FindElement(By.Id("search-results")).Displayed);
    }

    [Fact]
    public void The_switch_changes_page_and_charts_and_is_remembered()
    {
        Requirements.NeedPackages(books.Sample.NeedsNetwork);
        Open("02-second.html");
        browser.SentencesLater(PageScripts.Plots);
        const string Colours = "return [getComputedStyle(document.body).backgroundColor, document.querySelector('.plot').plot._fullLayout.font.color].join(' ')";
        string light = browser.Run<string>(Colours);
        IWebElement button = browser.Driver.FindElement(By.CssSelector(".top .theme"));
        button.Click();
        Assert.Equal("Theme: Light", button.Text);
        button.Click();
        Assert.Equal("Theme: Dark", button.Text);
        string[] dark = browser.Run<string>(Colours).Split(") ");
        Assert.All(dark, colour => Assert.DoesNotContain(colour, light, StringComparison.Ordinal));

        // What a page stores reaches the browser, and with it the process of the next page, a moment later.
        string theme = "";
        for (int reload = 0; reload < 5 && theme != "dark"; reload++)
        {
            Thread.Sleep(100);
            browser.Driver.Navigate().Refresh();
            theme = browser.Run<string>("return document.documentElement.dataset.theme");
        }

        Assert.Equal("dark", theme);
        browser.Driver.ExecuteScript("localStorage.clear()");
    }

    [Fact]
    public void A_slider_moves_and_shows_another_trace()
    {
        Requirements.NeedPackages(books.Sample.NeedsNetwork);
        Open("01-first.html");
        browser.SentencesLater(PageScripts.Plots);
        const string Seen = "return document.querySelector('#fig-lines .plot').plot._fullData.filter(t => t.visible === true).map(t => t.name).join()";
        Assert.Equal("first", browser.Run<string>(Seen));
        IWebElement rail = browser.Driver.FindElement(By.CssSelector("#fig-lines .slider-rail-touch-rect"));
        browser.Driver.ExecuteScript("arguments[0].closest('figure').scrollIntoView({ block: 'center' })", rail);
        new Actions(browser.Driver).MoveToElement(rail, (rail.Size.Width / 2) - 3, 0).Click().Perform();
        browser.Wait(Seen.Replace("return ", "", StringComparison.Ordinal) + " === 'second'");
    }

    [Fact]
    public void A_reference_shows_what_it_leads_to()
    {
        Requirements.NeedPackages(books.Sample.NeedsNetwork);
        Open("01-first.html");
        browser.SentencesLater(PageScripts.Plots);
        Assert.Contains("Two lines.", PreviewOf("a[href='#fig-lines'].xref"), StringComparison.Ordinal);
        Assert.True(browser.Run<bool>("return document.querySelectorAll('#preview svg').length > 0"));
        Assert.Contains("π", PreviewOf("a[href='#eq-law'].xref"), StringComparison.Ordinal);
        Assert.Contains("A journal", PreviewOf("a.cite"), StringComparison.Ordinal);
        Assert.Contains("The note itself.", PreviewOf("a.footnote-ref"), StringComparison.Ordinal);
        Open("02-second.html");
        Assert.Equal("the lines (Figure 1.1)", browser.Driver.FindElement(By.CssSelector("a.xref")).Text);
        Assert.Contains("Two lines.", PreviewOf("a.xref[href$='fig-lines']"), StringComparison.Ordinal);
        Assert.Contains("π", PreviewOf("a.xref[href$='eq-law']"), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_folds_and_the_data_of_a_chart_is_a_table()
    {
        Open("02-second.html");
        IWebElement source = browser.Driver.FindElement(By.CssSelector(".source"));
        source.FindElement(By.TagName("summary")).SendKeys(Keys.Enter);
        Assert.False(source.FindElement(By.TagName("pre")).Displayed);
        browser.Driver.FindElement(By.CssSelector(".chart .data summary")).SendKeys(Keys.Enter);
        browser.Wait("document.querySelectorAll('.chart .data tbody tr').length === 3");
        Assert.Equal("3 9", browser.Driver.FindElement(By.CssSelector(".chart .data tbody tr:last-child")).Text);
    }

    [Fact]
    public void What_scrolls_is_reached_with_the_keyboard_once_it_is_unfolded()
    {
        Requirements.NeedPackages(books.Sample.NeedsNetwork);
        Open("02-second.html", width: 390);
        const string Formula = "document.querySelector('details .katex-display')";
        Assert.Equal(-1, browser.Run<int>($"return {Formula}.tabIndex"));
        browser.Driver.ExecuteScript($"{Formula}.closest('details').open = true");
        browser.Wait($"{Formula}.tabIndex === 0");
    }

    [Fact]
    public void Hostile_outputs_are_text_and_change_nothing()
    {
        Open("02-second.html");
        browser.Wait("document.querySelector('iframe.foreign')");
        browser.Driver.ExecuteScript("document.querySelector('iframe.foreign').scrollIntoView()");
        browser.Wait("document.readyState === 'complete'");
        Assert.StartsWith("Second things", browser.Driver.Title, StringComparison.Ordinal);
        // In the code, the stream, the text and the error; the LaTeX is typeset, letter by letter.
        Assert.Equal(4, browser.Run<int>("return [...document.querySelectorAll('.cell')].reduce((n, c) => n + c.textContent.split(arguments[0]).length - 1, 0) - document.querySelectorAll('.error details').length", SampleBook.Hostile));
        Assert.True(browser.Run<bool>("return window.hostile === undefined && document.querySelectorAll('main > .cell').length === 5 && document.querySelectorAll('main img:not(.picture)').length === 0"));
    }

    private string PreviewOf(string link)
    {
        new Actions(browser.Driver).MoveToElement(browser.Driver.FindElement(By.CssSelector("h1"))).Perform();
        browser.Wait("!document.getElementById('preview') || document.getElementById('preview').hidden");
        IWebElement element = browser.Driver.FindElement(By.CssSelector(link));
        browser.Driver.ExecuteScript("arguments[0].scrollIntoView({ block: 'center' })", element);
        new Actions(browser.Driver).MoveToElement(element).Perform();
        browser.Wait("document.getElementById('preview') && !document.getElementById('preview').hidden");
        return browser.Driver.FindElement(By.Id("preview")).Text;
    }

    private void Open(string page, int width = 1280)
    {
        Requirements.NeedBrowser();
        browser.Open(books.Sample.Page(page), width: width);
    }
}
