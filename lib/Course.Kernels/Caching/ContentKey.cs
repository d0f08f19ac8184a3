using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Course.Kernels.Caching;

/// <summary>
/// Gathers all that a result depends on into one key. Every part goes in with its length, so that two different lists of
/// parts never give the same bytes.
/// </summary>
public sealed class ContentKey : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a text, or the fact that there is none.</summary>
    public ContentKey Add(string? text) => text is null ? Add(-1) : Add(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a number.</summary>
    public ContentKey Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _hash.AppendData(bytes);
        return this;
    }

    /// <summary>Adds bytes.</summary>
    public ContentKey Add(ReadOnlySpan<byte> content)
    {
        Add(content.Length);
        _hash.AppendData(content);
        return this;
    }

    /// <summary>Adds texts in their order.</summary>
    public ContentKey AddAll(IReadOnlyCollection<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Add(texts.Count);
        foreach (var text in texts)
        {
            Add(text);
        }

        return this;
    }

    /// <summary>Adds a file by its path and content; one that is not there, or may not be read, is such a fact too.</summary>
    public ContentKey AddFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Add(path);
        try
        {
            return Add(FileHash.Of(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Add(e.GetType().Name);
        }
    }

    /// <summary>The key of what has been added so far, in hexadecimal digits.</summary>
    public string Value() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
