using Course.Kernels.Packages;
using Course.Runner.Packages;

namespace Course.Runner.Tests.Packages;

public sealed class OfflineTests : IDisposable
{
    private readonly PackageSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task What_an_earlier_run_found_is_enough()
    {
        sandbox.Pack("Fruit", "1.0.0");
        await sandbox.ResolveAsync("Fruit", "Plotly.NET");
        int before = sandbox.Restore.Count;
        sandbox.Clock.Advance(TimeSpan.FromDays(30));

        PackageResolution found = await PackageSandbox.ResolveAsync(Offline(), "Fruit", "Plotly.NET");

        Assert.Equal(["1.0.0", "stand-in"], found.Packages.Select(p => p.Version));
        Assert.Equal(before, sandbox.Restore.Count);
    }

    [Fact]
    public async Task The_global_packages_folder_is_enough()
    {
        using LoopbackFeed empty = LoopbackFeed.Empty();
        sandbox.Pack("Fruit", "1.0.0");
        sandbox.Pack("Tree", "1.0.0");
        await sandbox.ResolveAsync("Fruit, 1.0.0", "Tree, 1.0.0");
        Directory.Delete(sandbox.Cache, recursive: true);
        sandbox.Configure(("empty", empty.Index));

        PackageResolution found = await PackageSandbox.ResolveAsync(Offline(), "Fruit, 1.0.0", "Tree");

        Assert.Equal(["1.0.0", "1.0.0"], found.Packages.Select(p => p.Version));
        Assert.False(empty.Asked.IsCompleted);
        Assert.False(Directory.Exists(sandbox.Cache));
    }

    [Theory]
    [InlineData("Fruit, 1.0.0")]
    [InlineData("Plotly.NET, 5.0.0")]
    public async Task What_is_not_there_is_an_error_and_never_absence(string package)
    {
        string message = await PackageSandbox.FailureAsync(PackageSandbox.ResolveAsync(Offline(), package));

        string id = package.Split(',')[0];
        Assert.Equal(
            $"'nuget: {package}' cannot be had offline: {id} in that version is neither in the course's package cache nor in the global packages folder. Run once without --offline to fetch it.",
            message);
    }

    private NuGetPackageResolver Offline() => sandbox.Resolver(sandbox.Options with { Offline = true });
}
