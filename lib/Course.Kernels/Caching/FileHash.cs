using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Course.Kernels.Caching;

/// <summary>
/// Hashes of files' contents. A file is read again when its size or its time has changed, and while it is so new that it could be written
/// once more without a change of its time.
/// </summary>
internal static class FileHash
{
    private static readonly TimeSpan New = TimeSpan.FromSeconds(3);

    private static readonly ConcurrentDictionary<string, (long Length, DateTime Written, byte[] Hash)> Known = new(StringComparer.Ordinal);

    /// <summary>The SHA-256 hash of a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Of(string path)
    {
        using var file = File.OpenRead(path);
        var written = File.GetLastWriteTimeUtc(file.SafeFileHandle);
        if (Known.TryGetValue(path, out var known) && known.Length == file.Length && known.Written == written)
        {
            return known.Hash;
        }

        var age = DateTime.UtcNow - written;
        var (length, hash) = (file.Length, SHA256.HashData(file));
        if (age > New)
        {
            Known[path] = (length, written, hash);
        }

        return hash;
    }
}
