namespace Course.Kernels.Packages;

/// <summary>What a restore brought: assemblies to compile against and to load, and what was decided on the way.</summary>
public sealed record PackageResolution
{
    /// <summary>The asked-for packages with the version that was chosen, in the order asked.</summary>
    public required IReadOnlyList<PackageId> Packages { get; init; }

    /// <summary>Full paths of the assemblies to compile cells against (reference assemblies where a package has them).</summary>
    public required IReadOnlyList<string> CompileAssemblies { get; init; }

    /// <summary>Full paths of the assemblies to load, transitive ones included.</summary>
    public required IReadOnlyList<string> RuntimeAssemblies { get; init; }

    /// <summary>Full paths of native libraries for this machine.</summary>
    public required IReadOnlyList<string> NativeLibraries { get; init; }

    /// <summary>Full path of the stand-in assembly when it takes a package's place, else null.</summary>
    public string? StandIn { get; init; }

    /// <summary>Sentences for the reader, such as "Plotly.NET is not in any source; the stand-in is used"; may be empty.</summary>
    public required IReadOnlyList<string> Notices { get; init; }
}
