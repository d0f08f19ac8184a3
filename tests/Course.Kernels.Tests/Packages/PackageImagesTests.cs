using Course.Kernels.Packages;

namespace Course.Kernels.Tests.Packages;

public sealed class PackageImagesTests : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("course-images-");
    private readonly string assembly;
    private readonly PackageImages images;

    public PackageImagesTests()
    {
        assembly = Path.Combine(home.CreateSubdirectory("package").FullName, "Fruit.dll");
        CompiledLibrary.Write(assembly, Says("the assembly"));
        images = new PackageImages(home.CreateSubdirectory("images").FullName);
    }

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public async Task A_package_is_loaded_from_its_image()
    {
        WriteImage();
        Assert.Equal("the image, none without", await RunAsync(images));
    }

    [Fact]
    public async Task A_package_without_an_image_is_named() => Assert.Equal("the assembly, Fruit.dll without", await RunAsync(images));

    [Fact]
    public async Task Without_images_nothing_is_different() => Assert.Equal("the assembly, Fruit.dll without", await RunAsync(null));

    [Fact]
    public async Task An_assembly_that_has_changed_has_no_image_yet()
    {
        WriteImage();
        File.SetLastWriteTimeUtc(assembly, DateTime.UnixEpoch);
        Assert.Equal("the assembly, Fruit.dll without", await RunAsync(images));
    }

    [Fact]
    public async Task A_damaged_image_is_passed_over()
    {
        await File.WriteAllTextAsync(images.PathOf(assembly), "no assembly", TestContext.Current.CancellationToken);
        Assert.Equal("the assembly, Fruit.dll without", await RunAsync(images));
    }

    /// <summary>Another assembly of the same name, to be told from the package's own.</summary>
    private void WriteImage()
    {
        string other = Path.Combine(home.FullName, "Fruit.dll");
        CompiledLibrary.Write(other, Says("the image"));
        File.Move(other, images.PathOf(assembly));
    }

    private static string Says(string text) => $$"""public static class Fruit { public static string Says() => "{{text}}"; }""";

    /// <summary>What a notebook sees of the package, and which of its assemblies it names as loaded without an image.</summary>
    private async Task<string> RunAsync(PackageImages? used)
    {
        RunNotebook run = new()
        {
            Images = used,
            Packages = _ => new PackageResolution { Packages = [new PackageId("Fruit", "1.0.0")], CompileAssemblies = [assembly], RuntimeAssemblies = [assembly], NativeLibraries = [], Notices = [] },
        };
        await run.RunAsync("notebook.dib", "#!csharp\n\n#r \"nuget: Fruit, 1.0.0\"\n\n#!csharp\n\nConsole.Write(Fruit.Says());\n");
        string without = run.PackagesWithoutImage switch { [] => "none", [var only] when only == assembly => Path.GetFileName(only), _ => "others" };
        return $"{run.Last}, {without} without";
    }
}
