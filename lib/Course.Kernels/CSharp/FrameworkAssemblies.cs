namespace Course.Kernels.CSharp;

/// <summary>What every cell may use: the framework, the formatter library and the helpers that cells call.</summary>
internal static class FrameworkAssemblies
{
    /// <summary>Full paths of the assemblies.</summary>
    public static IReadOnlyList<string> Files()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Distinct();
        return
        [
            .. trusted.Where(path => Path.GetDirectoryName(path) == folder && IsManaged(Path.GetFileName(path))),
            typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location,
            typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location,
            typeof(Microsoft.DotNet.Interactive.Kernel).Assembly.Location,
        ];
    }

    /// <summary>The private core library is reached through its public face, System.Runtime.</summary>
    private static bool IsManaged(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal)
        || file is "System.dll" or "Microsoft.CSharp.dll" or "netstandard.dll" or "mscorlib.dll" or "Microsoft.Win32.Primitives.dll" or "Microsoft.VisualBasic.Core.dll";
}
