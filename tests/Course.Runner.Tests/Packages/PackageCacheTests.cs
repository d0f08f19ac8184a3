using Course.Kernels.Packages;
using Course.Runner.Packages;

namespace Course.Runner.Tests.Packages;

public sealed class PackageCacheTests : IDisposable
{
    private static readonly TimeSpan almostADay = TimeSpan.FromHours(23.9);
    private readonly PackageSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task A_second_run_starts_no_process()
    {
        sandbox.Pack("Fruit", "1.0.0");
        PackageResolution first = await sandbox.ResolveAsync("Fruit, 1.0.0");
        sandbox.Clock.Advance(TimeSpan.FromDays(400));

        PackageResolution second = await sandbox.ResolveAsync("Fruit, 1.0.0");

        Assert.Equal(1, sandbox.Restore.Count);
        Assert.Equivalent(first, second, strict: true);
    }

    [Fact]
    public async Task No_cache_asks_again_and_renews()
    {
        sandbox.Pack("Fruit", "1.0.0");
        Assert.Equal("1.0.0", (await sandbox.ResolveAsync("Fruit")).Packages.Single().Version);
        sandbox.Pack("Fruit", "2.0.0");

        PackageResolution again = await PackageSandbox.ResolveAsync(sandbox.Resolver(sandbox.Options with { UseCache = false }), "Fruit");
        PackageResolution remembered = await sandbox.ResolveAsync("Fruit");

        Assert.Equal("2.0.0", again.Packages.Single().Version);
        Assert.Equal("2.0.0", remembered.Packages.Single().Version);
        Assert.Equal(2, sandbox.Restore.Count);
    }

    [Theory]
    [InlineData("Fruit")]
    [InlineData("Fruit, 1.*")]
    [InlineData("Fruit, 0.9.0")]
    public async Task A_version_that_may_change_is_remembered_for_a_day(string package)
    {
        sandbox.Pack("Fruit", "1.0.0");
        await sandbox.ResolveAsync(package);
        sandbox.Clock.Advance(almostADay);
        await sandbox.ResolveAsync(package);
        Assert.Equal(1, sandbox.Restore.Count);

        sandbox.Clock.Advance(TimeSpan.FromHours(0.2));
        await sandbox.ResolveAsync(package);
        Assert.Equal(2, sandbox.Restore.Count);
    }

    [Fact]
    public async Task Absence_is_remembered_for_a_day()
    {
        await sandbox.ResolveAsync("Plotly.NET, 5.0.0");
        sandbox.Pack("Plotly.NET", "5.0.0");
        sandbox.Clock.Advance(almostADay);
        Assert.Equal("stand-in", (await sandbox.ResolveAsync("Plotly.NET, 4.0.0")).Packages.Single().Version);
        Assert.Equal(1, sandbox.Restore.Count);

        sandbox.Clock.Advance(TimeSpan.FromHours(0.2));
        Assert.Equal("5.0.0", (await sandbox.ResolveAsync("Plotly.NET, 5.0.0")).Packages.Single().Version);
    }

    [Fact]
    public async Task Remembered_absence_is_asked_again_without_the_cache()
    {
        await sandbox.ResolveAsync("Plotly.NET, 5.0.0");
        sandbox.Pack("Plotly.NET", "5.0.0");

        PackageResolution again = await PackageSandbox.ResolveAsync(sandbox.Resolver(sandbox.Options with { UseCache = false }), "Plotly.NET, 5.0.0");

        Assert.Equal("5.0.0", again.Packages.Single().Version);
    }

    [Fact]
    public async Task Absence_holds_for_its_sources_only()
    {
        await sandbox.ResolveAsync("Plotly.NET, 5.0.0");
        string extra = sandbox.Subfolder("extra");
        PackageSandbox.Pack(extra, "Plotly.NET", "5.0.0", [], ("Plotly.NET", "lib/net10.0/Plotly.NET.dll", new Version(5, 0)));
        PackageRequest request = PackageSandbox.Request("Plotly.NET, 5.0.0") with { Sources = [extra] };

        Assert.Equal("5.0.0", (await sandbox.Resolver().ResolveAsync(request, TestContext.Current.CancellationToken)).Packages.Single().Version);

        sandbox.Configure(("folder", sandbox.Feed), ("extra", extra));
        Assert.Equal("5.0.0", (await sandbox.ResolveAsync("Plotly.NET, 5.0.0")).Packages.Single().Version);
    }

