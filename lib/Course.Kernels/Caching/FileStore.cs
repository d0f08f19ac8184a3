using System.Security.Cryptography;

namespace Course.Kernels.Caching;

/// <summary>
/// Remembers byte strings under keys that are hashes of all that they depend on: one file each, written whole or not at
/// all, so that several processes may share the folder. What is damaged or cannot be read counts as missing. Where the
/// entries grow beyond the limit those that have not been used for longest go.
/// </summary>
/// <param name="folder">Full path of the folder; made when something is stored.</param>
/// <param name="limit">The bytes that all entries may take together.</param>
public sealed class FileStore(string folder, long limit)
{
    // Each part is kept below its share of the limit, so that storing never has to look at all entries.
    private const int Parts = 16;
    private const int PartDigits = 1;

    private static readonly TimeSpan UseNoted = TimeSpan.FromHours(1);

    /// <summary>The bytes stored under a key, or null.</summary>
    /// <param name="key">A key from <see cref="ContentKey"/>.</param>
    public byte[]? Find(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var file = new FileInfo(PathOf(key));
        try
        {
            var entry = File.ReadAllBytes(file.FullName);
            if (entry.Length < SHA256.HashSizeInBytes)
            {
                return null;
            }

            var content = entry.AsSpan(SHA256.HashSizeInBytes);
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(entry.AsSpan(0, SHA256.HashSizeInBytes)))
            {
                return null;
            }

            NoteUse(file);
            return content.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Stores bytes under a key; a folder that cannot be written costs the next run its time, no more.</summary>
    /// <param name="key">A key from <see cref="ContentKey"/>.</param>
    /// <param name="content">What to store.</param>
    public void Store(string key, ReadOnlySpan<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var path = PathOf(key);
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(draft, FileMode.CreateNew))
            {
                stream.Write(SHA256.HashData(content));
                stream.Write(content);
            }

            File.Move(draft, path, overwrite: true);
            Trim(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(draft);
        }
    }

    private static void NoteUse(FileInfo file)
    {
        if (DateTime.UtcNow - file.LastWriteTimeUtc > UseNoted)
        {
            file.LastWriteTimeUtc = DateTime.UtcNow;
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process has it open, or the folder is not writable; the next one that stores tries again.
        }
    }

    private void Trim(string part)
    {
        var files = new DirectoryInfo(part).GetFiles();
        var share = limit / Parts;
        var total = files.Sum(f => f.Length);
        if (total <= share)
        {
            return;
        }

        // Down to half, so that not every entry from now on has to look for room.
        foreach (var file in files.OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal))
        {
            if (total <= share / 2)
            {
                break;
            }

            total -= file.Length;
            TryDelete(file.FullName);
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key[..PartDigits], key);
}
