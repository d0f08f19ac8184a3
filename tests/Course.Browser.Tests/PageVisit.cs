namespace Course.Browser.Tests;

/// <summary>One look at a page: opened as narrow as on a phone, then made as wide as on a desk.</summary>
/// <param name="browser">The browser.</param>
/// <param name="axe">The script that finds violations of the accessibility guidelines; null to leave them out.</param>
/// <param name="looks">The looks of text that need not be looked at again.</param>
internal sealed class PageVisit(Driving.Browser browser, string? axe, GoodLooks looks)
{
    private const int Phone = 390, Desk = 1280;

    /// <summary>Looks at a page.</summary>
    /// <param name="page">Its full path.</param>
    /// <param name="everyChart">Whether every chart concerns a phone and the guidelines too, and not only the first ones.</param>
    public PageFindings See(string page, bool everyChart)
    {
        browser.Open(page, width: Phone);
        IReadOnlyList<string> largest = browser.SentencesLater(PageScripts.LargestPiece);
        IReadOnlyList<string> loaded = browser.Sentences(PageScripts.Loaded);
        IReadOnlyList<string> tooWide = TooWide(everyChart);
        browser.Widen(Desk);
        IReadOnlyList<string> failures = [.. browser.Sentences(PageScripts.Math), .. browser.SentencesLater(PageScripts.Plots), .. browser.Problems()];
        (IReadOnlyList<string> light, IReadOnlyList<string> dark) = axe is null ? ([], []) : Violations(axe, everyChart ? int.MaxValue : 1);
        return new PageFindings
        {
            Page = page,
            LargestPiece = largest,
            Loaded = loaded,
            Failures = failures,
            ViolationsInLight = light,
            ViolationsInDark = dark,
            TooWide = tooWide,
        };
    }

    /// <summary>A theme changes colours alone: in the dark one only the contrast is looked at again.</summary>
    private (IReadOnlyList<string> Light, IReadOnlyList<string> Dark) Violations(string script, int charts)
    {
        browser.Driver.ExecuteScript(script);
        IReadOnlyList<string> light =
        [
            .. browser.SentencesLater(AccessibilityScripts.LeaveOutWhatIsAlike, charts),
            .. Violations(contrastAlone: false),
        ];
        browser.Prefer(dark: true);
        return (light, [.. browser.SentencesLater(PageScripts.Darkened), .. Violations(contrastAlone: true)]);
    }

    private IReadOnlyList<string> Violations(bool contrastAlone)
    {
        var answer = (IReadOnlyList<object>)browser.Driver.ExecuteAsyncScript(AccessibilityScripts.Violations, contrastAlone, looks.All)!;
        looks.Add(((IEnumerable<object>)answer[1]).Cast<string>());
        return [.. ((IEnumerable<object>)answer[0]).Cast<string>()];
    }

    private IReadOnlyList<string> TooWide(bool drawAll)
    {
        if (drawAll)
        {
            browser.SentencesLater(PageScripts.Plots);
        }

        return browser.Sentences(PageScripts.Width, Phone);
    }
}
