using Course.Documents;
using Course.Kernels.Directives;
using Course.Kernels.Packages;

namespace Course.Kernels.Execution;

/// <summary>What a notebook says it runs on, read from its directives without running it; imports included.</summary>
public sealed class NotebookInputs
{
    private readonly string _folder;
    private readonly List<string> _code = [];
    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _assemblies = new(StringComparer.Ordinal);
    private readonly List<PackageRequest> _requests = [];
    private readonly List<PackageId> _packages = [];
    private readonly List<string> _sources = [];

    private NotebookInputs(string folder) => _folder = folder;

    /// <summary>All code in the order in which it runs, without the lines that are directives.</summary>
    public IReadOnlyList<string> Code => _code;

    /// <summary>Full paths of the files that <c>#!import</c> names, directly or through another.</summary>
    public IReadOnlyCollection<string> Imports => _imports;

    /// <summary>Full paths of the assembly files that <c>#r</c> names.</summary>
    public IReadOnlyCollection<string> Assemblies => _assemblies;

    /// <summary>What the notebook asks the package sources for, in order; each request repeats those before it.</summary>
    public IReadOnlyList<PackageRequest> Requests => _requests;

    /// <summary>Reads the directives of a notebook and of all that it imports; null where that cannot be done, as a run will tell.</summary>
    /// <param name="cells">The notebook's code cells.</param>
    /// <param name="path">Its full path.</param>
    public static NotebookInputs? Of(IEnumerable<NotebookCell> cells, string path)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(path);
        var inputs = new NotebookInputs(Path.GetDirectoryName(path)!);
        try
        {
            inputs.Add(cells, [path]);
            return inputs;
        }
        catch (Exception e) when (e is CellFailedException or NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Add(IEnumerable<NotebookCell> cells, IReadOnlyList<string> chain)
    {
        foreach (var cell in cells.Where(c => !c.IsMarkdown))
        {
            var pieces = CellSplitter.Split(cell.Source, cell.Kernel, 1, name => KernelNames.Resolve(name, []) is not null);
            AddReferences(pieces.OfType<DirectivePiece>().Where(d => d.Name is "#r" or "#i"));
            foreach (var piece in pieces)
            {
                if (piece is CodePiece code)
                {
                    _code.Add(code.Code);
                }
                else if (piece is DirectivePiece { Name: "#!import" } directive)
                {
                    Import(Path.GetFullPath(DirectiveArguments.Parse(directive, "--file").Required("--file"), _folder), chain);
                }
            }
        }
    }

    private void AddReferences(IEnumerable<DirectivePiece> directives)
    {
        var asked = _packages.Count;
        foreach (var directive in directives)
        {
            var close = directive.Arguments.IndexOf('"', 1);
            var text = close > 0 ? directive.Arguments[1..close].Trim() : throw new IOException($"{directive.Name} lacks a quote.");
            if (!text.StartsWith("nuget:", StringComparison.Ordinal))
            {
                _assemblies.Add(Path.GetFullPath(text, _folder));
            }
            else if (directive.Name == "#i")
            {
                _sources.Add(text["nuget:".Length..].Trim());
            }
            else
            {
                var parts = text["nuget:".Length..].Split(',', 2, StringSplitOptions.TrimEntries);
                _packages.Add(new PackageId(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null));
            }
        }

        if (_packages.Count > asked)
        {
            _requests.Add(new PackageRequest([.. _packages.DistinctBy(p => p.Id, StringComparer.OrdinalIgnoreCase)], [.. _sources]));
        }
    }

    private void Import(string path, IReadOnlyList<string> chain)
    {
        if (chain.Contains(path, StringComparer.Ordinal))
        {
            throw new IOException($"{path} imports itself.");
        }

        _imports.Add(path);
        var cells = Path.GetExtension(path).ToLowerInvariant() is ".dib" or ".ipynb"
            ? NotebookReader.Read(path).Cells
            : [new NotebookCell { Kernel = KernelNames.CSharp, Source = File.ReadAllText(path).ReplaceLineEndings("\n") }];
        Add(cells, [.. chain, path]);
    }
}
