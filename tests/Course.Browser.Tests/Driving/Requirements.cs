namespace Course.Browser.Tests.Driving;

/// <summary>What these tests need of the machine. Without it they are skipped and say why; where a browser is required, they fail.</summary>
internal static class Requirements
{
    private static readonly bool BrowserIsRequired = Environment.GetEnvironmentVariable("COURSE_REQUIRE_BROWSER") == "1";

    /// <summary>The full path of a program on the path, or null.</summary>
    public static string? Find(params string[] names) => names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), (name, folder) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test where there is no browser, or fails it where one is required.</summary>
    public static void NeedBrowser()
    {
        if (Browser.Missing is { } missing)
        {
            Assert.False(BrowserIsRequired, $"COURSE_REQUIRE_BROWSER is 1, but {missing}");
            Assert.Skip($"{missing} Install Chromium and its driver to run the tests of the pages.");
        }
    }

    /// <summary>Skips the test where npm is missing, so that the pages would load charts and math from a network.</summary>
    public static void NeedPackages(string? notice) => Assert.SkipWhen(notice is not null, notice ?? "");
}
