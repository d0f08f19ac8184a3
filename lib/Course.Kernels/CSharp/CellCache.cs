using System.Text;
using System.Text.RegularExpressions;
using Course.Kernels.Caching;

namespace Course.Kernels.CSharp;

/// <summary>
/// Remembers compiled pieces of code from run to run. A piece's key is a hash of all that the compiler sees: itself, the
/// surfaces of the pieces before it, the content of the assemblies they may use, the framework and the compiler. So an
/// entry is never out of date, only unused.
/// </summary>
/// <param name="store">Where entries are kept.</param>
/// <param name="folder">The notebook's folder, against which the compiler resolves paths.</param>
internal sealed partial class CellCache(FileStore store, string folder)
{
    private string? _before;
    private bool _ended;

    /// <summary>The key of a piece after those accepted so far; null when it depends on files that the key cannot know.</summary>
    public string? KeyOf(SubmissionSource source)
    {
        if (_ended || LoadsFile().IsMatch(source.Code.Text))
        {
            return null;
        }

        using var key = new ContentKey();
        return Add(key, source).Add(source.Code.File).Add(source.Code.Text).Value();
    }

    /// <summary>The piece is now part of the chain: those after it depend on what they can see of it.</summary>
    /// <param name="source">The piece.</param>
    /// <param name="key">Its key, or null.</param>
    /// <param name="compiled">What it was compiled to.</param>
    public void Accept(SubmissionSource source, string? key, CompiledCell compiled)
    {
        using var next = new ContentKey();
        _before = Add(next, source).Add(compiled.Surface).Value();
        _ended |= key is null;
    }

    /// <summary>Finds a compiled piece, or null.</summary>
    public CompiledCell? Find(string key)
    {
        if (store.Find(key) is not { } entry)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(entry), Encoding.UTF8);
        return new CompiledCell(
            reader.ReadBytes(reader.ReadInt32()), reader.ReadBytes(reader.ReadInt32()), reader.ReadString(), reader.ReadString(), reader.ReadBoolean(), reader.ReadString());
    }

    /// <summary>Stores a compiled piece.</summary>
    public void Store(string key, CompiledCell cell)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        foreach (var part in (ReadOnlySpan<byte[]>)[cell.Image, cell.Symbols])
        {
            writer.Write(part.Length);
            writer.Write(part);
        }

        writer.Write(cell.EntryType);
        writer.Write(cell.EntryMethod);
        writer.Write(cell.HasValue);
        writer.Write(cell.Surface);
        writer.Flush();
        store.Store(key, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private ContentKey Add(ContentKey key, SubmissionSource source) =>
        key.Add(_before ??= Start()).Add(source.Ordinal).AddAll([.. source.References.Select(r => r.Hash)]);

    private string Start()
    {
        using var key = new ContentKey();
        return key.Add("compiled cell").AddCompilerIdentity().Add(folder).Value();
    }

    [GeneratedRegex(@"^\s*#\s*load\b", RegexOptions.Multiline)]
    private static partial Regex LoadsFile();
}
