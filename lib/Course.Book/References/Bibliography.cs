using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Book.References;

/// <summary>The works of <c>references.json</c> by their keys.</summary>
internal static class Bibliography
{
    private const string Name = "references.json";

    /// <summary>Reads the works; none where there is no such file.</summary>
    /// <param name="notebookFolder">The folder with the file, or null.</param>
    /// <exception cref="BookFormatException">The file is no list of works, or a key stands twice.</exception>
    public static IReadOnlyDictionary<string, Reference> Read(string? notebookFolder)
    {
        string? path = notebookFolder is null ? null : Path.Combine(notebookFolder, Name);
        if (path is null || !File.Exists(path))
        {
            return new Dictionary<string, Reference>();
        }

        try
        {
            IEnumerable<Reference> works = JsonNode.Parse(File.ReadAllText(path))!.AsArray().Select(node => Read(node!.AsObject()));
            return works.ToDictionary(work => work.Key, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            throw new BookFormatException($"{Name} has to be a list of objects, each with a 'key' of its own and the texts 'authors', 'year' and 'title', and as far as known 'container', 'doi', 'arxiv' and 'url': {e.Message}", e);
        }
    }

    private static Reference Read(JsonObject json)
    {
        string Optional(string name) => json[name] is { } node ? Text(node) : "";
        string Needed(string name) => Optional(name) is { Length: > 0 } text ? text : throw new ArgumentException($"'{Optional("key")}' has no '{name}'.");
        return new Reference(Needed("key"), Needed("authors"), Needed("year"), Needed("title"), Optional("container"), Optional("doi"), Optional("arxiv"), Optional("url"));
    }

    private static string Text(JsonNode node) => node switch
    {
        JsonArray names => string.Join(", ", names.Select(name => Text(name!))),
        _ => node.ToString(),
    };
}
