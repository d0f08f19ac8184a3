using System.Text;
using System.Text.RegularExpressions;
using Course.Kernels.Caching;

namespace Course.Kernels.CSharp;

/// <summary>
/// Remembers compiled pieces of code from run to run. A piece's key is a hash of all that the compiler sees: itself, the
/// pieces before it, the content of the assemblies they may use, the framework and the compiler. So an entry is never
/// out of date, only unused.
/// </summary>
/// <param name="store">Where entries are kept.</param>
/// <param name="folder">The notebook's folder, against which the compiler resolves paths.</param>
internal sealed partial class CellCache(FileStore store, string folder)
{
    private string? _last;
    private bool _ended;

    /// <summary>The key of a piece after those accepted so far; null when it depends on files that the key cannot know.</summary>
    public string? KeyOf(SubmissionSource source)
    {
        if (_ended || LoadsFile().IsMatch(source.Code.Text))
        {
            return null;
        }

        _last ??= Start();
        using var key = new ContentKey();
        return key.Add(_last).Add(source.Ordinal).Add(source.Code.File).Add(source.Code.Text)
            .AddAll([.. source.References.Select(r => r.Hash)])
            .Value();
    }

    /// <summary>The piece is now part of the chain: those after it depend on it.</summary>
    public void Accept(string? key)
    {
        _last = key;
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
            reader.ReadBytes(reader.ReadInt32()), reader.ReadBytes(reader.ReadInt32()), reader.ReadString(), reader.ReadString(), reader.ReadBoolean());
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
        writer.Flush();
        store.Store(key, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private string Start()
    {
        using var key = new ContentKey();
        return key.Add("compiled cell").AddCompilerIdentity().Add(folder).Value();
    }

    [GeneratedRegex(@"^\s*#\s*load\b", RegexOptions.Multiline)]
    private static partial Regex LoadsFile();
}
