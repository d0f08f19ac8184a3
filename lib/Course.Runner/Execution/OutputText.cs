using System.Text;
using System.Text.Json.Nodes;
using Course.Documents;

namespace Course.Runner.Execution;

/// <summary>A cell's outputs as plain text, for reports.</summary>
internal static class OutputText
{
    /// <summary>The longest text kept; a longer one loses its middle.</summary>
    public const int LongestText = 32 << 10;

    /// <summary>The text of the outputs in order: streams as they are, values by their plain text or their mime types.</summary>
    public static string Of(IReadOnlyList<CellOutput> outputs)
    {
        var text = new StringBuilder();
        foreach (CellOutput output in outputs)
        {
            switch (output)
            {
                case StreamOutput stream:
                    text.Append(stream.Text);
                    break;
                case DataOutput data:
                    NewLine(text).Append(Value(data.Data)).Append('\n');
                    break;
                case ErrorOutput error:
                    NewLine(text).Append(error.Name).Append(": ").Append(error.Value).Append('\n');
                    break;
                default:
                    break;
            }
        }

        if (text.Length > LongestText)
        {
            int left = text.Length - LongestText;
            text.Remove(LongestText / 2, left).Insert(LongestText / 2, $"\n… {left} characters left out …\n");
        }

        return text.ToString();
    }

    private static string Value(IReadOnlyDictionary<string, JsonNode?> data) =>
        data.TryGetValue("text/plain", out JsonNode? plain) && plain is JsonValue value && value.TryGetValue(out string? text)
            ? text
            : $"<{string.Join(", ", data.Keys)}>";

    private static StringBuilder NewLine(StringBuilder text) =>
        text.Length > 0 && text[^1] != '\n' ? text.Append('\n') : text;
}
