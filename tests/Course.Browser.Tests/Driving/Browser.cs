using System.Globalization;
using System.Text.Json.Nodes;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Chromium;

namespace Course.Browser.Tests.Driving;

/// <summary>Chromium without a window and without a network other than this machine.</summary>
public sealed class Browser : IDisposable
{
    private static readonly string? Chromium = Requirements.Find("chromium", "chromium-browser", "google-chrome", "chrome");
    private static readonly string? Chromedriver = Requirements.Find("chromedriver");

    private readonly DirectoryInfo profile = Directory.CreateTempSubdirectory("course-browser-");
    private readonly ChromeDriver? driver;

    public Browser()
    {
        if (Missing is not null)
        {
            return;
        }

        var options = new ChromeOptions { BinaryLocation = Chromium };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--enable-unsafe-swiftshader",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-background-networking", "--disable-component-update", $"--user-data-dir={profile.FullName}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference("performance", LogLevel.All);
        options.PerformanceLoggingPreferences = new ChromiumPerformanceLoggingPreferences { IsCollectingNetworkEvents = true, IsCollectingPageEvents = false };
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Chromedriver)!, Path.GetFileName(Chromedriver)!);
        driver = new ChromeDriver(service, options, TimeSpan.FromMinutes(3));
        driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(3);
    }

    /// <summary>What is missing on this machine, as a sentence; null where a browser can run.</summary>
    public static string? Missing => Chromium is null ? "There is no Chromium on the path." : Chromedriver is null ? "There is no chromedriver on the path." : null;

    /// <summary>The driver, for what a user does.</summary>
    public ChromeDriver Driver => driver!;

    public void Dispose()
    {
        driver?.Dispose();
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The browser may still be writing; the folder is a temporary one.
        }
    }

    /// <summary>Opens a page, a file or an address, in a theme and a width, and forgets what came before.</summary>
    public void Open(string page, bool dark = false, int width = 1280)
    {
        Widen(width);
        Prefer(dark);
        Driver.Navigate().GoToUrl("about:blank");
        _ = Problems();
        Driver.Navigate().GoToUrl(new Uri(page).AbsoluteUri);
    }

    /// <summary>Makes the window as wide as this, which the open page follows.</summary>
    public void Widen(int width) =>
        Cdp("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    /// <summary>Lets the system prefer a theme, which the open page follows a moment later.</summary>
    public void Prefer(bool dark)
    {
        object[] features = [Feature("prefers-color-scheme", dark ? "dark" : "light"), Feature("prefers-reduced-motion", "reduce")];
        Cdp("Emulation.setEmulatedMedia", new() { ["features"] = features });
    }

    /// <summary>What went wrong since the page was opened: errors on the console, requests that failed, and requests to a network.</summary>
    /// <param name="own">The address of the server that the page comes from; null for a page from a file.</param>
    public IReadOnlyList<string> Problems(Uri? own = null)
    {
        IEnumerable<string> console = Driver.Manage().Logs.GetLog(LogType.Browser).Where(e => e.Level >= LogLevel.Severe).Select(e => $"console: {e.Message}");
        JsonNode[] events = [.. Driver.Manage().Logs.GetLog("performance").Select(e => JsonNode.Parse(e.Message)!["message"]!)];
        IEnumerable<string> failed = Of(events, "Network.loadingFailed").Select(e => $"request failed: {e.ToJsonString()}");
        IEnumerable<string> distant = Of(events, "Network.requestWillBeSent")
            .Select(e => (string)e["request"]!["url"]!)
            .Where(url => own is null || !url.StartsWith(own.AbsoluteUri, StringComparison.Ordinal))
            .Where(url => !url.StartsWith("file:", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal) && !url.StartsWith("about:", StringComparison.Ordinal))
            .Select(url => $"request to a network: {url}");
        return [.. console, .. failed, .. distant];
    }

    /// <summary>The value of a script's return statement.</summary>
    public T Run<T>(string script, params object[] arguments) => (T)Convert.ChangeType(Driver.ExecuteScript(script, arguments)!, typeof(T), CultureInfo.InvariantCulture);

    /// <summary>Runs a script whose value is a list of sentences.</summary>
    public IReadOnlyList<string> Sentences(string script, params object[] arguments) =>
        [.. ((IEnumerable<object>)Driver.ExecuteScript(script, arguments)!).Select(o => (string)o)];

    /// <summary>Runs a script that calls back with a list of sentences.</summary>
    public IReadOnlyList<string> SentencesLater(string script, params object[] arguments) =>
        [.. ((IEnumerable<object>)Driver.ExecuteAsyncScript(script, arguments)!).Select(o => (string)o)];

    /// <summary>Waits until a script's value is true.</summary>
    public void Wait(string condition)
    {
        for (int i = 0; i < 300; i++)
        {
            if (Run<bool>($"return !!({condition})"))
            {
                return;
            }

            Thread.Sleep(100);
        }

        Assert.Fail($"Waited in vain for: {condition}");
    }

    private void Cdp(string command, Dictionary<string, object?> parameters) => Driver.ExecuteCdpCommand(command, parameters);

    private static Dictionary<string, object> Feature(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static IEnumerable<JsonNode> Of(JsonNode[] events, string method) =>
        events.Where(e => (string?)e["method"] == method).Select(e => e["params"]!);
}
