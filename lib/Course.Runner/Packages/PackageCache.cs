using System.Text.Json;
using Course.Kernels.Packages;

namespace Course.Runner.Packages;

/// <summary>
/// What earlier restores brought, and which ids no source had: one small JSON file for each, written whole or not at all.
/// A file that cannot be read, or that names a file which has changed since, counts as missing.
/// </summary>
internal sealed class PackageCache(string folder, TimeProvider time)
{
    private static readonly TimeSpan rememberedFor = TimeSpan.FromDays(1);

    /// <summary>Finds a resolution.</summary>
    /// <param name="key">A hash of everything the resolution depends on.</param>
    /// <param name="evenIfOld">Whether a resolution that another day may change counts after its day.</param>
    public PackageResolution? FindResolution(string key, bool evenIfOld) =>
        Read(ResolutionFile(key), root =>
        {
            bool lasting = root.GetProperty("lasting").GetBoolean();
            return lasting || evenIfOld || IsRecent(root) ? ReadResolution(root) : null;
        });

    /// <summary>Stores a resolution.</summary>
    /// <param name="key">A hash of everything the resolution depends on.</param>
    /// <param name="resolution">What to store.</param>
    /// <param name="lasting">Whether no other day can bring another result.</param>
    public void StoreResolution(string key, PackageResolution resolution, bool lasting) =>
        Write(ResolutionFile(key), json =>
        {
            json.WriteBoolean("lasting", lasting);
            json.WriteStartArray("packages");
            foreach (PackageId package in resolution.Packages)
            {
                json.WriteStartObject();
                json.WriteString("id", package.Id);
                json.WriteString("version", package.Version);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteFiles(json, "compile", resolution.CompileAssemblies);
            WriteFiles(json, "runtime", resolution.RuntimeAssemblies);
            WriteFiles(json, "native", resolution.NativeLibraries);
            json.WriteStartArray("notices");
            foreach (string notice in resolution.Notices)
            {
                json.WriteStringValue(notice);
            }

            json.WriteEndArray();
        });

    /// <summary>Whether every source said within the last day that the id does not exist.</summary>
    public bool RemembersAbsence(string id, string sources, bool evenIfOld) =>
        Read(AbsenceFile(id, sources), root => evenIfOld || IsRecent(root) ? id : null) is not null;

    /// <summary>Stores that no source has the id.</summary>
    public void StoreAbsence(string id, string sources) => Write(AbsenceFile(id, sources), json => json.WriteString("absent", id));

    private string ResolutionFile(string key) => Path.Combine(folder, $"{key}.json");

    private string AbsenceFile(string id, string sources) =>
        Path.Combine(folder, $"absent-{NuGetConfiguration.Hash(id.ToLowerInvariant() + '\0' + sources)}.json");

    private bool IsRecent(JsonElement root)
    {
        TimeSpan age = time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(root.GetProperty("at").GetInt64());
        return age >= TimeSpan.FromSeconds(-1) && age < rememberedFor;
    }

    private static PackageResolution? ReadResolution(JsonElement root) =>
        ReadFiles(root, "compile") is { } compile && ReadFiles(root, "runtime") is { } runtime && ReadFiles(root, "native") is { } native
            ? new PackageResolution
            {
                Packages = [.. root.GetProperty("packages").EnumerateArray()
                    .Select(p => new PackageId(p.GetProperty("id").GetString()!, p.GetProperty("version").GetString()))],
                CompileAssemblies = compile,
                RuntimeAssemblies = runtime,
                NativeLibraries = native,
                Notices = [.. root.GetProperty("notices").EnumerateArray().Select(n => n.GetString()!)],
            }
            : null;

    private static List<string>? ReadFiles(JsonElement root, string name)
    {
        List<string> files = [];
        foreach (JsonElement file in root.GetProperty(name).EnumerateArray())
        {
            FileInfo info = new(file.GetProperty("path").GetString()!);
            if (!info.Exists || info.Length != file.GetProperty("size").GetInt64())
            {
                return null;
            }

            files.Add(info.FullName);
        }

        return files;
    }

    private static void WriteFiles(Utf8JsonWriter json, string name, IEnumerable<string> files)
    {
        json.WriteStartArray(name);
        foreach (string file in files)
        {
            json.WriteStartObject();
            json.WriteString("path", file);
            json.WriteNumber("size", new FileInfo(file).Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static T? Read<T>(string file, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            return read(document.RootElement);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException
            or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private void Write(string file, Action<Utf8JsonWriter> write)
    {
        string draft = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(folder);
            using (FileStream stream = File.Create(draft))
            using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true }))
            {
                json.WriteStartObject();
                json.WriteNumber("at", time.GetUtcNow().ToUnixTimeSeconds());
                write(json);
                json.WriteEndObject();
            }

            File.Move(draft, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written costs the next run its time, no more.
            TryDelete(draft);
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
            // The folder is not writable, so the draft was never made.
        }
    }
}
