namespace Course.Runner.Packages;

/// <summary>How the packages of a run's notebooks are found.</summary>
public sealed record NuGetPackageResolverOptions
{
    /// <summary>Folder for what earlier runs found out; created when needed. Several processes may share it.</summary>
    public required string CacheDirectory { get; init; }

    /// <summary>
    /// The folder from which <c>nuget.config</c> files are looked up and against which relative <c>#i</c> paths are read,
    /// for requests that do not come through <see cref="NuGetPackageResolver.InFolder"/>.
    /// </summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Sources asked beside the user's own, from <c>--nuget-source</c>: URLs, or folders relative to the current one.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>
    /// The stand-in for Plotly.NET, with its FSharp.Core.dll in the same folder; null when there is none, which makes
    /// an absent Plotly.NET an error like any other.
    /// </summary>
    public string? StandInAssembly { get; init; }

    /// <summary>Whether an absent Plotly.NET is an error (<c>--require-plotly-net</c>).</summary>
    public bool RequirePlotlyNet { get; init; }

    /// <summary>False asks the sources again and renews what is remembered (<c>--no-cache</c>).</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>
    /// Whether no source on a network may be asked (<c>--offline</c>): what is remembered, the global packages folder and
    /// folder sources must do.
    /// </summary>
    public bool Offline { get; init; }

    /// <summary>How long one restore may take before it is ended.</summary>
    public TimeSpan RestoreTimeout { get; init; } = TimeSpan.FromMinutes(5);
}
