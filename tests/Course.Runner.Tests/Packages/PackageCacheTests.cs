using Course.Kernels.Packages;
using Course.Runner.Packages;

namespace Course.Runner.Tests.Packages;

public sealed class PackageCacheTests : IDisposable
{
    private static readonly TimeSpan almostADay = TimeSpan.FromHours(23.9);
    private readonly PackageSandbox sandbox = new();
    private readonly CannedRestore restore;

    public PackageCacheTests()
    {
        restore = new CannedRestore(sandbox.Subfolder("canned"));
        restore.Versions["Fruit"] = "1.0.0";
    }

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task A_second_run_starts_no_process()
    {
        PackageResolution first = await ResolveAsync("Fruit, 1.0.0");
        sandbox.Clock.Advance(TimeSpan.FromDays(400));

        PackageResolution second = await ResolveAsync("Fruit, 1.0.0");

        Assert.Equal(1, restore.Count);
        Assert.Equivalent(first, second, strict: true);
    }

    [Fact]
    public async Task A_real_restore_is_remembered()
    {
        sandbox.Pack("Fruit", "1.0.0");
        PackageResolution first = await sandbox.ResolveAsync("Fruit, 1.0.0", "Plotly.NET");
        int restores = sandbox.Restore.Count;

        PackageResolution second = await sandbox.ResolveAsync("Fruit, 1.0.0", "Plotly.NET");

        Assert.Equal(restores, sandbox.Restore.Count);
        Assert.Equivalent(first, second, strict: true);
    }

    [Fact]
    public async Task No_cache_asks_again_and_renews()
    {
        Assert.Equal("1.0.0", (await ResolveAsync("Fruit")).Packages.Single().Version);
        restore.Versions["Fruit"] = "2.0.0";

        PackageResolution again = await PackageSandbox.ResolveAsync(Resolver(sandbox.Options with { UseCache = false }), "Fruit");
        PackageResolution remembered = await ResolveAsync("Fruit");

        Assert.Equal("2.0.0", again.Packages.Single().Version);
        Assert.Equal("2.0.0", remembered.Packages.Single().Version);
        Assert.Equal(2, restore.Count);
    }

    [Fact]
    public async Task Without_a_cache_a_run_asks_once_for_all_its_notebooks()
    {
        await ResolveAsync("Fruit");
        NuGetPackageResolver run = Resolver(sandbox.Options with { UseCache = false });
        await PackageSandbox.ResolveAsync(run, "Fruit");
        await PackageSandbox.ResolveAsync(run, "Fruit");
        Assert.Equal(2, restore.Count);
    }

    [Theory]
    [InlineData("Fruit")]
    [InlineData("Fruit, 1.*")]
    [InlineData("Fruit, 0.9.0")]
    public async Task A_version_that_may_change_is_remembered_for_a_day(string package)
    {
        await ResolveAsync(package);
        sandbox.Clock.Advance(almostADay);
        await ResolveAsync(package);
        Assert.Equal(1, restore.Count);

        sandbox.Clock.Advance(TimeSpan.FromHours(0.2));
        await ResolveAsync(package);
        Assert.Equal(2, restore.Count);
    }

    [Fact]
    public async Task An_answer_from_the_future_is_asked_again()
    {
        await ResolveAsync("Fruit");
        sandbox.Clock.Advance(TimeSpan.FromHours(-3));
        await ResolveAsync("Fruit");

        Assert.Equal(2, restore.Count);
    }

    [Fact]
    public async Task Absence_is_remembered_for_a_day()
    {
        await ResolveAsync("Plotly.NET, 5.0.0");
        restore.Versions["Plotly.NET"] = "5.0.0";
        sandbox.Clock.Advance(almostADay);
        Assert.Equal("stand-in", (await ResolveAsync("Plotly.NET, 4.0.0")).Packages.Single().Version);
        Assert.Equal(1, restore.Count);

        sandbox.Clock.Advance(TimeSpan.FromHours(0.2));
        Assert.Equal("5.0.0", (await ResolveAsync("Plotly.NET, 5.0.0")).Packages.Single().Version);
    }

    [Fact]
    public async Task Remembered_absence_is_asked_again_without_the_cache()
    {
        await ResolveAsync("Plotly.NET, 5.0.0");
        restore.Versions["Plotly.NET"] = "5.0.0";

        PackageResolution again = await PackageSandbox.ResolveAsync(Resolver(sandbox.Options with { UseCache = false }), "Plotly.NET, 5.0.0");

        Assert.Equal("5.0.0", again.Packages.Single().Version);
    }

