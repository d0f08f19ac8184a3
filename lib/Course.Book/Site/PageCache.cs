using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Course.Book.Site;

/// <summary>What an earlier book has computed, kept in files named by what it was computed from.</summary>
/// <param name="folder">The folder; null to keep nothing.</param>
internal sealed class PageCache(string? folder)
{
    /// <summary>The name under which a value computed from these texts is kept.</summary>
    public static string KeyOf(params IEnumerable<string> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string input in inputs)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(input);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    /// <summary>Whether something is kept under a name.</summary>
    public bool Has(string name) => folder is not null && File.Exists(PathOf(name));

    /// <summary>What is kept under a name, or null.</summary>
    public T? Read<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        if (folder is null || !File.Exists(PathOf(name)))
        {
            return null;
        }

        try
        {
            using FileStream file = File.OpenRead(PathOf(name));
            return JsonSerializer.Deserialize(file, type);
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null; // A damaged file is computed again.
        }
    }

    /// <summary>Keeps a value; a reader never sees half of it.</summary>
    public void Write<T>(string name, T value, JsonTypeInfo<T> type)
    {
        if (folder is null)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        string half = $"{PathOf(name)}.{Environment.ProcessId}.part";
        File.WriteAllBytes(half, JsonSerializer.SerializeToUtf8Bytes(value, type));
        File.Move(half, PathOf(name), overwrite: true);
    }

    private string PathOf(string name) => Path.Combine(folder!, name + ".json");
}
