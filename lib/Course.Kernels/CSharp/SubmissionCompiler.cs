using System.Globalization;
using System.Text;
using Course.Kernels.Kernels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Course.Kernels.CSharp;

/// <summary>Compiles code on top of the pieces before it, optimised, with symbols that point into the notebook's file.</summary>
internal sealed class SubmissionCompiler(ReferenceSet references, NotebookLoadContext loadContext, string folder)
{
    private static readonly string[] Usings =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        "Microsoft.DotNet.Interactive.Kernel",
    ];

    private static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    private static readonly EmitOptions EmitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly CSharpCompilationOptions _options = new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        usings: Usings,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        concurrentBuild: true)
        .WithSourceReferenceResolver(new SourceFileResolver([], folder, [new KeyValuePair<string, string>(folder, ".")]));

    private int _count;

    /// <summary>Compiles and loads a piece of code.</summary>
    /// <exception cref="CompilationFailedException">The code does not compile.</exception>
    public Submission Compile(KernelCode code, CSharpCompilation? previous, CancellationToken cancellationToken)
    {
        var compilation = Create(code, previous);
        if (compilation.SyntaxTrees[0].GetCompilationUnitRoot(cancellationToken).Members.Count == 0)
        {
            return OnlyUsings(compilation, cancellationToken);
        }

        var name = compilation.AssemblyName!;
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: EmitOptions, cancellationToken: cancellationToken);
        if (!emitted.Success)
        {
            throw new CompilationFailedException(ErrorsIn(emitted.Diagnostics));
        }

        image.Position = 0;
        symbols.Position = 0;
        var assembly = loadContext.LoadSubmission(name, image, symbols);
        var entryPoint = compilation.GetEntryPoint(cancellationToken)!;
        var method = assembly
            .GetType(entryPoint.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entryPoint.MetadataName, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)!;
        return new Submission(compilation, Submission.Bind(method), HasValue(compilation, cancellationToken));
    }

    /// <summary>Code without a statement or declaration has nothing to emit, but its usings hold for the code after it.</summary>
    private static Submission OnlyUsings(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var errors = ErrorsIn(compilation.GetDiagnostics(cancellationToken));
        return errors.Count == 0
            ? new Submission(compilation, static _ => Task.FromResult<object?>(null), HasValue: false)
            : throw new CompilationFailedException(errors);
    }

    private static List<Diagnostic> ErrorsIn(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];

    private CSharpCompilation Create(KernelCode code, CSharpCompilation? previous)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"notebook-code-{++_count}");

        // Blank lines in front put every line where it stands in the file, in diagnostics and in stack traces alike.
        var text = SourceText.From(new string('\n', Math.Max(0, code.Line - 1)) + code.Text, Encoding.UTF8);
        var tree = CSharpSyntaxTree.ParseText(text, ParseOptions, code.File);
        var options = _options.WithScriptClassName(string.Create(CultureInfo.InvariantCulture, $"Submission#{_count}"));
        return CSharpCompilation.CreateScriptCompilation(
            name, tree, references.References, options, previous, returnType: typeof(object));
    }

    private static bool HasValue(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var tree = compilation.SyntaxTrees[0];
        var root = tree.GetCompilationUnitRoot(cancellationToken);
        if (root.Members is [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }])
        {
            var type = compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression, cancellationToken).Type;
            return type is not { SpecialType: SpecialType.System_Void };
        }

        return root.Members.OfType<GlobalStatementSyntax>().Any(statement => ReturnsValue(statement.Statement));
    }

    private static bool ReturnsValue(StatementSyntax statement) =>
        statement
            .DescendantNodesAndSelf(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .Any(node => node is ReturnStatementSyntax { Expression: not null });
}
