using System.Text;
using System.Text.RegularExpressions;
using Course.Kernels.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Course.Book.Highlighting;

/// <summary>Colours the C# cells of a notebook by Roslyn's own classification of the whole notebook as one script.</summary>
internal sealed partial class CodeHighlighter : IDisposable
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    // The services that classify.
    private readonly AdhocWorkspace workspace = new();
    private readonly IReadOnlyList<MetadataReference> references;

    /// <summary>Makes a highlighter.</summary>
    /// <param name="libraryFolder">A folder of assemblies that the cells use, or null.</param>
    public CodeHighlighter(string? libraryFolder)
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<string> files = Directory.EnumerateFiles(framework, "*.dll").Where(IsManaged);
        if (libraryFolder is not null && Directory.Exists(libraryFolder))
        {
            files = files.Concat(Directory.EnumerateFiles(libraryFolder, "*.dll"));
        }

        references = [.. files.Order(StringComparer.Ordinal).Select(MetadataFile.Reference)];
    }

    /// <inheritdoc/>
    public void Dispose() => workspace.Dispose();

    /// <summary>The cells as HTML, one for one.</summary>
    /// <param name="preamble">Code that comes before the first cell and is not shown: what the notebook imports.</param>
    /// <param name="cells">The code of the cells in order.</param>
    public IReadOnlyList<string> Highlight(string preamble, IReadOnlyList<string> cells)
    {
        // A script's own usings come first; in the middle of it, where a notebook may have them, they would count for nothing.
        var code = new StringBuilder().AppendJoin('\n', cells.Prepend(preamble).SelectMany(UsingsOf)).Append('\n').Append(preamble).Append('\n');
        var spans = new List<TextSpan>(cells.Count);
        foreach (string cell in cells)
        {
            spans.Add(new TextSpan(code.Length, cell.Length));
            code.Append(cell).Append('\n');
        }

        if (cells.Count == 0)
        {
            return [];
        }

        // All cells in one go: asked for cell by cell, the compiler would bind the notebook anew each time.
        var all = TextSpan.FromBounds(spans[0].Start, spans[^1].End);
#pragma warning disable CS0618 // The form in its place wants a document in a workspace: to keep one up takes a tenth of a short run.
        IEnumerable<ClassifiedSpan> spansOfAll = Classifier.GetClassifiedSpans(ModelOf(code.ToString()), all, workspace);
#pragma warning restore CS0618
        ClassifiedSpan[] classified = [.. spansOfAll.OrderBy(s => s.TextSpan.Start)];
        return [.. cells.Select((cell, i) => Coloured(cell, spans[i].Start, classified.Where(c => c.TextSpan.OverlapsWith(spans[i]))))];
    }

    private static IEnumerable<string> UsingsOf(string code) => Using().Matches(code).Select(match => match.Value);

    private SemanticModel ModelOf(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, Script);
        return CSharpCompilation.Create("cells", [tree], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false)).GetSemanticModel(tree);
    }

    private static string Coloured(string cell, int start, IEnumerable<ClassifiedSpan> classified)
    {
        var html = new CodeLines(cell.Length * 2);
        int done = 0;
        foreach (ClassifiedSpan span in classified)
        {
            int from = span.TextSpan.Start - start;
            if (SyntaxClass.Of(span.ClassificationType) is not { } name || from < done || from >= cell.Length)
            {
                continue;
            }

            int to = Math.Min(span.TextSpan.End - start, cell.Length);
            html.Add(cell[done..from], null);
            html.Add(cell[from..to], name);
            done = to;
        }

        html.Add(cell[done..], null);
        return html.ToString();
    }

    private static bool IsManaged(string file)
    {
        string name = Path.GetFileName(file);
        return name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll";
    }

    [GeneratedRegex(@"^using [\w.= ]+;", RegexOptions.Multiline)]
    private static partial Regex Using();
}
