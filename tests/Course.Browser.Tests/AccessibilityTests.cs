using Course.Browser.Tests.Driving;

namespace Course.Browser.Tests;

/// <summary>Whoever reads the pages with other than full sight.</summary>
[Collection(SharedPages.Name)]
public sealed class AccessibilityTests(EveryPage everyPage)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_page_violates_the_accessibility_guidelines(bool dark)
    {
        AxeScript.Need();
        everyPage.AssertNothing(page => dark ? page.ViolationsInDark : page.ViolationsInLight);
    }
}