    [Fact]
    public async Task A_failure_is_not_remembered()
    {
        await PackageSandbox.FailureAsync(sandbox.ResolveAsync("Fruit, 1.0.0"));
        sandbox.Pack("Fruit", "1.0.0");

        Assert.Single((await sandbox.ResolveAsync("Fruit, 1.0.0")).RuntimeAssemblies);
    }

    [Fact]
    public async Task A_file_that_changed_or_went_away_makes_it_ask_again()
    {
        sandbox.Pack("Fruit", "1.0.0");
        string assembly = (await sandbox.ResolveAsync("Fruit, 1.0.0")).RuntimeAssemblies.Single();

        await File.AppendAllTextAsync(assembly, "!", TestContext.Current.CancellationToken);
        await sandbox.ResolveAsync("Fruit, 1.0.0");
        Assert.Equal(2, sandbox.Restore.Count);

        Directory.Delete(Path.GetFullPath(Path.Combine(assembly, "../../..")), recursive: true);
        Assert.True(File.Exists((await sandbox.ResolveAsync("Fruit, 1.0.0")).RuntimeAssemblies.Single()));
        Assert.Equal(3, sandbox.Restore.Count);
    }

    [Fact]
    public async Task A_corrupt_file_is_ignored_and_rewritten()
    {
        sandbox.Pack("Fruit", "1.0.0");
        await sandbox.ResolveAsync("Fruit, 1.0.0");
        string file = Directory.GetFiles(sandbox.Cache).Single();
        string[] contents = ["", "{\"at\": 1", "[]", "{\"at\": \"now\", \"lasting\": 3}", "{\"at\": 1, \"lasting\": true, \"compile\": [{\"path\": null}]}"];
        for (int i = 0; i < contents.Length; i++)
        {
            await File.WriteAllTextAsync(file, contents[i], TestContext.Current.CancellationToken);

            Assert.Single((await sandbox.ResolveAsync("Fruit, 1.0.0")).RuntimeAssemblies);
            await sandbox.ResolveAsync("Fruit, 1.0.0");

            Assert.Equal(2 + i, sandbox.Restore.Count);
            Assert.Equal([file], Directory.GetFiles(sandbox.Cache));
        }
    }

    [Fact]
    public async Task Resolvers_of_several_runs_share_a_cache()
    {
        sandbox.Pack("Fruit", "1.0.0");

        PackageResolution[] all = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => sandbox.ResolveAsync("Fruit, 1.0.0")));

        Assert.All(all, found => Assert.Single(found.RuntimeAssemblies));
        Assert.Single(Directory.GetFiles(sandbox.Cache));
    }

    [Fact]
    public async Task Offline_what_an_earlier_run_found_is_enough()
    {
        sandbox.Pack("Fruit", "1.0.0");
        await sandbox.ResolveAsync("Fruit", "Plotly.NET");
        int before = sandbox.Restore.Count;
        sandbox.Clock.Advance(TimeSpan.FromDays(30));

        PackageResolution found = await PackageSandbox.ResolveAsync(Offline(), "Fruit", "Plotly.NET");

        Assert.Equal(["1.0.0", "stand-in"], found.Packages.Select(p => p.Version));
        Assert.Equal(before, sandbox.Restore.Count);
    }

    [Theory]
    [InlineData("Fruit, 1.0.0")]
    [InlineData("Fruit")]
    public async Task Offline_the_global_packages_folder_is_enough(string package)
    {
        using LoopbackFeed empty = LoopbackFeed.Empty();
        sandbox.Pack("Fruit", "1.0.0");
        await sandbox.ResolveAsync("Fruit, 1.0.0");
        Directory.Delete(sandbox.Cache, recursive: true);
        sandbox.Configure(("empty", empty.Index));

        PackageResolution found = await PackageSandbox.ResolveAsync(Offline(), package);

        Assert.Equal("1.0.0", found.Packages.Single().Version);
        Assert.False(empty.Asked.IsCompleted);
    }

    [Theory]
    [InlineData("Fruit, 1.0.0")]
    [InlineData("Plotly.NET, 5.0.0")]
    public async Task Offline_what_is_not_there_is_an_error_and_never_absence(string package)
    {
        string message = await PackageSandbox.FailureAsync(PackageSandbox.ResolveAsync(Offline(), package));

        Assert.StartsWith($"'nuget: {package}' cannot be had.", message);
        Assert.Contains("run once without --offline", message);
    }

    private NuGetPackageResolver Offline() => sandbox.Resolver(sandbox.Options with { Offline = true });
}
