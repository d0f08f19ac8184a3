using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Documents.Metadata;

namespace Course.Documents.Ipynb;

/// <summary>nbformat's text: one string, or a list of strings that keep their line ends.</summary>
internal static class MultilineText
{
    /// <summary>The whole text, or null for anything else.</summary>
    public static string? Read(JsonNode? node)
    {
        if (node is not JsonArray array)
        {
            return Json.Text(node);
        }

        string?[] parts = [.. array.Select(Json.Text)];
        return parts.Contains(null) ? null : string.Concat(parts);
    }

    /// <summary>Writes the list, each string but the last ending in LF.</summary>
    public static void Write(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartArray();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            writer.WriteStringValue(text.AsSpan(start, end - start));
            start = end;
        }

        writer.WriteEndArray();
    }
}
