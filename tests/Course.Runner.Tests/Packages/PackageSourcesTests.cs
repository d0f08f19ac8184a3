using Course.Kernels.Packages;
using Course.Runner.Packages;

namespace Course.Runner.Tests.Packages;

public sealed class PackageSourcesTests : IDisposable
{
    private readonly PackageSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task A_notebooks_own_source_is_asked_beside_the_configured_ones()
    {
        string extra = Path.Combine(sandbox.Notebooks, "my feed 100% $(x)");
        Directory.CreateDirectory(extra);
        PackageSandbox.Pack(extra, "Rare", "1.0.0", [], ("Rare", "lib/net10.0/Rare.dll", new Version(1, 0)));
        sandbox.Pack("Common", "1.0.0");
        PackageRequest request = PackageSandbox.Request("Rare, 1.0.0", "Common, 1.0.0") with { Sources = ["my feed 100% $(x)"] };

        PackageResolution found = await sandbox.Resolver().ResolveAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(2, found.RuntimeAssemblies.Count);
    }

    [Fact]
    public async Task A_folder_may_be_written_as_a_file_address()
    {
        string extra = sandbox.Subfolder("ex tra");
        PackageSandbox.Pack(extra, "Rare", "1.0.0", [], ("Rare", "lib/net10.0/Rare.dll", new Version(1, 0)));
        PackageRequest request = PackageSandbox.Request("Rare, 1.0.0") with { Sources = [new Uri(extra).AbsoluteUri] };

        Assert.Single((await sandbox.Resolver().ResolveAsync(request, TestContext.Current.CancellationToken)).RuntimeAssemblies);
    }

    [Fact]
    public async Task A_source_of_the_whole_run_is_asked()
    {
        string extra = sandbox.Subfolder("extra");
        PackageSandbox.Pack(extra, "Rare", "1.0.0", [], ("Rare", "lib/net10.0/Rare.dll", new Version(1, 0)));

        PackageResolution found = await PackageSandbox.ResolveAsync(sandbox.Resolver(sandbox.Options with { Sources = [extra] }), "Rare, 1.0.0");

        Assert.Single(found.RuntimeAssemblies);
    }

    [Fact]
    public async Task Each_notebooks_own_configuration_counts()
    {
        string other = sandbox.Subfolder("other");
        string otherFeed = sandbox.Subfolder("other-feed");
        sandbox.Configure(other, "", ("other", otherFeed));
        sandbox.Pack("Fruit", "1.0.0");
        PackageSandbox.Pack(otherFeed, "Fruit", "2.0.0", [], ("Fruit", "lib/net10.0/Fruit.dll", new Version(2, 0)));
        NuGetPackageResolver resolver = sandbox.Resolver();
        string below = Directory.CreateDirectory(Path.Combine(other, "chapter")).FullName;

        Assert.Equal("1.0.0", (await PackageSandbox.ResolveAsync(resolver, "Fruit")).Packages.Single().Version);
        Assert.Equal("2.0.0", (await PackageSandbox.ResolveAsync(resolver.InFolder(below), "Fruit")).Packages.Single().Version);
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_read_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(sandbox.Notebooks, "nuget.config"), "<configuration><packageSources>", TestContext.Current.CancellationToken);

        string message = await PackageSandbox.FailureAsync(sandbox.ResolveAsync("Fruit, 1.0.0"));

        Assert.Contains("NuGet.Config is not valid XML", message);
        Assert.Contains(Path.Combine(sandbox.Notebooks, "nuget.config"), message);
    }

    [Fact]
    public async Task A_source_that_never_answers_ends_with_the_time_limit()
    {
        using LoopbackFeed feed = LoopbackFeed.Silent();
        sandbox.Configure(("silent", feed.Index));

        string message = await PackageSandbox.FailureAsync(PackageSandbox.ResolveAsync(
            sandbox.Resolver(sandbox.Options with { RestoreTimeout = TimeSpan.FromSeconds(3) }), "Plotly.NET, 5.0.0"));

        Assert.Contains("'nuget: Plotly.NET, 5.0.0' cannot be had: the restore was ended after 3 s", message);
    }

    [Fact]
    public async Task Cancelling_leaves_no_process_and_no_folder()
    {
        using LoopbackFeed feed = LoopbackFeed.Silent();
        sandbox.Configure(("silent", feed.Index));
        using CancellationTokenSource stop = new();
        Task<PackageResolution> resolving = sandbox.Resolver().ResolveAsync(PackageSandbox.Request("Fruit, 1.0.0"), stop.Token);
        await feed.Asked.WaitAsync(TestContext.Current.CancellationToken);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => resolving);

        string project = sandbox.Restore.Last!.ProjectFile;
        Assert.False(Directory.Exists(Path.GetDirectoryName(project)));
        if (OperatingSystem.IsLinux())
        {
            Assert.DoesNotContain(Directory.GetDirectories("/proc"), p => CommandLine(p).Contains(project, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task One_who_stops_waiting_does_not_stop_the_others()
    {
        sandbox.Pack("Fruit", "1.0.0");
        NuGetPackageResolver resolver = sandbox.Resolver();
        using CancellationTokenSource stop = new();
        Task<PackageResolution> impatient = resolver.ResolveAsync(PackageSandbox.Request("Fruit, 1.0.0"), stop.Token);
        Task<PackageResolution>[] others = [.. Enumerable.Range(0, 8).Select(_ => PackageSandbox.ResolveAsync(resolver, "Fruit, 1.0.0"))];

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.All(await Task.WhenAll(others), found => Assert.Single(found.RuntimeAssemblies));
        Assert.Equal(1, sandbox.Restore.Count);
    }

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
