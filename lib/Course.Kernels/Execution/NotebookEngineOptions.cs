using Course.Kernels.Caching;
using Course.Kernels.Packages;

namespace Course.Kernels.Execution;

/// <summary>What the engine needs to know of its surroundings.</summary>
public sealed record NotebookEngineOptions
{
    /// <summary>Full path of the notebook; its folder is the base of relative <c>#r</c> and <c>#!import</c> paths.</summary>
    public required string NotebookPath { get; init; }

    /// <summary>Resolves <c>#r "nuget: …"</c>.</summary>
    public required IPackageResolver Packages { get; init; }

    /// <summary>Where compiled cells are remembered from run to run; null to compile all.</summary>
    public FileStore? CellCache { get; init; }

    /// <summary>Whether the compiler is made ready at once, because some cell will need it.</summary>
    public bool WarmUp { get; init; }

    /// <summary>A compiler in another process, which is asked first; null to compile here.</summary>
    public IPieceCompiler? Compiler { get; init; }

    /// <summary>Images of packages' assemblies, made by earlier runs; null to use none.</summary>
    public PackageImages? Images { get; init; }

    /// <summary>The kernel of cells that name none.</summary>
    public string DefaultKernel { get; init; } = "csharp";
}
