using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Documents.Metadata;

/// <summary>Small questions about JSON values, and the settings both formats read with.</summary>
internal static class Json
{
    /// <summary>Deep enough for any figure; a key given twice is refused, since one of its values would be lost.</summary>
    public static JsonDocumentOptions ReadOptions { get; } = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The nesting both formats read.</summary>
    public const int MaxDepth = 512;

    /// <summary>The string a node holds, or null for anything else.</summary>
    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The integer a node holds, or null for anything else.</summary>
    public static int? Integer(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out int number) ? number : null;

    /// <summary>A node's kind in words, for messages.</summary>
    public static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };
}
