using System.Reflection;
using System.Xml.Linq;

namespace Course.Structure.Tests;

/// <summary>The repository's files, as the tests of its structure see them.</summary>
internal static class Repository
{
    private static readonly string[] Made = [".git", ".artifacts", ".course", ".vs", ".idea", "bin", "obj", "node_modules", "TestResults", "__pycache__"];

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

    /// <summary>The repository's files, relative to the root, without those in folders that a build, a run or an editor makes.</summary>
    public static IReadOnlyList<string> Files() => [.. FilesBelow(Root).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".user", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Root, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Concat(Directory.EnumerateDirectories(folder).Where(f => !Made.Contains(Path.GetFileName(f))).SelectMany(FilesBelow));
}
