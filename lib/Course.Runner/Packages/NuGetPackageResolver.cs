using System.Collections.Concurrent;
using Course.Kernels.Packages;

namespace Course.Runner.Packages;

/// <summary>
/// Restores packages through the .NET SDK, with the user's own NuGet configuration, and remembers what it found. One
/// instance serves all notebooks of a run, at the same time.
/// </summary>
public sealed class NuGetPackageResolver : IPackageResolver
{
    private readonly NuGetPackageResolverOptions options;
    private readonly string[] sourcesOfRun;
    private readonly RestoreRunner restores;
    private readonly PackageCache cache;
    private readonly SharedWork<PackageResolution> shared = new();

    // Who wants nothing from earlier runs has the sources asked again, once for all notebooks of this run.
    private readonly ConcurrentDictionary<string, PackageResolution> asked = new(StringComparer.Ordinal);

    /// <summary>Creates a resolver for a run.</summary>
    /// <param name="options">How packages are found.</param>
    /// <param name="process">What starts the SDK; null for <see cref="DotnetRestoreProcess"/>.</param>
    /// <param name="time">The clock by which remembered answers grow old; null for the system's.</param>
    /// <exception cref="ArgumentException">The cache folder is not named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time limit is not positive.</exception>
    public NuGetPackageResolver(NuGetPackageResolverOptions options, IRestoreProcess? process = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.CacheDirectory, $"{nameof(options)}.{nameof(options.CacheDirectory)}");
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.RestoreTimeout, TimeSpan.Zero, $"{nameof(options)}.{nameof(options.RestoreTimeout)}");
        this.options = options;
        sourcesOfRun = [.. options.Sources.Select(s => NotebookSources.Resolve(s, Environment.CurrentDirectory))];
        restores = new RestoreRunner(process ?? new DotnetRestoreProcess(), options.RestoreTimeout);
        cache = new PackageCache(Path.GetFullPath(options.CacheDirectory), time ?? TimeProvider.System);
    }

    /// <summary>This resolver for the notebooks of one folder: their <c>nuget.config</c> and relative sources count.</summary>
    public IPackageResolver InFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new FolderResolver(this, Path.GetFullPath(folder));
    }

    /// <inheritdoc/>
    public Task<PackageResolution> ResolveAsync(PackageRequest request, CancellationToken cancellationToken) =>
        ResolveAsync(request, Path.GetFullPath(options.Folder), cancellationToken);

    private async Task<PackageResolution> ResolveAsync(PackageRequest request, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<PackageId> packages = PackageVersions.Validate(request.Packages);
        NotebookSources sources = new(folder, sourcesOfRun, request.Sources);
        string key = Key(packages, sources);
        if (!options.UseCache && asked.TryGetValue(key, out PackageResolution? answer))
        {
            return answer;
        }

        PackageResolution found = await shared.RunAsync(key, stop => ResolveAsync(packages, sources, stop), cancellationToken);
        if (!options.UseCache)
        {
            asked[key] = found;
        }

        return found;
    }

    private async Task<PackageResolution> ResolveAsync(List<PackageId> asked, NotebookSources sources, CancellationToken cancellationToken)
    {
        List<PackageId> absent = RememberedAbsences(asked, sources);
        if (absent.Count == 0)
        {
            (PackageResolution? found, absent) = await FindAsync(asked, sources, cancellationToken);
            if (found is not null)
            {
                return found;
            }
        }

        List<PackageId> rest = [.. asked.Except(absent)];
        (PackageResolution? real, _) = await FindAsync(rest, sources, cancellationToken);
        return PlotlyStandIn.AddTo(real!, options.StandInAssembly!, absent) with
        {
            Packages = [.. asked.Select(a => absent.Contains(a) ? a with { Version = PlotlyStandIn.Version } : Chosen(real!.Packages, a))],
        };
    }

    /// <summary>Finds real packages; or nothing and the packages of Plotly.NET, all of those asked for, that no source has.</summary>
    private async Task<(PackageResolution? Found, List<PackageId> Absent)> FindAsync(
        List<PackageId> packages, NotebookSources sources, CancellationToken cancellationToken)
    {
        if (packages.Count == 0)
        {
            return (new PackageResolution { Packages = [], CompileAssemblies = [], RuntimeAssemblies = [], NativeLibraries = [], Notices = [] }, []);
        }

        string key = Key(packages, sources);
        if (options.UseCache && cache.FindResolution(key, evenIfOld: options.Offline) is { } cached)
        {
            return (cached, []);
        }

        ProjectAssets assets = await restores.RunAsync(packages, sources, options.Offline, refresh: !options.UseCache, cancellationToken);
        RestoreMessage[] errors = [.. assets.Messages.Where(m => m.IsError)];
        if (errors.Length > 0)
        {
            return (null, Absences(packages, errors, sources));
        }

        PackageResolution resolution = RestoredPackages.Describe(packages, assets);
        if (!options.Offline)
        {
            cache.StoreResolution(key, resolution, lasting: resolution.Notices.Count == 0 && !packages.Exists(PackageVersions.IsFloating));
        }

        return (resolution, []);
    }

    private List<PackageId> RememberedAbsences(List<PackageId> asked, NotebookSources sources)
    {
        List<PackageId> plotly = [.. asked.Where(p => PlotlyStandIn.CanReplace(p.Id))];

        // Who insists on the real packages, or asks for one that nothing is known of, gets a fresh answer for all.
        bool known = plotly.Count > 0 && options is { UseCache: true, RequirePlotlyNet: false, StandInAssembly: not null }
            && plotly.TrueForAll(p => cache.RemembersAbsence(p.Id, sources.Fingerprint, evenIfOld: options.Offline));
        return known ? plotly : [];
    }

    private List<PackageId> Absences(List<PackageId> packages, RestoreMessage[] errors, NotebookSources sources)
    {
        List<PackageId> plotly = [.. packages.Where(p => PlotlyStandIn.CanReplace(p.Id))];
        List<PackageId> absent = [.. plotly.Where(p => errors.Any(e => e.IsAbsence && p.Id.Equals(e.PackageId, StringComparison.OrdinalIgnoreCase)))];
        bool onlyAbsences = Array.TrueForAll(errors, e => e.IsAbsence && absent.Exists(p => p.Id.Equals(e.PackageId, StringComparison.OrdinalIgnoreCase)));
        if (!onlyAbsences || options.Offline || options.StandInAssembly is null)
        {
            throw PackageFailure.Restore(packages, errors, "", options.Offline);
        }

        if (absent.Count < plotly.Count)
        {
            throw PackageFailure.Mixed(absent, [.. plotly.Except(absent)]);
        }

        foreach (PackageId package in absent)
        {
            cache.StoreAbsence(package.Id, sources.Fingerprint);
        }

        return options.RequirePlotlyNet ? throw PackageFailure.StandInRefused(absent) : absent;
    }

    private static PackageId Chosen(IReadOnlyList<PackageId> chosen, PackageId asked) =>
        chosen.First(c => c.Id.Equals(asked.Id, StringComparison.OrdinalIgnoreCase));

    private static string Key(IEnumerable<PackageId> packages, NotebookSources sources) =>
        NuGetConfiguration.Hash(string.Join('\n',
            [
                .. packages.Select(p => $"{p.Id.ToLowerInvariant()} {p.Version ?? "*"}"),
                sources.Fingerprint,
                DotnetInstallation.SdkVersions,
                DotnetInstallation.RuntimeIdentifier,
                DotnetInstallation.TargetFramework,
                Environment.Version.ToString(),
            ]));

    private sealed class FolderResolver(NuGetPackageResolver resolver, string folder) : IPackageResolver
    {
        public Task<PackageResolution> ResolveAsync(PackageRequest request, CancellationToken cancellationToken) =>
            resolver.ResolveAsync(request, folder, cancellationToken);
    }
}
