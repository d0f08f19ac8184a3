using Course.Kernels.Packages;
using Course.Runner.Packages;

namespace Course.Runner.Tests.Packages;

public sealed class RestoredAssembliesTests : IDisposable
{
    private readonly PackageSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task A_package_comes_with_what_it_depends_on()
    {
        sandbox.Pack("Fruit.Tree", "1.2.3", ("Fruit.Root", "2.0.0"));
        sandbox.Pack("Fruit.Root", "2.0.0");

        PackageResolution found = await sandbox.ResolveAsync("Fruit.Tree, 1.2.3");

        Assert.Equal([new PackageId("Fruit.Tree", "1.2.3")], found.Packages);
        Assert.Equal(["Fruit.Root.dll", "Fruit.Tree.dll"], Names(found.RuntimeAssemblies));
        Assert.Equal(["Fruit.Root.dll", "Fruit.Tree.dll"], Names(found.CompileAssemblies));
        Assert.All(found.RuntimeAssemblies, f => Assert.True(File.Exists(f)));
        Assert.Empty(found.NativeLibraries);
        Assert.Empty(found.Notices);
    }

    [Fact]
    public async Task Without_a_version_the_newest_stable_one_is_taken()
    {
        sandbox.Pack("Fruit", "1.0.0");
        sandbox.Pack("Fruit", "1.4.0");
        sandbox.Pack("Fruit", "2.0.0-beta");

        Assert.Equal([new PackageId("Fruit", "1.4.0")], (await sandbox.ResolveAsync("Fruit")).Packages);
    }

    [Fact]
    public async Task Ranges_are_NuGets()
    {
        foreach (string fruit in (string[])["Apple", "Pear", "Plum"])
        {
            sandbox.Pack(fruit, "1.0.0");
            sandbox.Pack(fruit, "1.4.0");
            sandbox.Pack(fruit, "2.0.0-beta");
        }

        PackageResolution found = await sandbox.ResolveAsync("Apple, [1.0,1.4)", "Pear, 1.*", "Plum, *-*");

        Assert.Equal(["1.0.0", "1.4.0", "2.0.0-beta"], found.Packages.Select(p => p.Version));
        Assert.Empty(found.Notices);
    }

    [Fact]
    public async Task Another_version_than_the_one_asked_for_is_mentioned()
    {
        sandbox.Pack("Fruit", "1.2.5");

        PackageResolution found = await sandbox.ResolveAsync("Fruit, 1.2.3");

        Assert.Equal("1.2.5", found.Packages.Single().Version);
        Assert.Equal(["'nuget: Fruit, 1.2.3': no source has this version; 1.2.5, the next one, is used (NU1603)."], found.Notices);
    }

    [Fact]
    public async Task Files_for_this_machine_win_and_reference_assemblies_are_compiled_against()
    {
        string rid = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        PackageSandbox.Pack(sandbox.Feed, "Machine", "1.0.0", [],
            ("Machine", "ref/net10.0/Machine.dll", new Version(1, 0)),
            ("Machine", "lib/net10.0/Machine.dll", new Version(1, 0)),
            ("Machine", $"runtimes/{rid}/lib/net10.0/Machine.dll", new Version(1, 0)),
            ("Machine", "runtimes/freebsd/lib/net10.0/Machine.dll", new Version(1, 0)),
            ("", $"runtimes/{rid}/native/libmachine.so", new Version(1, 0)),
            ("", "runtimes/freebsd/native/libmachine.so", new Version(1, 0)));

        PackageResolution found = await sandbox.ResolveAsync("Machine, 1.0.0");

        Assert.EndsWith("/ref/net10.0/Machine.dll", Slashes(found.CompileAssemblies.Single()));
        Assert.EndsWith($"/runtimes/{rid}/lib/net10.0/Machine.dll", Slashes(found.RuntimeAssemblies.Single()));
        Assert.EndsWith($"/runtimes/{rid}/native/libmachine.so", Slashes(found.NativeLibraries.Single()));
    }

