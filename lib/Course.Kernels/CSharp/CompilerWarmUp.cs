using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernels.CSharp;

/// <summary>
/// Compiles little programs, of which nothing is kept, while the notebook is read and its first cell compiled. What the compiler does for
/// the first time takes by far the longest, whoever has it done. The first cell begins with its names and ends with its code, so this
/// begins with code that has hardly a name, and goes on with a cell that uses what most cells use.
/// </summary>
internal static class CompilerWarmUp
{
    private const string Program = "class Program { static int Next(int n) => n + 1; }";

    private const string Cell = """
        var words = new List<string> { "a" };
        double Twice(double v) => 2 * v;
        record Pair(int A, string B);
        Console.WriteLine($"{words.Count} {Twice(1.5):F2} {string.Join(",", words.Select(w => w.Length))}");
        new Pair(1, "b")
        """;

    /// <summary>Compiles both into nothing.</summary>
    public static void Run(IReadOnlyList<MetadataReference> references)
    {
        var library = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
        Emit(CSharpCompilation.Create("warm-up", [CSharpSyntaxTree.ParseText(Program, encoding: Encoding.UTF8)], references, library));
        var options = library.WithUsings("System", "System.Collections.Generic", "System.Linq", "Microsoft.DotNet.Interactive.Kernel");
        var tree = CSharpSyntaxTree.ParseText(Cell, new CSharpParseOptions(kind: SourceCodeKind.Script), encoding: Encoding.UTF8);
        Emit(CSharpCompilation.CreateScriptCompilation("warm-up", tree, references, options, returnType: typeof(object)));
    }

    private static void Emit(CSharpCompilation compilation) => ReferenceBinding.Bind(compilation).Emit(new MemoryStream(), new MemoryStream());
}
