using System.Text;
using System.Text.RegularExpressions;
using Course.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Course.PlotlyStandIn.Tests.NotebookUse;

/// <summary>
/// A notebook's C# cells as a chain of scripts, with the imported notebooks' cells in their places. Each script is looked through again
/// for each that follows, so cells are put together up to the next one that has a using directive, which holds from there on. The packages
/// and libraries that a cell refers to are given from outside; it is compiled, never run.
/// </summary>
internal static partial class NotebookScript
{
    public static Script Of(NotebookDocument notebook)
    {
        Script script = Root;
        var together = new StringBuilder();
        void Continue()
        {
            script = ((Script<object>)script).ContinueWith(together.ToString());
            together.Clear();
        }

        foreach (string code in CodeOf(notebook))
        {
            CompilationUnitSyntax cell = SyntaxFactory.ParseCompilationUnit(code, options: new CSharpParseOptions(kind: SourceCodeKind.Script));
            if (cell.Usings.Count > 0)
            {
                Continue();
            }

            together.Append(cell.Usings.ToFullString()).AppendJoin("", cell.Members.Select(Closed)).AppendLine();
        }

        Continue();
        return script;
    }

    /// <summary>The compile errors of the whole chain, with the lines they are in.</summary>
    public static IEnumerable<string> Errors(Script last)
    {
        for (Script? script = last; script is not null; script = script.Previous)
        {
            foreach (Diagnostic error in script.GetCompilation().GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
            {
                yield return $"{error.Id}: {error.GetMessage()} in\n{error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}";
            }
        }
    }

    /// <summary>A cell's last expression, which it shows, closed so that more can follow; all else as it is.</summary>
    private static string Closed(MemberDeclarationSyntax member) =>
        member is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true, Expression: { } shown } } ? member.ToFullString()
        : shown is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or ObjectCreationExpressionSyntax or ConditionalAccessExpressionSyntax ? $"{member.GetLeadingTrivia()}{shown};"
        : $"{member.GetLeadingTrivia()}_ = {shown};";

    private static IEnumerable<string> CodeOf(NotebookDocument notebook)
    {
        foreach (NotebookCell cell in notebook.Cells.Where(cell => cell.Kernel == KernelNames.CSharp))
        {
            foreach (Match import in Import().Matches(cell.Source))
            {
                string file = Path.Combine(Path.GetDirectoryName(notebook.Path) ?? "", import.Groups[1].Value.Trim().Trim('"'));
                foreach (string code in Path.GetExtension(file) is ".dib" or ".ipynb" ? CodeOf(NotebookReader.Read(file)) : [File.ReadAllText(file)])
                {
                    yield return code;
                }
            }

            yield return Directive().Replace(cell.Source, "");
        }
    }

    /// <summary>Everything that the tests are built on is there, the engine's helpers and the course's library included.</summary>
    private static ScriptOptions Options { get; } = ChartScript.Options
        .WithReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file)))
        .AddImports("Microsoft.DotNet.Interactive.Kernel");

    /// <summary>What every notebook continues. It has found its types: chains that looked for theirs at the same time might not agree within themselves.</summary>
    private static Script Root { get; } = Bound(CSharpScript.Create("", Options));

    private static Script Bound(Script script)
    {
        _ = script.GetCompilation().Assembly;
        return script;
    }

    [GeneratedRegex(@"^#!import[ \t]+(.+)$", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^#(!|r |i ).*$", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
