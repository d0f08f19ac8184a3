using System.Text.Json.Nodes;
using Course.Documents.Metadata;

namespace Course.Documents.Ipynb;

/// <summary>Reads the outputs of a code cell.</summary>
/// <param name="refuse">Makes the exception for a fault described by its argument.</param>
internal sealed class OutputReader(Func<string, NotebookFormatException> refuse)
{
    public IReadOnlyList<CellOutput> Read(JsonNode? outputs) => outputs switch
    {
        null => [],
        JsonArray array => [.. array.Select(ReadOne)],
        _ => throw refuse($"outputs is {Json.Kind(outputs)}, expected a list."),
    };

    private CellOutput ReadOne(JsonNode? node)
    {
        if (node is not JsonObject output)
        {
            throw refuse($"an output is {Json.Kind(node)}, expected an object.");
        }

        return Json.Text(output["output_type"]) switch
        {
            "stream" => new StreamOutput(Text(output, "name"), Text(output, "text")),
            "error" => new ErrorOutput(Text(output, "ename"), Text(output, "evalue"), Traceback(output["traceback"])),
            "display_data" => Data(output, isExecuteResult: false),
            "execute_result" => Data(output, isExecuteResult: true),
            null => throw refuse("an output has no output_type."),
            _ => new UnknownOutput(output),
        };
    }

    private DataOutput Data(JsonObject output, bool isExecuteResult)
    {
        if (output["data"] is not JsonObject bundle)
        {
            throw refuse($"the data of an output is {Json.Kind(output["data"])}, expected an object of mime types.");
        }

        OrderedDictionary<string, JsonNode?> data = new(StringComparer.Ordinal);
        foreach ((string mimeType, JsonNode? value) in bundle)
        {
            data[mimeType] = !MimeTypes.IsJson(mimeType) && value is JsonArray && MultilineText.Read(value) is { } text
                ? JsonValue.Create(text)
                : value;
        }

        return new DataOutput(
            data,
            output["metadata"] as JsonObject ?? [],
            isExecuteResult,
            Json.Integer(output["execution_count"]),
            Json.Text((output["transient"] as JsonObject)?["display_id"]));
    }

    private string Text(JsonObject output, string key) =>
        MultilineText.Read(output[key])
        ?? throw refuse($"the {key} of an output is {Json.Kind(output[key])}, expected a string or a list of strings.");

    private static IReadOnlyList<string> Traceback(JsonNode? node) =>
        node is JsonArray lines ? [.. lines.Select(Json.Text).OfType<string>()] : [];
}
