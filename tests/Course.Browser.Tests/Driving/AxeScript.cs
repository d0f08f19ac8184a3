using System.Diagnostics;

namespace Course.Browser.Tests.Driving;

/// <summary>axe-core, which finds violations of the accessibility guidelines.</summary>
internal static class AxeScript
{
    private static readonly Lazy<string?> Loaded = new(Load);

    /// <summary>The script; null where npm cannot bring it.</summary>
    public static string? Text => Loaded.Value;

    /// <summary>Skips the test where npm cannot bring the script.</summary>
    public static void Need() => Assert.SkipWhen(Text is null, "npm is not installed, so axe-core is not to be had.");

    private static string? Load()
    {
        string home = Path.Combine(Places.Root, ".course", "pages", "axe");
        string script = Path.Combine(home, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(script))
        {
            Directory.CreateDirectory(home);
            foreach (string file in (string[])["package.json", "package-lock.json", ".npmrc"])
            {
                File.Copy(Path.Combine(Places.Root, "tests", "Course.Browser.Tests", file), Path.Combine(home, file), overwrite: true);
            }

            if (Requirements.Find("npm") is not { } npm)
            {
                return null;
            }

            using var process = Process.Start(new ProcessStartInfo(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = home })!;
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, "npm could not install axe-core.");
        }

        return File.ReadAllText(script);
    }
}
