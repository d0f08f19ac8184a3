using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernels.CSharp;

/// <summary>
/// Compiles a small cell that uses what most cells use, so that the compiler's own start-up overlaps with the
/// reading of the notebook. Nothing of it is kept.
/// </summary>
internal static class CompilerWarmUp
{
    private const string Cell = """
        var words = new List<string> { "a" };
        double Twice(double v) => 2 * v;
        record Pair(int A, string B);
        Console.WriteLine($"{words.Count} {Twice(1.5):F2} {string.Join(",", words.Select(w => w.Length))}");
        new Pair(1, "b")
        """;

    /// <summary>Compiles the cell into nothing.</summary>
    public static void Run(IEnumerable<MetadataReference> references)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: ["System", "System.Collections.Generic", "System.Linq", "Microsoft.DotNet.Interactive.Kernel"],
            optimizationLevel: OptimizationLevel.Release);
        var tree = CSharpSyntaxTree.ParseText(Cell, new CSharpParseOptions(kind: SourceCodeKind.Script), encoding: Encoding.UTF8);
        var compilation = CSharpCompilation.CreateScriptCompilation("warm-up", tree, references, options, returnType: typeof(object));
        compilation.Emit(new MemoryStream(), new MemoryStream());
    }
}
