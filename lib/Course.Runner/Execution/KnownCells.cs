using Course.Documents;
using Course.Kernels.Caching;

namespace Course.Runner.Execution;

/// <summary>
/// Whether a notebook has passed before as it is now, so that its compiled cells are most likely remembered. Only a hint
/// whether the compiler should be made ready: each cell is looked up by all that it depends on.
/// </summary>
internal sealed class KnownCells
{
    private readonly FileStore? store;
    private readonly string key;

    /// <summary>Looks at a notebook.</summary>
    /// <param name="folder">The folder in which compiled cells are remembered, or null.</param>
    /// <param name="path">The notebook's full path.</param>
    /// <param name="document">The notebook.</param>
    public KnownCells(string? folder, string path, NotebookDocument document)
    {
        store = folder is null ? null : RunOptions.CellStore(folder);
        using var content = new ContentKey();
        content.Add("known notebook").Add(typeof(ContentKey).Module.ModuleVersionId.ToByteArray()).Add(path);
        foreach (NotebookCell cell in document.Cells.Where(CellRules.IsCode))
        {
            content.Add(cell.Kernel).Add(cell.Source);
        }

        key = content.Value();
        AllCompiled = store?.Find(key) is not null;
    }

    /// <summary>Whether every cell is most likely remembered.</summary>
    public bool AllCompiled { get; }

    /// <summary>Notes that every cell has been compiled.</summary>
    public void NoteAllCompiled()
    {
        if (!AllCompiled)
        {
            store?.Store(key, []);
        }
    }
}
