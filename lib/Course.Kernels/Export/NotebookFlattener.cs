using Course.Documents;
using Course.Kernels.Directives;
using Course.Kernels.Execution;

namespace Course.Kernels.Export;

/// <summary>Lays a notebook and all that it imports out in the order in which it runs.</summary>
/// <param name="folder">The notebook's folder, to which every import is relative.</param>
/// <param name="references">Takes up the references.</param>
internal sealed class NotebookFlattener(string folder, ProgramReferences references)
{
    private const string SkipTag = "skip-execution";
    private const string RaisesTag = "raises-exception";

    private readonly List<ProgramUnit> _units = [];
    private readonly List<string> _chain = [];

    /// <summary>The units of a document, imports in place.</summary>
    public IReadOnlyList<ProgramUnit> Flatten(NotebookDocument document)
    {
        string path = document.Path ?? "the notebook";
        _chain.Add(document.Path is null ? path : Path.GetFullPath(document.Path));
        AddCells(document.Cells, document.Kernels, path);
        return _units;
    }

    private void AddCells(IReadOnlyList<NotebookCell> cells, IReadOnlyList<KernelDeclaration> kernels, string path)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            NotebookCell cell = cells[i];
            Origin origin = new(path, i + 1, Math.Max(1, cell.FirstLine));
            if (cell.IsMarkdown || cell.Kernel == KernelNames.Raw || cell.Tags.Contains(SkipTag))
            {
                _units.Add(new ProseUnit(origin, cell.Source));
            }
            else if (cell.Tags.Contains(RaisesTag))
            {
                throw origin.Refuse(RaisesTag, "the cell is meant to fail, which would end the program. Leave it out, or catch the exception.");
            }
            else if (!string.IsNullOrWhiteSpace(cell.Source))
            {
                AddCode(cell, kernels, origin);
            }
        }
    }

    private void AddCode(NotebookCell cell, IReadOnlyList<KernelDeclaration> kernels, Origin origin)
    {
        foreach (CellPiece piece in CellSplitter.Split(cell.Source, cell.Kernel, origin.Line, name => KernelNames.Resolve(name, kernels) is not null))
        {
            Origin place = origin with { Line = piece.Line };
            switch (piece)
            {
                case CodePiece code when (KernelNames.Resolve(code.Kernel, kernels) ?? code.Kernel) != KernelNames.CSharp:
                    throw place.Refuse($"a {code.Kernel} cell", "a C# program has no place for it. Leave it out, or write its content in C#.");
                case CodePiece code:
                    _units.Add(new CodeUnit(place, code.Code));
                    break;
                case DirectivePiece { Name: "#r" or "#i" } reference:
                    references.Add(reference.Name, reference.Arguments, place);
                    break;
                case DirectivePiece { Name: "#!import" } import:
                    Import(import, place);
                    break;
                case DirectivePiece other:
                    throw place.Refuse(other.Name, "the directive has no meaning in a program. Remove it.");
            }
        }
    }

    private void Import(DirectivePiece directive, Origin origin)
    {
        string file = FileOf(directive, origin);
        string path = Path.GetFullPath(file, folder);
        if (_chain.Contains(path, StringComparer.Ordinal))
        {
            IEnumerable<string> names = _chain.Append(path).Select(p => Path.GetFileName(p));
            throw origin.Refuse("#!import", $"the imports make a circle: {string.Join(" → ", names)}. Remove one of them.");
        }

        _chain.Add(path);
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".DIB" or ".IPYNB":
                NotebookDocument imported = Read(path, file, origin);
                AddCells(imported.Cells, imported.Kernels, file);
                break;
            case ".CS" or ".CSX":
                AddCells([new NotebookCell { Kernel = KernelNames.CSharp, Source = ReadText(path, file, origin), FirstLine = 1 }], [], file);
                break;
            default:
                throw origin.Refuse("#!import", $"'{file}' is no .dib, .ipynb, .cs or .csx file. Import one of these.");
        }

        _chain.RemoveAt(_chain.Count - 1);
    }

    private static string FileOf(DirectivePiece directive, Origin origin)
    {
        try
        {
            return DirectiveArguments.Parse(directive, "--file").Required("--file");
        }
        catch (CellFailedException e)
        {
            throw origin.Refuse(directive.Name, e.Message);
        }
    }

    private static NotebookDocument Read(string path, string file, Origin origin)
    {
        try
        {
            return NotebookReader.Parse(NotebookBytes(path, file, origin), NotebookReader.FormatOf(path), file);
        }
        catch (NotebookFormatException e)
        {
            throw origin.Refuse("#!import", e.Message);
        }
    }

    private static string ReadText(string path, string file, Origin origin) =>
        new System.Text.UTF8Encoding(false).GetString(NotebookBytes(path, file, origin)).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private static byte[] NotebookBytes(string path, string file, Origin origin)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw origin.Refuse("#!import", $"'{file}' cannot be read. Check that it is beside the notebook and may be read.");
        }
    }
}
