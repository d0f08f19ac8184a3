using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Course.Kernels.CSharp;

/// <summary>
/// The pieces of a folder's notebooks as the compiler knows them, each with those that come after it. What notebooks begin with in common,
/// or what a notebook begins with each time that it runs, is the same here and is compiled once. Safe to use from several threads.
/// </summary>
internal sealed class SubmissionTree
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

    private static readonly Lazy<ImmutableArray<MetadataReference>> Framework =
        new(() => [.. FrameworkAssemblies.Files().Select(MetadataFile.Reference)]);

    // Of all notebooks in the process: what the compiler has read of an assembly is kept with its reference.
    private static readonly ConditionalWeakTable<ReferencedAssembly, MetadataReference> References = [];

    private readonly CSharpCompilationOptions _options;
    private readonly Lock _gate = new();
    private readonly List<WeakReference<Submission>> _first = [];

    // Holds the pieces before it until a notebook comes that begins as they do: the notebook may have ended.
    private Submission? _recent;

    /// <summary>Makes one without a piece.</summary>
    /// <param name="folder">The notebooks' folder.</param>
    public SubmissionTree(string folder)
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

    /// <summary>A piece behind another.</summary>
    /// <param name="before">The piece before it; null for a notebook's first.</param>
    /// <param name="source">The piece.</param>
    public Submission After(Submission? before, SubmissionSource source)
    {
        lock (_gate)
        {
            return _recent = Known(before, source) ?? Add(before, source);
        }
    }

    private List<WeakReference<Submission>> Behind(Submission? before) => before?.After ?? _first;

    private Submission? Known(Submission? before, SubmissionSource source)
    {
        foreach (var piece in Behind(before))
        {
            if (piece.TryGetTarget(out var known) && known.Source.CompilesLike(source))
            {
                return known;
            }
        }

        return null;
    }

    private Submission Add(Submission? before, SubmissionSource source)
    {
        var made = new Submission(before, source, Create(before, source));
        Behind(before).RemoveAll(piece => !piece.TryGetTarget(out _));
        Behind(before).Add(new WeakReference<Submission>(made));
        return made;
    }

    private CSharpCompilation Create(Submission? before, SubmissionSource source)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source.Code.Text, Encoding.UTF8), ParseOptions, source.Document);

        // A submission has the references of the one before it; were they given again, it would have each once more.
        var added = before is null ? source.References : source.References.Except(before.Source.References);
        var references = (before is null ? Framework.Value : []).AddRange(added.Select(assembly => References.GetValue(assembly, Read)));
        var options = _options.WithScriptClassName(source.ClassName).WithUsings(before is null ? Usings : []);

        // Given the one before it here, the compiler would look all through that once more.
        var compilation = CSharpCompilation.CreateScriptCompilation(source.AssemblyName, tree, references, options, returnType: typeof(object));
        return ReferenceBinding.Bind(before is null
            ? compilation
            : compilation.WithScriptCompilationInfo(compilation.ScriptCompilationInfo!.WithPreviousScriptCompilation(before.Compilation)));
    }

    // Without a path, as MetadataFile does it.
    private static MetadataReference Read(ReferencedAssembly assembly) =>
        AssemblyMetadata.CreateFromImage(ImmutableCollectionsMarshal.AsImmutableArray(assembly.Content)).GetReference(display: assembly.Path);
}
