using System.Reflection;
using System.Reflection.PortableExecutable;
using Course.Kernels.Packages;
using Course.Runner.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Runner.Tests.Packages;

/// <summary>In a packages folder of its own, with the compiler that the build has restored.</summary>
public sealed class ImageCompilerTests : IDisposable
{
    private static readonly string CompilerPackage = $"microsoft.netcore.app.crossgen2.{DotnetInstallation.RuntimeIdentifier}";

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("course-images-");
    private readonly string assembly;
    private readonly ImageCompiler compiler;

    public ImageCompilerTests()
    {
        assembly = Write(home.CreateSubdirectory("packages/fruit/1.0.0/lib/net10.0").FullName, "Fruit");
        compiler = new ImageCompiler(Path.Combine(home.FullName, "images"));
    }

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public async Task What_a_notebook_loaded_is_compiled_once()
    {
        NeedCompiler();
        compiler.Want([assembly], [assembly]);
        Assert.Equal([assembly], compiler.Wanted);
        await compiler.CompileAsync(TestContext.Current.CancellationToken);

        string? image = new PackageImages(compiler.Folder).Find(assembly);
        Assert.NotNull(image);
        Assert.True(HasNativeCode(image));
        Assert.Equal([image], Directory.GetFiles(compiler.Folder));
        Assert.Empty(compiler.Wanted);
        compiler.Want([assembly], [assembly]);
        Assert.Empty(compiler.Wanted);
        compiler.Want([image], []);
        Assert.Empty(compiler.Wanted);
    }

    [Fact]
    public async Task What_cannot_be_compiled_is_left_as_it_is()
    {
        NeedCompiler();
        compiler.Want([assembly], []);
        await File.WriteAllTextAsync(assembly, "no assembly any more", TestContext.Current.CancellationToken);
        await compiler.CompileAsync(TestContext.Current.CancellationToken);
        Assert.Empty(Directory.GetFileSystemEntries(compiler.Folder));
        Assert.Empty(compiler.Wanted);
    }

    [Fact]
    public async Task What_cannot_be_read_is_not_wanted()
    {
        NeedCompiler();
        string gone = Path.Combine(Path.GetDirectoryName(assembly)!, "Gone.dll"), spoilt = Path.Combine(Path.GetDirectoryName(assembly)!, "Spoilt.dll");
        await File.WriteAllTextAsync(spoilt, "no assembly", TestContext.Current.CancellationToken);
        compiler.Want([gone, spoilt], []);
        Assert.Empty(compiler.Wanted);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_stops_nothing()
    {
        NeedCompiler();
        await File.WriteAllTextAsync(compiler.Folder, "a file is in its place", TestContext.Current.CancellationToken);
        compiler.Want([assembly], []);
        await compiler.CompileAsync(TestContext.Current.CancellationToken);
        Assert.Null(new PackageImages(compiler.Folder).Find(assembly));
    }

    [Fact]
    public async Task One_who_stops_it_finds_nothing_half_done()
    {
        NeedCompiler();
        compiler.Want([assembly], []);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => compiler.CompileAsync(new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFileSystemEntries(compiler.Folder));
    }

    [Fact]
    public void Without_the_compiler_nothing_is_wanted()
    {
        compiler.Want([assembly], [assembly]);
        Assert.Empty(compiler.Wanted);
    }

    private void NeedCompiler()
    {
        string packages = typeof(ImageCompilerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "PackageFolder").Value!;
        string restored = Path.Combine(packages, CompilerPackage);
        Assert.SkipUnless(Directory.Exists(restored), $"{restored} does not exist: this build makes no images.");
        Directory.CreateSymbolicLink(Path.Combine(home.FullName, "packages", CompilerPackage), restored);
    }

    private static string Write(string folder, string name)
    {
        string path = Path.Combine(folder, name + ".dll");
        Assert.True(CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText("public static class Fruit { public static int Ripen(int days) => days * days; }")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path).Success);
        return path;
    }

    private static bool HasNativeCode(string file)
    {
        using FileStream stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
