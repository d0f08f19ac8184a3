using System.Text;
using System.Xml.Linq;
using Course.Kernels.Packages;

namespace Course.Runner.Packages;

/// <summary>The text of the throw-away project that a restore runs on.</summary>
internal static class RestoreProject
{
    /// <summary>Writes the project for packages that have passed <see cref="PackageVersions.Validate"/>.</summary>
    /// <param name="packages">What to restore.</param>
    /// <param name="configurationFolder">Where the lookup of <c>nuget.config</c> files starts.</param>
    /// <param name="additionalSources">Asked beside the configured sources.</param>
    /// <param name="onlySources">When given, these and no configured source are asked.</param>
    /// <param name="refresh">Whether NuGet's own record of recent answers is passed over.</param>
    public static string Write(
        IEnumerable<PackageId> packages, string configurationFolder, IEnumerable<string> additionalSources, IEnumerable<string>? onlySources, bool refresh)
    {
        // Every property is set, some to nothing, because MSBuild reads environment variables as properties.
        XElement project = new("Project",
            Properties(
                ("ImportDirectoryBuildProps", "false"),
                ("ImportDirectoryBuildTargets", "false"),
                ("ImportDirectoryPackagesProps", "false"),
                ("BaseIntermediateOutputPath", "obj/"),
                ("MSBuildProjectExtensionsPath", "obj/"),
                ("Configuration", "Release"),
                ("Platform", "AnyCPU")),
            SdkImport("Sdk.props"),
            Properties(
                ("TargetFramework", DotnetInstallation.TargetFramework),
                ("TargetFrameworks", ""),
                ("RuntimeIdentifier", ""),
                ("RuntimeIdentifiers", DotnetInstallation.RuntimeIdentifier),
                ("ManagePackageVersionsCentrally", "false"),
                ("RestorePackagesWithLockFile", "false"),
                ("RestoreLockedMode", "false"),
                ("RestoreConfigFile", ""),
                ("RestoreRootConfigDirectory", Escape(configurationFolder)),
                ("RestoreSources", onlySources is null ? "" : Join(onlySources)),
                ("RestoreAdditionalProjectSources", Join(additionalSources)),
                ("RestoreNoHttpCache", refresh ? "true" : ""),
                ("NuGetAudit", "false"),
                // A package's need for a newer version of another is not passed over, as in any C# project.
                ("WarningsAsErrors", "NU1605"),
                // Nothing is compiled: only the packages that were asked for are fetched.
                ("UseAppHost", "false"),
                ("EnableTargetingPackDownload", "false"),
                ("EnableRuntimePackDownload", "false"),
                ("DisableTransitiveFrameworkReferenceDownloads", "true")),
            new XElement("ItemGroup",
                new XElement("FrameworkReference", new XAttribute("Include", "Microsoft.AspNetCore.App")),
                packages.Select(p => new XElement("PackageReference", new XAttribute("Include", p.Id), new XAttribute("Version", p.Version ?? "*")))),
            SdkImport("Sdk.targets"));
        return project.ToString();
    }

    private static XElement Properties(params (string Name, string Value)[] properties) =>
        new("PropertyGroup", properties.Select(p => new XElement(p.Name, p.Value)));

    private static XElement SdkImport(string file) =>
        new("Import", new XAttribute("Project", file), new XAttribute("Sdk", "Microsoft.NET.Sdk"));

    private static string Join(IEnumerable<string> sources) => string.Join(';', sources.Select(Escape));

    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in text)
        {
            if ("%$@();'*?".Contains(c))
            {
                escaped.Append('%').Append(((int)c).ToString("X2"));
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }
}
