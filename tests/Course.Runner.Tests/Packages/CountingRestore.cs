using Course.Runner.Packages;

namespace Course.Runner.Tests.Packages;

/// <summary>Counts the restores it passes on to the SDK, which gets folders of its own and no patience with failing servers.</summary>
public sealed class CountingRestore(string packagesFolder, string httpCache) : IRestoreProcess
{
    private readonly DotnetRestoreProcess process = new();
    private int count;

    public int Count => count;

    public RestoreCommand? Last { get; private set; }

    public async Task<RestoreProcessResult> RunAsync(RestoreCommand command, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref count);
        Last = command;
        Dictionary<string, string> environment = new()
        {
            ["NUGET_PACKAGES"] = packagesFolder,
            ["NUGET_HTTP_CACHE_PATH"] = httpCache,
            ["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1",
        };
        return await process.RunAsync(command with { Environment = environment }, cancellationToken);
    }
}
