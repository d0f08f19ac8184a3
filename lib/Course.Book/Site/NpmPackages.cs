using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Course.Book.Site;

/// <summary>The npm packages of the pages: charts, math and fonts, in the versions of the lock file.</summary>
internal static class NpmPackages
{
    private static readonly string[] Manifest = ["package.json", "package-lock.json", ".npmrc"];
    private static readonly Lazy<JsonNode> Lock = new(() => JsonNode.Parse(EmbeddedAssets.Text("npm/package-lock.json"))!);

    /// <summary>The version of a package in the lock file.</summary>
    public static string Version(string package) => (string)Lock.Value["packages"]!["node_modules/" + package]!["version"]!;

    /// <summary>Finds the packages in the cache, or installs them there.</summary>
    /// <param name="cacheFolder">The folder to keep them in; null to have none.</param>
    /// <param name="notice">Why there are none, as a sentence, or null.</param>
    /// <returns>The folder <c>node_modules</c>, or null.</returns>
    public static string? Find(string? cacheFolder, out string? notice)
    {
        const string Consequence = "so the pages load charts and math from the public CDN (cdn.jsdelivr.net) and need a network.";
        notice = null;
        if (cacheFolder is null)
        {
            notice = $"No folder for npm packages was given, {Consequence}";
            return null;
        }

        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Manifest.Select(file => EmbeddedAssets.Text("npm/" + file)))));
        string home = Path.Combine(Path.GetFullPath(cacheFolder), "npm-" + Convert.ToHexStringLower(hash)[..12]);
        string modules = Path.Combine(home, "node_modules");
        if (!Directory.Exists(modules) && Install(home) is { } reason)
        {
            notice = $"{reason}, {Consequence}";
            return null;
        }

        return modules;
    }

    /// <summary>Installs beside the place and then moves there, so that nobody sees half of it. Returns why it did not work, or null.</summary>
    private static string? Install(string home)
    {
        string half = $"{home}.{Environment.ProcessId}.part";
        Directory.CreateDirectory(half);
        try
        {
            foreach (string file in Manifest)
            {
                File.WriteAllText(Path.Combine(half, file), EmbeddedAssets.Text("npm/" + file));
            }

            if (ExternalProgram.Run("npm", ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], half) is not { } run)
            {
                return "npm is not installed";
            }

            if (run.ExitCode != 0)
            {
                return $"npm could not install the pages' packages ({FirstLine(run.Error)})";
            }

            if (!Directory.Exists(home))
            {
                Directory.Move(half, home);
            }

            return null;
        }
        catch (IOException) when (Directory.Exists(Path.Combine(home, "node_modules")))
        {
            return null; // Another process was first.
        }
        finally
        {
            if (Directory.Exists(half))
            {
                Directory.Delete(half, recursive: true);
            }
        }
    }

    private static string FirstLine(string text) =>
        text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? "no reason given";
}
