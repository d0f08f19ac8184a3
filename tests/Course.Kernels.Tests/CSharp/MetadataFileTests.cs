using Course.Kernels.CSharp;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernels.Tests.CSharp;

public sealed class MetadataFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("course-metadata-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Code_compiles_against_the_framework_and_a_file_that_may_be_replaced_at_once()
    {
        string library = Path.Combine(folder, "Lib.dll");
        CompiledLibrary.Write(library, "public static class Lib { public const int Value = 1; }");
        var reference = MetadataFile.Reference(library);
        File.Delete(library);
        var compilation = CSharpCompilation.Create(
            "c", [CSharpSyntaxTree.ParseText("class C { object o = Lib.Value; }", cancellationToken: TestContext.Current.CancellationToken)], [MetadataFile.Reference(typeof(object).Assembly.Location), reference]);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Id != "CS5001" && d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Equal(library, reference.Display);
    }

    [Fact]
    public void What_is_no_assembly_or_not_there_is_an_error_at_once()
    {
        string text = Path.Combine(folder, "text.dll");
        File.WriteAllText(text, "no assembly");
        Assert.Throws<BadImageFormatException>(() => MetadataFile.Reference(text));
        Assert.Throws<FileNotFoundException>(() => MetadataFile.Reference(Path.Combine(folder, "nothing.dll")));
        Assert.Throws<ArgumentNullException>(() => MetadataFile.Reference(null!));
    }
}
