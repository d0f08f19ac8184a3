using Course.Kernels.Caching;

namespace Course.Kernels.CSharp;

/// <summary>
/// Remembers compiled pieces of code from run to run. A piece's key is a hash of all that the compiler sees: itself, the
/// surfaces of the pieces before it, the content of the assemblies they may use, the framework and the compiler. So an
/// entry is never out of date, only unused. The notebook's folder is no part of it: the compiler resolves paths in the code
/// against it, but calls it "." in all that it makes.
/// </summary>
/// <param name="store">Where entries are kept.</param>
internal sealed class CellCache(FileStore store)
{
    /// <summary>What the first piece of a notebook depends on beside itself.</summary>
    public static string Start()
    {
        using var key = new ContentKey();
        return key.Add("compiled cell").AddCompilerIdentity().Value();
    }

    /// <summary>The key of a piece; null when it depends on files that the key cannot know.</summary>
    /// <param name="before">What the pieces before it give.</param>
    /// <param name="source">The piece.</param>
    public static string? KeyOf(string before, SubmissionSource source)
    {
        if (source.Code.LoadsFiles)
        {
            return null;
        }

        using var key = new ContentKey();
        return Add(key, before, source).Add(source.Code.File).Add(source.Code.Text).Value();
    }

    /// <summary>What the pieces up to this one give to those after it: what these can see of them.</summary>
    /// <param name="before">What the pieces before it give.</param>
    /// <param name="source">The piece.</param>
    /// <param name="compiled">What it was compiled to.</param>
    public static string After(string before, SubmissionSource source, CompiledCell compiled)
    {
        using var key = new ContentKey();
        return Add(key, before, source).Add(compiled.Surface).Value();
    }

    /// <summary>Finds a compiled piece, or null.</summary>
    public CompiledCell? Find(string key) => store.Find(key) is { } entry ? CompiledCell.FromBytes(entry) : null;

    /// <summary>Stores a compiled piece.</summary>
    public void Store(string key, CompiledCell cell) => store.Store(key, cell.ToBytes());

    private static ContentKey Add(ContentKey key, string before, SubmissionSource source) =>
        key.Add(before).Add(source.Ordinal).AddAll([.. source.References.Select(r => r.Hash)]);
}
