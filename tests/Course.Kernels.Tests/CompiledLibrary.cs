using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernels.Tests;

/// <summary>A small assembly for notebooks to refer to.</summary>
internal static class CompiledLibrary
{
    /// <summary>Writes it in place of what was there.</summary>
    public static void Write(string path, string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        File.Delete(path);
        Assert.True(compilation.Emit(path).Success);
    }
}
