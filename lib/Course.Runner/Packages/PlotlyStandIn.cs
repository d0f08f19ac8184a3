using Course.Kernels.Packages;

namespace Course.Runner.Packages;

/// <summary>When the stand-in takes the place of Plotly.NET's packages, and what it consists of.</summary>
internal static class PlotlyStandIn
{
    /// <summary>What <see cref="PackageId.Version"/> says of a package that the stand-in replaces.</summary>
    public const string Version = "stand-in";

    // The same for every request, so that a notebook whose cells ask one after the other shows it once.
    private const string Notice = "Plotly.NET: no package source has the ids of its packages (NU1101); the course's stand-in is used.";

    // The packages whose API the stand-in offers; of Plotly.NET.Interactive a notebook uses nothing but its formatter.
    private static readonly HashSet<string> replaceable =
        new(["Plotly.NET", "Plotly.NET.CSharp", "Plotly.NET.Interactive"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the stand-in can take this package's place.</summary>
    public static bool CanReplace(string id) => replaceable.Contains(id);

    /// <summary>A resolution of real packages with the stand-in's files before theirs.</summary>
    /// <exception cref="PackageResolutionException">The stand-in has not been built.</exception>
    public static PackageResolution AddTo(PackageResolution real, string assembly, IReadOnlyList<PackageId> absent)
    {
        string fsharp = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(assembly))!, "FSharp.Core.dll");
        foreach (string file in (ReadOnlySpan<string>)[assembly, fsharp])
        {
            if (!File.Exists(file))
            {
                throw new PackageResolutionException(
                    $"{PackageFailure.NoSourceHas(absent)}, and the course's stand-in lacks its file {file}. Build the course (dotnet build), or add a source that has them.");
            }
        }

        return real with
        {
            StandIn = Path.GetFullPath(assembly),
            CompileAssemblies = Merge(real.CompileAssemblies, assembly, fsharp),
            RuntimeAssemblies = Merge(real.RuntimeAssemblies, assembly, fsharp),
            Notices = [Notice, .. real.Notices],
        };
    }

    private static List<string> Merge(IReadOnlyList<string> real, string assembly, string fsharp)
    {
        string? packaged = real.FirstOrDefault(f => Path.GetFileName(f).Equals("FSharp.Core.dll", StringComparison.OrdinalIgnoreCase));
        bool packagedWins = packaged is not null && HostAssemblies.VersionOf(packaged) >= HostAssemblies.VersionOf(fsharp);
        return packagedWins
            ? [assembly, .. real]
            : [assembly, fsharp, .. real.Where(f => f != packaged)];
    }
}
