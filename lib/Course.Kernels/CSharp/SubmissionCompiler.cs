using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Course.Kernels.CSharp;

/// <summary>
/// Compiles code on top of the pieces before it, optimised, with symbols. Pieces that came from the cache it reads again
/// when the first piece that did not is compiled.
/// </summary>
internal sealed class SubmissionCompiler
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

    private static readonly Lazy<ImmutableArray<MetadataReference>> Framework =
        new(() => [.. FrameworkAssemblies.Files().Select(MetadataFile.Reference)]);

    // Of all notebooks in the process: what the compiler has read of an assembly is kept with its reference.
    private static readonly ConditionalWeakTable<ReferencedAssembly, MetadataReference> References = [];

    private readonly CSharpCompilationOptions _options;
    private readonly List<(SubmissionSource Source, CSharpCompilation Compilation)> _chain = [];

    /// <summary>Makes a compiler.</summary>
    /// <param name="folder">The notebook's folder.</param>
    public SubmissionCompiler(string folder)
    {
        _options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            concurrentBuild: true,
            deterministic: true)
            .WithSourceReferenceResolver(new SourceFileResolver([], folder, [new KeyValuePair<string, string>(folder, ".")]));
    }

    /// <summary>Makes the first cell compile sooner.</summary>
    public static void WarmUp() => CompilerWarmUp.Run(Framework.Value);

    /// <summary>Compiles a piece of code.</summary>
    /// <param name="before">The pieces that came before it and compiled.</param>
    /// <param name="source">The piece.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="CompilationFailedException">The code does not compile.</exception>
    public CompiledCell Compile(IReadOnlyList<SubmissionSource> before, SubmissionSource source, CancellationToken cancellationToken)
    {
        CatchUp(before);
        var compilation = Create(source);
        var compiled = compilation.SyntaxTrees[0].GetCompilationUnitRoot(cancellationToken).Members.Count == 0
            ? CheckUsings(compilation, cancellationToken)
            : Emit(compilation, cancellationToken);
        _chain.Add((source, compilation));
        return compiled;
    }

    private static CompiledCell Emit(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: EmitOptions, cancellationToken: cancellationToken);
        if (!emitted.Success)
        {
            throw new CompilationFailedException(ErrorsIn(emitted.Diagnostics));
        }

        var entryPoint = compilation.GetEntryPoint(cancellationToken)!;
        var bytes = image.ToArray();
        return new CompiledCell(
            bytes,
            symbols.ToArray(),
            entryPoint.ContainingType.MetadataName,
            entryPoint.MetadataName,
            HasValue(compilation, cancellationToken),
            CellSurface.Of(compilation, bytes, cancellationToken));
    }

    /// <summary>Code without a statement or declaration has nothing to emit, but its usings hold for the code after it.</summary>
    private static CompiledCell CheckUsings(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var errors = ErrorsIn(compilation.GetDiagnostics(cancellationToken));
        return errors.Count == 0
            ? CompiledCell.OnlyUsings(CellSurface.Of(compilation, null, cancellationToken))
            : throw new CompilationFailedException(errors);
    }

    private static List<CompileError> ErrorsIn(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(CompileError.Of)];

    private void CatchUp(IReadOnlyList<SubmissionSource> before)
    {
        var common = 0;
        while (common < _chain.Count && common < before.Count && ReferenceEquals(_chain[common].Source, before[common]))
        {
            common++;
        }

        _chain.RemoveRange(common, _chain.Count - common);
        foreach (var source in before.Skip(common))
        {
            _chain.Add((source, Create(source)));
        }
    }

    private CSharpCompilation Create(SubmissionSource source)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source.Code.Text, Encoding.UTF8), ParseOptions, source.Document);
        var (before, previous) = _chain.Count == 0 ? (null, null) : _chain[^1];

        // A submission has the references of the one before it; were they given again, it would have each once more.
        var added = before is null ? source.References : source.References.Except(before.References);
        var references = (before is null ? Framework.Value : []).AddRange(added.Select(assembly => References.GetValue(assembly, Read)));
        var options = _options.WithScriptClassName(source.ClassName).WithUsings(previous is null ? Usings : []);

        // Given the one before it here, the compiler would look all through that once more.
        var compilation = CSharpCompilation.CreateScriptCompilation(source.AssemblyName, tree, references, options, returnType: typeof(object));
        return ReferenceBinding.Bind(previous is null
            ? compilation
            : compilation.WithScriptCompilationInfo(compilation.ScriptCompilationInfo!.WithPreviousScriptCompilation(previous)));
    }

    private static MetadataReference Read(ReferencedAssembly assembly) =>
        MetadataReference.CreateFromImage(ImmutableCollectionsMarshal.AsImmutableArray(assembly.Content), filePath: assembly.Path);

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
