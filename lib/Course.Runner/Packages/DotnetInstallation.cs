using System.Runtime.InteropServices;

namespace Course.Runner.Packages;

/// <summary>Where the .NET that runs this process lies, and what the SDK calls this machine.</summary>
internal static class DotnetInstallation
{
    public const string TargetFramework = "net10.0";

    private static readonly string? root = FindRoot();

    /// <summary>The <c>dotnet</c> executable: the running one's where it has an SDK, otherwise the one on the path.</summary>
    public static string Executable { get; } =
        root is null ? "dotnet" : Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The installed SDKs, by folder name; changes whenever another SDK would be chosen.</summary>
    public static string SdkVersions { get; } = root is null
        ? "on the path"
        : string.Join(' ', Directory.EnumerateDirectories(Path.Combine(root, "sdk")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    /// <summary>The portable runtime identifier; distributions' own builds report one that packages do not know.</summary>
    public static string RuntimeIdentifier { get; } = $"{OperatingSystemName()}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>The folders of the shared frameworks that a worker runs on.</summary>
    public static IReadOnlyList<string> FrameworkFolders { get; } = FindFrameworkFolders();

    private static string? FindRoot()
    {
        DirectoryInfo? candidate = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent?.Parent?.Parent;
        return candidate is not null && Directory.Exists(Path.Combine(candidate.FullName, "sdk")) ? candidate.FullName : null;
    }

    private static string OperatingSystemName()
    {
        if (OperatingSystem.IsWindows())
        {
            return "win";
        }

        if (OperatingSystem.IsMacOS())
        {
            return "osx";
        }

        string reported = RuntimeInformation.RuntimeIdentifier;
        return reported.Contains("musl", StringComparison.Ordinal) || reported.StartsWith("alpine", StringComparison.Ordinal) ? "linux-musl" : "linux";
    }

    private static List<string> FindFrameworkFolders()
    {
        DirectoryInfo core = new(RuntimeEnvironment.GetRuntimeDirectory());
        List<string> folders = [core.FullName];
        DirectoryInfo web = new(Path.Combine(core.Parent?.Parent?.FullName ?? core.FullName, "Microsoft.AspNetCore.App"));
        if (web.Exists)
        {
            string major = $"{Environment.Version.Major}.";
            DirectoryInfo? version = web.GetDirectories().Where(d => d.Name.StartsWith(major, StringComparison.Ordinal))
                .OrderByDescending(d => d.Name == core.Name).ThenByDescending(d => d.Name, StringComparer.Ordinal).FirstOrDefault();
            if (version is not null)
            {
                folders.Add(version.FullName);
            }
        }

        return folders;
    }
}
