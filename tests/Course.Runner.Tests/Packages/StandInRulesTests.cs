using Course.Kernels.Packages;
using Course.Runner.Packages;

namespace Course.Runner.Tests.Packages;

/// <summary>What follows from the sources' answers, whoever asked them: no process is started.</summary>
public sealed class StandInRulesTests : IDisposable
{
    private readonly PackageSandbox sandbox = new();
    private readonly CannedRestore restore;

    public StandInRulesTests() => restore = new CannedRestore(sandbox.Subfolder("canned"));

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task An_absence_beside_another_failure_is_a_failure()
    {
        Assert.Contains("NU1101: Unable to find package Fruit", await FailureAsync(sandbox.Options, "Plotly.NET, 5.0.0", "Fruit, 1.0.0"));
    }

    [Fact]
    public async Task It_is_not_mixed_with_the_real_packages()
    {
        restore.Versions["Plotly.NET"] = "5.0.0";

        string message = await FailureAsync(sandbox.Options, "Plotly.NET, 5.0.0", "Plotly.NET.CSharp, 0.13.0");

        Assert.StartsWith("Plotly.NET.CSharp: no package source has this id (NU1101), though Plotly.NET can be had.", message);
    }

    [Fact]
    public async Task It_is_not_mixed_with_a_real_package_after_absence_was_remembered()
    {
        await ResolveAsync(sandbox.Options, "Plotly.NET.CSharp, 0.13.0");
        restore.Versions["Plotly.NET"] = "5.0.0";

        string message = await FailureAsync(sandbox.Options, "Plotly.NET, 5.0.0", "Plotly.NET.CSharp, 0.13.0");

        Assert.StartsWith("Plotly.NET.CSharp: no package source has this id (NU1101), though Plotly.NET can be had.", message);
    }

    [Fact]
    public async Task It_replaces_nothing_but_what_it_offers()
    {
        Assert.Contains("NU1101: Unable to find package Plotly.NET.Unknown", await FailureAsync(sandbox.Options, "Plotly.NET.Unknown, 1.0.0"));
    }

    [Fact]
    public async Task Who_insists_on_the_real_packages_gets_an_error()
    {
        string message = await FailureAsync(sandbox.Options with { RequirePlotlyNet = true }, "Plotly.NET, 5.0.0");

        Assert.StartsWith("Plotly.NET: no package source has this id (NU1101), and --require-plotly-net refuses the course's stand-in.", message);
    }

    [Fact]
    public async Task Who_insists_after_the_stand_in_was_used_is_answered_afresh()
    {
        await ResolveAsync(sandbox.Options, "Plotly.NET, 5.0.0");
        restore.Versions["Plotly.NET"] = "5.0.0";

        PackageResolution found = await ResolveAsync(sandbox.Options with { RequirePlotlyNet = true }, "Plotly.NET, 5.0.0");

        Assert.Equal("5.0.0", found.Packages.Single().Version);
    }

    [Fact]
    public async Task One_that_was_not_built_is_named_with_the_remedy()
    {
        File.Delete(sandbox.StandInFSharp);

        string message = await FailureAsync(sandbox.Options, "Plotly.NET, 5.0.0");

        Assert.Contains(sandbox.StandInFSharp, message);
        Assert.Contains("dotnet build", message);
    }

    [Fact]
    public async Task Without_one_an_absent_id_is_an_error()
    {
        Assert.Contains("NU1101", await FailureAsync(sandbox.Options with { StandInAssembly = null }, "Plotly.NET, 5.0.0"));
    }

    private Task<PackageResolution> ResolveAsync(NuGetPackageResolverOptions options, params string[] packages) =>
        PackageSandbox.ResolveAsync(new NuGetPackageResolver(options, restore, sandbox.Clock), packages);

    private Task<string> FailureAsync(NuGetPackageResolverOptions options, params string[] packages) => PackageSandbox.FailureAsync(ResolveAsync(options, packages));
}
