using Course.Documents;
using Course.Kernels.Directives;
using Course.Kernels.Kernels;

namespace Course.Kernels.Execution;

/// <summary>
/// The C# that cells will run, in order and with what they import, read without running it. A null stands where something
/// else happens on which the code after it depends, and at the end where the rest cannot be read. Only an expectation: a
/// cell may change an imported file or fail.
/// </summary>
internal static class CodeToCome
{
    /// <summary>Reads the code of cells.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="path">The notebook's full path.</param>
    public static IReadOnlyList<KernelCode?> Of(IEnumerable<NotebookCell> cells, string path)
    {
        var code = new List<KernelCode?>();
        try
        {
            Add(code, cells, path, [path]);
        }
        catch (Exception e) when (e is CellFailedException or NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            code.Add(null);
        }

        return code;
    }

    private static void Add(List<KernelCode?> code, IEnumerable<NotebookCell> cells, string file, IReadOnlyList<string> chain)
    {
        foreach (var cell in cells.Where(c => !c.IsMarkdown))
        {
            foreach (var piece in CellSplitter.Split(cell.Source, cell.Kernel, Math.Max(1, cell.FirstLine), name => KernelNames.Resolve(name, []) is not null))
            {
                switch (piece)
                {
                    case CodePiece { Code: var text } part when KernelNames.Resolve(part.Kernel, []) == KernelNames.CSharp:
                        Add(code, new KernelCode(text, Path.GetFileName(file), part.Line));
                        break;
                    case DirectivePiece { Name: "#!import" } import:
                        Import(code, Path.GetFullPath(DirectiveArguments.Parse(import, "--file").Required("--file"), Path.GetDirectoryName(chain[0])!), chain);
                        break;
                    case DirectivePiece:
                        code.Add(null);
                        break;
                }
            }
        }
    }

    private static void Add(List<KernelCode?> code, KernelCode part)
    {
        if (part.LoadsFiles)
        {
            code.Add(null);
        }

        code.Add(part);
    }

    private static void Import(List<KernelCode?> code, string path, IReadOnlyList<string> chain)
    {
        if (chain.Contains(path, StringComparer.Ordinal))
        {
            throw new IOException($"{path} imports itself.");
        }

        Add(code, ImportedFile.TryRead(path) ?? throw new IOException($"{path} is no notebook."), path, [.. chain, path]);
    }
}
