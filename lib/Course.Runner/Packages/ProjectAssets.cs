using System.Text.Json;

namespace Course.Runner.Packages;

/// <summary>What a restore wrote into <c>project.assets.json</c>.</summary>
internal sealed class ProjectAssets
{
    private ProjectAssets(IReadOnlyList<RestoreMessage> messages, IReadOnlyDictionary<string, string> versions)
    {
        Messages = messages;
        Versions = versions;
    }

    /// <summary>Errors and warnings in the order NuGet wrote them, without repetitions.</summary>
    public IReadOnlyList<RestoreMessage> Messages { get; }

    /// <summary>The chosen version of every package, by id, transitive ones included.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; }

    /// <summary>Full paths of the assemblies to compile against.</summary>
    public List<string> CompileAssemblies { get; } = [];

    /// <summary>Full paths of the assemblies to load on this machine.</summary>
    public List<string> RuntimeAssemblies { get; } = [];

    /// <summary>Full paths of the native libraries for this machine.</summary>
    public List<string> NativeLibraries { get; } = [];

    /// <summary>Reads the file's text for a target such as <c>net10.0/linux-x64</c>, where runtime-specific files have already won.</summary>
    /// <exception cref="JsonException">The text is not what NuGet writes.</exception>
    public static ProjectAssets Read(string json, string target)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        ProjectAssets assets = new(ReadMessages(root), ReadVersions(root, target));
        string[] packageFolders = [.. Members(root, "packageFolders").Select(f => f.Name)];
        Dictionary<string, string> libraryPaths = Members(root, "libraries")
            .Where(l => l.Value.TryGetProperty("path", out _))
            .ToDictionary(l => l.Name, l => l.Value.GetProperty("path").GetString()!);

        foreach (JsonProperty library in Target(root, target))
        {
            if (!libraryPaths.TryGetValue(library.Name, out string? path))
            {
                continue;
            }

            string folder = packageFolders.Select(f => Path.Combine(f, path)).FirstOrDefault(Directory.Exists)
                ?? throw new JsonException($"The restored package {library.Name} is in none of the package folders.");
            AddFiles(assets.CompileAssemblies, library.Value, "compile", folder);
            AddFiles(assets.RuntimeAssemblies, library.Value, "runtime", folder);
            AddFiles(assets.NativeLibraries, library.Value, "native", folder);
        }

        return assets;
    }

    private static List<RestoreMessage> ReadMessages(JsonElement root)
    {
        if (!root.TryGetProperty("logs", out JsonElement logs))
        {
            return [];
        }

        return [.. logs.EnumerateArray().Select(log => new RestoreMessage(
            Text(log, "code") ?? "",
            Text(log, "level") == "Error",
            Text(log, "libraryId"),
            RestoreMessage.Clean(Text(log, "message") ?? ""))).Distinct()];
    }

    private static Dictionary<string, string> ReadVersions(JsonElement root, string target)
    {
        Dictionary<string, string> versions = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty library in Target(root, target))
        {
            int slash = library.Name.IndexOf('/');
            versions[library.Name[..slash]] = library.Name[(slash + 1)..];
        }

        return versions;
    }

    private static void AddFiles(List<string> files, JsonElement library, string kind, string folder) =>
        files.AddRange(Members(library, kind)
            .Where(f => !f.Name.EndsWith("/_._", StringComparison.Ordinal))
            .Select(f => Path.GetFullPath(Path.Combine(folder, f.Name))));

    private static IEnumerable<JsonProperty> Target(JsonElement root, string target) =>
        root.TryGetProperty("targets", out JsonElement targets) ? Members(targets, target) : [];

    private static IEnumerable<JsonProperty> Members(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement child) && child.ValueKind == JsonValueKind.Object ? child.EnumerateObject() : [];

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement child) ? child.GetString() : null;
}