    [Fact]
    public async Task Assemblies_that_the_framework_has_as_new_are_dropped()
    {
        PackageSandbox.Pack(sandbox.Feed, "Old.Parts", "1.0.0", [],
            ("System.Text.Json", "lib/net10.0/System.Text.Json.dll", new Version(8, 0)),
            ("Microsoft.Extensions.Logging", "lib/net10.0/Microsoft.Extensions.Logging.dll", new Version(8, 0)),
            ("System.Linq", "lib/net10.0/System.Linq.dll", new Version(99, 0)),
            ("Old.Parts", "lib/net10.0/Old.Parts.dll", new Version(1, 0)));

        PackageResolution found = await sandbox.ResolveAsync("Old.Parts, 1.0.0");

        Assert.Equal(["Old.Parts.dll", "System.Linq.dll"], Names(found.RuntimeAssemblies));
        Assert.Equal(["Old.Parts.dll", "System.Linq.dll"], Names(found.CompileAssemblies));
    }

    [Fact]
    public async Task The_old_kernels_assemblies_are_loaded_only_and_its_formatter_not_at_all()
    {
        sandbox.Pack("Extension", "1.0.0", ("Microsoft.DotNet.Interactive", "1.0.0"));
        sandbox.Pack("Microsoft.DotNet.Interactive", "1.0.0", ("Microsoft.DotNet.Interactive.Formatting", "1.0.0"));
        PackageSandbox.Pack(sandbox.Feed, "Microsoft.DotNet.Interactive.Formatting", "1.0.0", [],
            ("Microsoft.DotNet.Interactive.Formatting", "lib/net10.0/Microsoft.DotNet.Interactive.Formatting.dll", new Version(99, 0)));

        PackageResolution found = await sandbox.ResolveAsync("Extension, 1.0.0");

        Assert.Equal(["Extension.dll", "Microsoft.DotNet.Interactive.dll"], Names(found.RuntimeAssemblies));
        Assert.Equal(["Extension.dll"], Names(found.CompileAssemblies));
    }

    [Fact]
    public async Task Packages_of_one_request_are_restored_together_in_their_order()
    {
        sandbox.Pack("Zebra", "1.0.0");
        sandbox.Pack("Ant", "1.0.0");

        PackageResolution found = await sandbox.ResolveAsync("Zebra, 1.0.0", "Ant, 1", "zebra, 1.0", "Ant");

        Assert.Equal([new PackageId("Zebra", "1.0.0"), new PackageId("Ant", "1.0.0")], found.Packages);
        Assert.Equal(1, sandbox.Restore.Count);
    }

    [Fact]
    public async Task Nothing_of_the_projects_around_the_notebook_counts()
    {
        sandbox.Pack("Fruit", "1.0.0");
        sandbox.Pack("Fruit", "3.0.0");
        const string hostile = """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally><RestoreLockedMode>true</RestoreLockedMode></PropertyGroup>
              <ItemGroup><PackageVersion Include="Fruit" Version="3.0.0" /></ItemGroup>
            </Project>
            """;
        foreach (string file in (string[])["Directory.Build.props", "Directory.Packages.props", "Directory.Build.targets"])
        {
            File.WriteAllText(Path.Combine(sandbox.Notebooks, file), hostile);
        }

        string[] before = Directory.GetFileSystemEntries(sandbox.Notebooks);
        PackageResolution found = await sandbox.ResolveAsync("Fruit, 1.0.0");

        Assert.Equal("1.0.0", found.Packages.Single().Version);
        Assert.Equal(before, Directory.GetFileSystemEntries(sandbox.Notebooks));
        Assert.False(Directory.Exists(Path.GetDirectoryName(sandbox.Restore.Last!.ProjectFile)));
    }

    private static string[] Names(IEnumerable<string> files) => [.. files.Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Slashes(string path) => path.Replace('\\', '/');
}
