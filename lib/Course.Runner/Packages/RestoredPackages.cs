using Course.Kernels.Packages;

namespace Course.Runner.Packages;

/// <summary>Turns what a restore wrote into what a notebook loads.</summary>
internal static class RestoredPackages
{
    /// <summary>Describes a restore that succeeded.</summary>
    public static PackageResolution Describe(IReadOnlyList<PackageId> asked, ProjectAssets assets)
    {
        PackageId[] chosen = [.. asked.Select(a => a with { Version = assets.Versions.GetValueOrDefault(a.Id, a.Version ?? "") })];
        return new PackageResolution
        {
            Packages = chosen,
            CompileAssemblies = [.. assets.CompileAssemblies.Where(HostAssemblies.IsForCompilation)],
            RuntimeAssemblies = [.. assets.RuntimeAssemblies.Where(HostAssemblies.IsForLoading)],
            NativeLibraries = assets.NativeLibraries,
            Notices = [.. asked.Zip(chosen).Where(p => IsOther(p.First, p.Second)).Select(p =>
                $"'{p.First}': no source has this version; {p.Second.Version}, the next one, is used (NU1603).")],
        };
    }

    private static bool IsOther(PackageId asked, PackageId chosen) =>
        asked.Version is not null && PackageVersions.IsSingle(asked.Version)
        && PackageVersions.Normalize(asked.Version) != PackageVersions.Normalize(chosen.Version!);
}
