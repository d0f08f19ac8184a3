namespace Course.Runner.Tests.Packages;

public sealed class PackageRequestErrorsTests : IDisposable
{
    private readonly PackageSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task An_unknown_package_is_named_with_its_sources()
    {
        string message = await FailureAsync("No.Such.Package, 1.0.0");

        Assert.StartsWith("'nuget: No.Such.Package, 1.0.0' cannot be had. NU1101: Unable to find package No.Such.Package.", message);
        Assert.Contains("in source(s): folder", message);
        Assert.Contains("Check the spelling", message);
    }

    [Fact]
    public async Task Two_versions_of_one_package_are_refused_before_any_restore()
    {
        string message = await FailureAsync("Fruit, 1.0.0", "fruit, 2.0.0");

        Assert.StartsWith("Two versions of Fruit are asked for: 1.0.0 and 2.0.0.", message);
        Assert.Equal(0, sandbox.Restore.Count);
    }

    [Theory]
    [InlineData("Fruit, abc", "'abc' is not a version of Fruit")]
    [InlineData("Fruit, 1.0.0$(x)", "'1.0.0$(x)' is not a version of Fruit")]
    [InlineData("Fr;uit, 1.0.0", "'Fr;uit' is not a package id")]
    [InlineData("Fruit*", "'Fruit*' is not a package id")]
    public async Task What_NuGet_would_not_understand_is_refused_before_any_restore(string package, string start)
    {
        Assert.StartsWith(start, await FailureAsync(package));
        Assert.Equal(0, sandbox.Restore.Count);
    }

    [Fact]
    public async Task Two_packages_that_need_different_versions_are_named()
    {
        sandbox.Pack("Fruit", "1.0.0");
        sandbox.Pack("Fruit", "2.0.0");
        sandbox.Pack("Tree", "1.0.0", ("Fruit", "2.0.0"));

        string message = await FailureAsync("Fruit, 1.0.0", "Tree, 1.0.0");

        Assert.Contains("NU1605", message);
        Assert.Contains("ask for one that suits both", message);
    }

    private Task<string> FailureAsync(params string[] packages) => PackageSandbox.FailureAsync(sandbox.ResolveAsync(packages));
}
