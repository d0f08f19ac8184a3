using Course.Kernels.Caching;
using Course.Kernels.Packages;
using Course.Runner.Packages;
using Course.Runner.Workers;

namespace Course.Runner.Execution;

/// <summary>How notebooks are run.</summary>
public sealed record RunOptions
{
    /// <summary>How to start a worker process.</summary>
    public required WorkerCommand Worker { get; init; }

    /// <summary>Gives the resolver of <c>#r "nuget: …"</c> for the notebooks of a folder; used by several of them at once.</summary>
    public required Func<string, IPackageResolver> Packages { get; init; }

    /// <summary>Full path of the folder in which compiled cells are remembered; null to compile all.</summary>
    public string? CellCache { get; init; }

    /// <summary>
    /// Full path of the folder in which the outputs of notebooks are remembered; a notebook on whose code and inputs nothing has
    /// changed is then not run. Null to run all.
    /// </summary>
    public string? OutputCache { get; init; }

    /// <summary>Has packages that notebooks load compiled ahead of time for later runs; null to use no images.</summary>
    public ImageCompiler? Images { get; init; }

    /// <summary>Workers kept ready between the runs of notebooks that are being edited; null to start one for each run.</summary>
    public WorkersAhead? Ahead { get; init; }

    /// <summary>The compiler that notebooks share; null when each has its own.</summary>
    internal SharedCompiler? Compiler { get; init; }

    /// <summary>The time one cell may take; the restore of packages does not count.</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The time one notebook may take, packages included; null for no limit.</summary>
    public TimeSpan? NotebookTimeout { get; init; }

    /// <summary>Whether a notebook goes on after a failed cell.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>How many notebooks run at a time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The memory a notebook may use, in MB (2²⁰ bytes).</summary>
    public int MemoryMegabytes { get; init; } = 2048;

    /// <summary>What one cell may show, in MB (2²⁰ bytes).</summary>
    public int OutputMegabytes { get; init; } = 20;

    /// <summary>What is remembered of compiled cells; all cells of the course take about 10 MB.</summary>
    internal static FileStore CellStore(string folder) => new(folder, 256L << 20);

    /// <summary>What is remembered of outputs; those of the whole course take some ten MB.</summary>
    internal static FileStore OutputStore(string folder) => new(folder, 1L << 30);

    /// <summary><see cref="OutputMegabytes"/> in bytes.</summary>
    internal long OutputLimit => (long)OutputMegabytes << 20;
}
