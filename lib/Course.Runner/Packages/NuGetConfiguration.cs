using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Course.Runner.Packages;

/// <summary>The <c>nuget.config</c> files that count in a folder, nearest first.</summary>
internal sealed class NuGetConfiguration
{
    // The variables by which a user moves NuGet's folders.
    private static readonly string[] variables = ["NUGET_PACKAGES", "NUGET_FALLBACK_PACKAGES"];

    private readonly List<(string Path, string Text)> files;

    private NuGetConfiguration(List<(string Path, string Text)> files) => this.files = files;

    /// <summary>Reads the files: from the folder upwards, then the user's, then the machine's.</summary>
    public static NuGetConfiguration SeenFrom(string folder)
    {
        List<(string Path, string Text)> files = [];
        foreach (string file in Ancestors(folder).Concat(Shared()).Distinct(StringComparer.Ordinal))
        {
            try
            {
                files.Add((file, Environment.ExpandEnvironmentVariables(File.ReadAllText(file))));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Not there, or not readable: NuGet will say so where it matters.
            }
        }

        return new NuGetConfiguration(files);
    }

    /// <summary>The folder that holds every restored package.</summary>
    public string GlobalPackagesFolder()
    {
        if (Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set)
        {
            return Path.GetFullPath(set);
        }

        foreach ((string path, string text) in files)
        {
            if (ConfiguredFolder(text) is { Length: > 0 } configured)
            {
                return Path.GetFullPath(configured, Path.GetDirectoryName(path)!);
            }
        }

        return Path.Combine(Homes().First(), ".nuget", "packages");
    }

    /// <summary>A hash of all that decides which sources are asked and where packages are put.</summary>
    public string Fingerprint(IEnumerable<string> sources)
    {
        StringBuilder all = new();
        foreach ((string path, string text) in files)
        {
            all.Append(path).Append('\0').Append(text).Append('\0');
        }

        foreach (string variable in variables)
        {
            all.Append(variable).Append('=').Append(Environment.GetEnvironmentVariable(variable)).Append('\0');
        }

        return Hash(all.AppendJoin('\0', sources).ToString());
    }

    /// <summary>A short hash for file names.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            foreach (string name in (string[])["nuget.config", "NuGet.config", "NuGet.Config"])
            {
                yield return Path.Combine(at.FullName, name);
            }
        }
    }

    private static IEnumerable<string> Shared()
    {
        foreach (string folder in Homes().Select(h => Path.Combine(h, ".nuget", "NuGet")).Append(Path.Combine(Special(Environment.SpecialFolder.ApplicationData), "NuGet")))
        {
            yield return Path.Combine(folder, "NuGet.Config");
            foreach (string file in ConfigFiles(Path.Combine(folder, "config"), SearchOption.TopDirectoryOnly))
            {
                yield return file;
            }
        }

        string machine = Environment.GetEnvironmentVariable("NUGET_COMMON_APPLICATION_DATA") is { Length: > 0 } set ? set
            : OperatingSystem.IsWindows() ? Special(Environment.SpecialFolder.ProgramFilesX86)
            : OperatingSystem.IsMacOS() ? "/Library/Application Support"
            : "/etc/opt";
        foreach (string file in ConfigFiles(Path.Combine(machine, "NuGet", "Config"), SearchOption.AllDirectories))
        {
            yield return file;
        }
    }

    private static IEnumerable<string> Homes()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_CLI_HOME") is { Length: > 0 } set)
        {
            yield return set;
        }

        yield return Special(Environment.SpecialFolder.UserProfile);
    }

    private static string Special(Environment.SpecialFolder folder) => Environment.GetFolderPath(folder);

    private static IEnumerable<string> ConfigFiles(string folder, SearchOption depth)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.config", depth).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string? ConfiguredFolder(string text)
    {
        try
        {
            return XDocument.Parse(text).Root?.Element("config")?.Elements("add")
                .LastOrDefault(a => "globalPackagesFolder".Equals((string?)a.Attribute("key"), StringComparison.OrdinalIgnoreCase))
                ?.Attribute("value")?.Value;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
