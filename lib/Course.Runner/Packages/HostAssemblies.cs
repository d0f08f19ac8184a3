using System.Reflection;

namespace Course.Runner.Packages;

/// <summary>The assemblies that the worker brings itself and that no package may replace.</summary>
internal static class HostAssemblies
{
    private const string InteractivePrefix = "Microsoft.DotNet.Interactive";
    private const string FormattingFile = "Microsoft.DotNet.Interactive.Formatting.dll";

    /// <summary>Whether a package's assembly is compiled against: the old kernel's own assemblies are not.</summary>
    public static bool IsForCompilation(string path) =>
        IsForLoading(path) && !Path.GetFileName(path).StartsWith(InteractivePrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a package's assembly is loaded: not where the framework has it as new, and never the formatter library.</summary>
    public static bool IsForLoading(string path)
    {
        string file = Path.GetFileName(path);
        return !file.Equals(FormattingFile, StringComparison.OrdinalIgnoreCase)
            && !DotnetInstallation.FrameworkFolders.Any(folder => HasAsNew(Path.Combine(folder, file), path));
    }

    /// <summary>An assembly's version; null for a file that is no managed assembly.</summary>
    public static Version? VersionOf(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path).Version;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static bool HasAsNew(string ofFramework, string ofPackage) =>
        File.Exists(ofFramework) && VersionOf(ofFramework) >= VersionOf(ofPackage);
}
