using System.Diagnostics;
using System.Reflection;
using System.Xml.Linq;

namespace Course.Structure.Tests;

/// <summary>The repository's files, as the tests of its structure see them.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "CourseRoot").Value!;

    public static IReadOnlyList<string> Projects(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The projects that a project file refers to: name, and whether only the build order is meant.</summary>
    public static IReadOnlyList<(string Name, bool BuildOrderOnly)> EdgesOf(string projectFile) =>
        [.. XDocument.Load(projectFile).Descendants("ProjectReference").Select(reference => (
            Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value),
            (string?)reference.Attribute("ReferenceOutputAssembly") == "false"))];

    public static IReadOnlyList<string> PackagesOf(string projectFile) =>
        [.. XDocument.Load(projectFile).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value)];

    /// <summary>The files that git tracks or would track, relative to the root.</summary>
    public static IReadOnlyList<string> TrackedFiles()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Root, "ls-files", "--cached", "--others", "--exclude-standard"]) { RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(Path.Combine(Root, f)))];
    }
}
