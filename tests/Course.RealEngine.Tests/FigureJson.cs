using System.Text.Json.Nodes;

namespace Course.RealEngine.Tests;

/// <summary>A figure in a form in which two can be compared as text.</summary>
internal static class FigureJson
{
    /// <summary>Data and layout, keys sorted, without the template.</summary>
    public static string Of(string figure)
    {
        JsonObject all = JsonNode.Parse(figure)!.AsObject();
        JsonObject layout = all["layout"]?.DeepClone().AsObject() ?? [];
        layout.Remove("template");
        return new JsonObject { ["data"] = Sorted(all["data"]), ["layout"] = Sorted(layout) }.ToJsonString();
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted)]),
        JsonValue v when v.TryGetValue(out double number) => JsonValue.Create(number),
        _ => node?.DeepClone(),
    };
}
