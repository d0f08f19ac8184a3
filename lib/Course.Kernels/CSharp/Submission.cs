using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Course.Kernels.CSharp;

/// <summary>A piece of code behind the pieces before it, as the compiler knows it. Compiled once, optimised, with symbols.</summary>
/// <param name="before">The piece before it; null for a notebook's first.</param>
/// <param name="source">The piece.</param>
/// <param name="compilation">It and the pieces before it.</param>
internal sealed class Submission(Submission? before, SubmissionSource source, CSharpCompilation compilation)
{
    private static readonly EmitOptions Options = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly Lock _once = new();
    private CompiledCell? _compiled;

    /// <summary>The piece before it; null for a notebook's first.</summary>
    public Submission? Before { get; } = before;

    /// <summary>The piece.</summary>
    public SubmissionSource Source { get; } = source;

    /// <summary>It and the pieces before it.</summary>
    public CSharpCompilation Compilation { get; } = compilation;

    /// <summary>What comes right after it in some notebook, as long as somebody holds that. Only <see cref="SubmissionTree"/> may use it.</summary>
    public List<WeakReference<Submission>> After { get; } = [];

    /// <summary>Compiles the piece, or gives what it was compiled to.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="CompilationFailedException">The code does not compile.</exception>
    public CompiledCell Compile(CancellationToken cancellationToken)
    {
        lock (_once)
        {
            return _compiled ??= Compilation.SyntaxTrees.Any(tree => tree.GetCompilationUnitRoot(cancellationToken).Members.Count > 0)
                ? Emit(cancellationToken)
                : CheckUsings(cancellationToken);
        }
    }

    private CompiledCell Emit(CancellationToken cancellationToken)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = Compilation.Emit(image, symbols, options: Options, cancellationToken: cancellationToken);
        if (!emitted.Success)
        {
            throw new CompilationFailedException(ErrorsIn(emitted.Diagnostics));
        }

        var entryPoint = Compilation.GetEntryPoint(cancellationToken)!;
        var bytes = image.ToArray();
        return new CompiledCell(
            bytes,
            symbols.ToArray(),
            entryPoint.ContainingType.MetadataName,
            entryPoint.MetadataName,
            HasValue(cancellationToken),
            CellSurface.Of(Compilation, bytes, cancellationToken));
    }

    /// <summary>Code without a statement or declaration has nothing to emit, but its usings hold for the code after it.</summary>
    private CompiledCell CheckUsings(CancellationToken cancellationToken)
    {
        var errors = ErrorsIn(Compilation.GetDiagnostics(cancellationToken));
        return errors.Count == 0
            ? CompiledCell.OnlyUsings(CellSurface.Of(Compilation, null, cancellationToken))
            : throw new CompilationFailedException(errors);
    }

    private static List<CompileError> ErrorsIn(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(CompileError.Of)];

    private bool HasValue(CancellationToken cancellationToken)
    {
        // Those of the files that it loads come before it.
        var tree = Compilation.SyntaxTrees[^1];
        var root = tree.GetCompilationUnitRoot(cancellationToken);
        if (root.Members is [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }])
        {
            var type = Compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression, cancellationToken).Type;
            return type is not { SpecialType: SpecialType.System_Void };
        }

        return root.Members.OfType<GlobalStatementSyntax>().Any(statement => ReturnsValue(statement.Statement));
    }

    private static bool ReturnsValue(StatementSyntax statement) =>
        statement
            .DescendantNodesAndSelf(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .Any(node => node is ReturnStatementSyntax { Expression: not null });
}