    [Fact]
    public async Task Absence_beside_a_source_that_failed_is_neither_believed_nor_remembered()
    {
        restore.FailingSource = "Unable to load the service index.";
        Assert.Contains("NU1301: Unable to load the service index.", await PackageSandbox.FailureAsync(ResolveAsync("Plotly.NET, 5.0.0")));

        restore.FailingSource = null;
        restore.Versions["Plotly.NET"] = "5.0.0";
        Assert.Equal("5.0.0", (await ResolveAsync("Plotly.NET, 5.0.0")).Packages.Single().Version);
    }

    [Fact]
    public async Task Absence_holds_for_its_sources_only()
    {
        await ResolveAsync("Plotly.NET, 5.0.0");
        restore.Versions["Plotly.NET"] = "5.0.0";
        PackageRequest request = PackageSandbox.Request("Plotly.NET, 5.0.0") with { Sources = ["elsewhere"] };

        Assert.Equal("5.0.0", (await Resolver(sandbox.Options).ResolveAsync(request, TestContext.Current.CancellationToken)).Packages.Single().Version);

        sandbox.Configure(("another-name", sandbox.Feed));
        Assert.Equal("5.0.0", (await ResolveAsync("Plotly.NET, 5.0.0")).Packages.Single().Version);
    }

    [Fact]
    public async Task A_failure_is_not_remembered()
    {
        await PackageSandbox.FailureAsync(ResolveAsync("Tree, 1.0.0"));
        restore.Versions["Tree"] = "1.0.0";

        Assert.Single((await ResolveAsync("Tree, 1.0.0")).RuntimeAssemblies);
    }

    [Fact]
    public async Task A_file_that_changed_or_went_away_makes_it_ask_again()
    {
        string assembly = (await ResolveAsync("Fruit, 1.0.0")).RuntimeAssemblies.Single();

        await File.AppendAllTextAsync(assembly, "!", TestContext.Current.CancellationToken);
        await ResolveAsync("Fruit, 1.0.0");
        Assert.Equal(2, restore.Count);

        File.Delete(assembly);
        Assert.True(File.Exists((await ResolveAsync("Fruit, 1.0.0")).RuntimeAssemblies.Single()));
        Assert.Equal(3, restore.Count);
    }

    [Fact]
    public async Task A_corrupt_file_is_ignored_and_rewritten()
    {
        await ResolveAsync("Fruit, 1.0.0");
        string file = Directory.GetFiles(sandbox.Cache).Single();
        string[] contents = ["", "{\"at\": 1", "[]", "{\"at\": \"now\", \"lasting\": 3}", "{\"at\": 1, \"lasting\": true, \"compile\": [{\"path\": null}]}"];
        for (int i = 0; i < contents.Length; i++)
        {
            await File.WriteAllTextAsync(file, contents[i], TestContext.Current.CancellationToken);

            Assert.Single((await ResolveAsync("Fruit, 1.0.0")).RuntimeAssemblies);
            await ResolveAsync("Fruit, 1.0.0");

            Assert.Equal(2 + i, restore.Count);
            Assert.Equal([file], Directory.GetFiles(sandbox.Cache));
        }
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_costs_only_time()
    {
        await File.WriteAllTextAsync(sandbox.Cache, "a file where the folder should be", TestContext.Current.CancellationToken);

        await ResolveAsync("Fruit, 1.0.0");
        await ResolveAsync("Fruit, 1.0.0");

        Assert.Equal(2, restore.Count);
    }

    [Fact]
    public async Task Several_runs_share_a_cache()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => ResolveAsync("Fruit, 1.0.0"))));
        int restores = restore.Count;

        Assert.Single((await ResolveAsync("Fruit, 1.0.0")).RuntimeAssemblies);
        Assert.Equal(restores, restore.Count);
        Assert.Single(Directory.GetFiles(sandbox.Cache));
    }

    private Task<PackageResolution> ResolveAsync(params string[] packages) => PackageSandbox.ResolveAsync(Resolver(sandbox.Options), packages);

    private NuGetPackageResolver Resolver(NuGetPackageResolverOptions options) => new(options, restore, sandbox.Clock);
}
