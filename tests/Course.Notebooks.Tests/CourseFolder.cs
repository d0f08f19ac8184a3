using System.Reflection;
using Course.Documents;

namespace Course.Notebooks.Tests;

/// <summary>The folders of this checkout that the tests read.</summary>
internal static class CourseFolder
{
    public static string Root { get; } = Metadata("CourseRoot");

    public static string CommandLine { get; } = Metadata("CourseDll");

    public static string Notebooks { get; } = Path.Combine(Root, "notebooks");

    /// <summary>The names of the notebooks without what is only imported, in order, such as 05-gaussian-mixtures.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Notebooks, "*.dib").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => !n.StartsWith('_')).Order(StringComparer.Ordinal)];

    public static NotebookDocument Read(string name) => NotebookReader.Read(Path.Combine(Notebooks, name + ".dib"));

    private static string Metadata(string key) =>
        typeof(CourseFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
