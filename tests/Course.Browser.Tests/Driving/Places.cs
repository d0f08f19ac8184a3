using System.Reflection;

namespace Course.Browser.Tests.Driving;

/// <summary>Folders and files of the course.</summary>
internal static class Places
{
    /// <summary>The folder of the course.</summary>
    public static string Root { get; } = Metadata("CourseRoot");

    /// <summary>The command line, as it was built with these tests.</summary>
    public static string CourseDll { get; } = Metadata("CourseDll");

    /// <summary>Where the pages' npm packages are kept.</summary>
    public static string PageCache { get; } = Path.Combine(Root, ".course", "pages");

    private static string Metadata(string key) =>
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
