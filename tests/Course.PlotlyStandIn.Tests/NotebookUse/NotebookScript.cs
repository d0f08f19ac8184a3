using System.Text.RegularExpressions;
using Course.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Course.PlotlyStandIn.Tests.NotebookUse;

/// <summary>
/// A notebook's C# cells as one chain of scripts, with the imported notebooks' cells in their places. The packages and
/// libraries that a cell refers to are given from outside; it is compiled, never run.
/// </summary>
internal static partial class NotebookScript
{
    public static Script Of(NotebookDocument notebook)
    {
        Script script = Root;
        foreach (string code in CodeOf(notebook))
        {
            script = ((Script<object>)script).ContinueWith(code);
        }

        return script;
    }

    /// <summary>The compile errors of the whole chain, with the code they are in.</summary>
    public static IEnumerable<string> Errors(Script last)
    {
        for (Script? script = last; script is not null; script = script.Previous)
        {
            foreach (Diagnostic error in script.GetCompilation().GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
            {
                yield return $"{error.Id}: {error.GetMessage()} in\n{script.Code}";
            }
        }
    }

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
