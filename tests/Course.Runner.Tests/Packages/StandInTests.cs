using Course.Kernels.Packages;
using Course.Runner.Packages;

namespace Course.Runner.Tests.Packages;

public sealed class StandInTests : IDisposable
{
    private readonly PackageSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task It_takes_the_place_of_ids_that_every_source_lacks()
    {
        using LoopbackFeed empty = LoopbackFeed.Empty();
        sandbox.Configure(("folder", sandbox.Feed), ("empty", empty.Index));
        sandbox.Pack("Fruit", "1.0.0");

        PackageResolution found = await sandbox.ResolveAsync("Plotly.NET, 5.0.0", "Fruit, 1.0.0", "plotly.net.csharp");

        Assert.Equal([new PackageId("Plotly.NET", "stand-in"), new PackageId("Fruit", "1.0.0"), new PackageId("plotly.net.csharp", "stand-in")], found.Packages);
        Assert.Equal([sandbox.StandIn, sandbox.StandInFSharp], found.RuntimeAssemblies.Take(2));
        Assert.Equal("Fruit.dll", Path.GetFileName(found.RuntimeAssemblies[2]));
        Assert.Equal(found.RuntimeAssemblies, found.CompileAssemblies);
        Assert.Equal(["Plotly.NET: no package source has the ids of its packages (NU1101); the course's stand-in is used."], found.Notices);
    }

    [Fact]
    public async Task The_real_package_is_preferred_with_the_runners_own_formatter()
    {
        sandbox.Pack("Plotly.NET", "5.0.0", ("Microsoft.DotNet.Interactive.Formatting", "1.0.0-beta.1"));
        PackageSandbox.Pack(sandbox.Feed, "Microsoft.DotNet.Interactive.Formatting", "1.0.0-beta.1", [],
            ("Microsoft.DotNet.Interactive.Formatting", "lib/net10.0/Microsoft.DotNet.Interactive.Formatting.dll", new Version(1, 0)));

        PackageResolution found = await sandbox.ResolveAsync("Plotly.NET, 5.0.0");

        Assert.Equal([new PackageId("Plotly.NET", "5.0.0")], found.Packages);
        Assert.Equal(["Plotly.NET.dll"], found.RuntimeAssemblies.Select(f => Path.GetFileName(f)));
        Assert.Equal(["Plotly.NET.dll"], found.CompileAssemblies.Select(f => Path.GetFileName(f)));
        Assert.Empty(found.Notices);
    }

    [Fact]
    public async Task A_missing_version_is_not_absence()
    {
        sandbox.Pack("Plotly.NET", "4.0.0");

        string message = await FailureAsync("Plotly.NET, 5.0.0");

        Assert.Contains("'nuget: Plotly.NET, 5.0.0' cannot be had. NU1102", message);
        Assert.Contains("folder", message);
        Assert.Contains("4.0.0", message);
    }

    [Fact]
    public async Task Only_a_prerelease_is_not_absence()
    {
        sandbox.Pack("Plotly.NET", "4.0.0-beta");

        Assert.Contains("NU1103", await FailureAsync("Plotly.NET"));
    }

    [Fact]
    public async Task A_missing_package_behind_the_real_one_is_not_absence()
    {
        sandbox.Pack("Plotly.NET", "5.0.0", ("DynamicObj", "7.0.0"));

        string message = await FailureAsync("Plotly.NET, 5.0.0");

        Assert.Contains("NU1101: Unable to find package DynamicObj", message);
        Assert.Contains("DynamicObj is needed by a package that was asked for", message);
    }

    [Fact]
    public async Task Plotly_missing_behind_another_package_is_not_absence()
    {
        sandbox.Pack("Chart.Tools", "1.0.0", ("Plotly.NET", "5.0.0"));

        Assert.Contains("NU1101: Unable to find package Plotly.NET", await FailureAsync("Chart.Tools, 1.0.0"));
        Assert.Contains("NU1101: Unable to find package Plotly.NET", await FailureAsync("Chart.Tools, 1.0.0", "Plotly.NET, 5.0.0"));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(401)]
    public async Task A_source_that_refuses_is_not_absence(int status)
    {
        using LoopbackFeed refusing = LoopbackFeed.Refusing(status);
        sandbox.Configure(("folder", sandbox.Feed), ("refusing", refusing.Index));

        string message = await FailureAsync("Plotly.NET, 5.0.0");

        Assert.Contains("'nuget: Plotly.NET, 5.0.0' cannot be had. NU1301", message);
        Assert.Contains($"{status} (", message);
        Assert.Contains(refusing.Index, message);
        Assert.Contains("A source failed", message);
    }

    [Fact]
    public async Task A_source_that_cannot_be_reached_is_not_absence()
    {
        LoopbackFeed gone = LoopbackFeed.Empty();
        sandbox.Configure(("gone", gone.Index));
        gone.Dispose();

        Assert.Contains("NU1301", await FailureAsync("Plotly.NET, 5.0.0"));
    }

    [Fact]
    public async Task A_folder_source_that_does_not_exist_is_not_absence()
    {
        sandbox.Configure(("nowhere", Path.Combine(sandbox.Notebooks, "nowhere")));

        Assert.Contains("NU1301", await FailureAsync("Plotly.NET, 5.0.0"));
    }

    [Fact]
    public async Task A_source_that_NuGet_may_not_ask_is_not_absence()
    {
        using LoopbackFeed empty = LoopbackFeed.Empty();
        PackageRequest request = PackageSandbox.Request("Plotly.NET, 5.0.0") with { Sources = [empty.Index.Replace("http://", "http://me:secret@", StringComparison.Ordinal) + "?key=hidden"] };

        string message = await PackageSandbox.FailureAsync(sandbox.Resolver().ResolveAsync(request, TestContext.Current.CancellationToken));

        Assert.Contains("NU1302", message);
        Assert.DoesNotContain("secret", message);
        Assert.DoesNotContain("hidden", message);
    }

    [Fact]
    public async Task No_source_at_all_is_not_absence()
    {
        sandbox.Configure();

        string message = await FailureAsync("Plotly.NET, 5.0.0");

        Assert.Contains("NU1100", message);
        Assert.Contains("nuget.config has an enabled source", message);
    }

    [Fact]
    public async Task A_source_that_the_users_mapping_leaves_out_is_not_absence()
    {
        sandbox.Configure(sandbox.Notebooks,
            """<packageSourceMapping><clear /><packageSource key="one"><package pattern="*" /></packageSource><packageSource key="two"><package pattern="Fruit*" /></packageSource></packageSourceMapping>""",
            ("one", sandbox.Feed), ("two", sandbox.Subfolder("two")));

        Assert.Contains("not considered: two", await FailureAsync("Plotly.NET, 5.0.0"));
    }

    [Theory]
    [InlineData("8.0", false)]
    [InlineData("10.0", true)]
    public async Task The_newer_FSharp_Core_wins(string packaged, bool packageWins)
    {
        PackageSandbox.Pack(sandbox.Feed, "FSharp.Core", "1.0.0", [], ("FSharp.Core", "lib/net10.0/FSharp.Core.dll", Version.Parse(packaged)));

        PackageResolution found = await sandbox.ResolveAsync("Plotly.NET", "FSharp.Core, 1.0.0");

        string chosen = Assert.Single(found.RuntimeAssemblies, f => Path.GetFileName(f) == "FSharp.Core.dll");
        Assert.Equal(packageWins, chosen != sandbox.StandInFSharp);
    }

    private Task<string> FailureAsync(params string[] packages) => PackageSandbox.FailureAsync(sandbox.ResolveAsync(packages));
}
