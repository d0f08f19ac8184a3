using System.Collections.Concurrent;
using Course.Kernels.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Kernels.Export;

/// <summary>Compiles the program to find what one program cannot say, each with its place in the notebook.</summary>
internal static class ProgramCheck
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>Names that meet only because the cells became one program.</summary>
    private static readonly HashSet<string> DeclaredTwice =
        new(["CS0128", "CS0136", "CS0101", "CS0111", "CS0102", "CS1931", "CS1537", "CS0100"], StringComparer.Ordinal);

    /// <summary>Errors that a missing package cannot cause.</summary>
    private static readonly HashSet<string> AlwaysRefused =
        new(["CS8801", "CS0841", "CS0165", "CS0104", "CS8422", "CS0260"], StringComparer.Ordinal);

    /// <summary>The compiler's name for an argument of the wrong type.</summary>
    private const string CannotConvertArgument = "CS1503";

    /// <summary>What has been read of assemblies, which the programs of a course share; one that has changed since is read again.</summary>
    private static readonly ConcurrentDictionary<(string Path, DateTime Written), MetadataReference> Read = new();

    private static readonly Lazy<MetadataReference[]> Framework = new(() =>
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator);
        return [.. trusted.Distinct().Where(p => Path.GetDirectoryName(p) == folder).Select(MetadataFile.Reference)];
    });

    /// <summary>Binds the program.</summary>
    /// <param name="program">The text.</param>
    /// <param name="assemblies">The assemblies the program refers to beside the framework.</param>
    public static CSharpCompilation Compile(ProgramText program, IEnumerable<string> assemblies) =>
        CSharpCompilation.Create(
            "program",
            [CSharpSyntaxTree.ParseText(program.Text, Options)],
            [.. Framework.Value, .. assemblies.Distinct().Select(a => Read.GetOrAdd((a, File.GetLastWriteTimeUtc(a)), key => MetadataFile.Reference(key.Path)))],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true));

    /// <summary>The values that are calls of methods that return nothing, which the compiler does not take for a value to show.</summary>
    /// <param name="compilation">The bound program, in which every value is shown.</param>
    /// <param name="program">The text.</param>
    /// <param name="nothingElse">Whether the compiler has no other error, so that the program is sound once they are not shown.</param>
    public static HashSet<ProgramPiece> Voids(CSharpCompilation compilation, ProgramText program, out bool nothingElse)
    {
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)];
        SyntaxTree tree = compilation.SyntaxTrees[0];
        Lazy<SemanticModel> model = new(() => compilation.GetSemanticModel(tree));
        HashSet<ProgramPiece> voids = [];
        HashSet<Location> places = [];
        foreach (Diagnostic error in errors.Where(e => e.Id == CannotConvertArgument))
        {
            if (tree.GetRoot().FindNode(error.Location.SourceSpan).FirstAncestorOrSelf<GlobalStatementSyntax>() is
                { Statement: ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [var value] } } } statement
                && program.Values.TryGetValue(tree.GetText().Lines.GetLinePosition(statement.SpanStart).Line, out ProgramPiece? piece)
                && value.Span == error.Location.SourceSpan
                && model.Value.GetTypeInfo(value.Expression).Type?.SpecialType == SpecialType.System_Void)
            {
                voids.Add(piece);
                places.Add(error.Location);
            }
        }

        nothingElse = errors.All(e => places.Contains(e.Location));
        return voids;
    }

    /// <summary>Refuses the first error that the notebook itself can answer for.</summary>
    /// <param name="compilation">The bound program.</param>
    /// <param name="program">The text.</param>
    /// <param name="isComplete">Whether everything the program refers to was there, so that every error counts.</param>
    /// <exception cref="FileAppExportException">There is such an error.</exception>
    public static void RefuseErrors(CSharpCompilation compilation, ProgramText program, bool isComplete)
    {
        HashSet<Diagnostic> syntax = [.. compilation.SyntaxTrees[0].GetDiagnostics()];
        IEnumerable<Diagnostic> errors = compilation.GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Where(d => isComplete || syntax.Contains(d) || DeclaredTwice.Contains(d.Id) || AlwaysRefused.Contains(d.Id))
            .OrderByDescending(d => DeclaredTwice.Contains(d.Id))
            .ThenBy(d => d.Location.SourceSpan.Start);
        foreach (Diagnostic error in errors)
        {
            if (program.PlaceOf(LineOf(error.Location)) is { } place)
            {
                throw Refusal(error, place, program);
            }
        }
    }

    private static FileAppExportException Refusal(Diagnostic error, Origin place, ProgramText program)
    {
        SyntaxToken token = error.Location.SourceTree!.GetRoot().FindToken(error.Location.SourceSpan.Start);
        if (!DeclaredTwice.Contains(error.Id))
        {
            return place.Refuse(token.ValueText, $"as one program the compiler refuses it: {error.GetMessage()} ({error.Id}). Change the cell, or keep the notebook.");
        }

        string other = OtherDeclaration(token, program) is { } cell
            ? $" (also in {(cell.Path == place.Path ? "" : cell.Path + ", ")}cell {cell.Cell}, line {cell.Line})"
            : "";
        return place.Refuse(token.ValueText, $"the name is declared twice{other}, which one program cannot do. Rename one of the two.");
    }

    /// <summary>Where else the name is declared.</summary>
    private static Origin? OtherDeclaration(SyntaxToken name, ProgramText program) =>
        name.SyntaxTree!.GetRoot().DescendantTokens()
            .Where(t => t.ValueText == name.ValueText && t.SpanStart != name.SpanStart)
            .Where(t => t.Parent is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or LocalFunctionStatementSyntax
                or MethodDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or ForEachStatementSyntax)
            .Select(t => program.PlaceOf(LineOf(t.GetLocation())))
            .FirstOrDefault(place => place is not null);

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line;
}
