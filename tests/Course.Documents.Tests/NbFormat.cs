using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Course.Documents.Tests;

/// <summary>The rules of the nbformat 4.5 schema, written out from the schema Jupyter publishes.</summary>
internal static partial class NbFormat
{
    /// <summary>Fails unless the bytes are a valid notebook; returns the JSON.</summary>
    public static JsonObject Check(byte[] bytes)
    {
        JsonObject root = JsonNode.Parse(bytes)!.AsObject();
        Keys(root, ["cells", "metadata", "nbformat", "nbformat_minor"], []);
        Assert.Equal((4, 5), ((int)root["nbformat"]!, (int)root["nbformat_minor"]!));
        JsonObject metadata = root["metadata"]!.AsObject();
        Assert.Superset(new HashSet<string> { "name", "display_name" }, Names(metadata["kernelspec"]));
        Assert.Superset(new HashSet<string> { "name" }, Names(metadata["language_info"]));
        HashSet<string> ids = [];
        foreach (JsonNode? cell in root["cells"]!.AsArray())
        {
            Cell(cell!.AsObject());
            Assert.True(ids.Add((string)cell["id"]!), $"the id {cell["id"]} occurs twice");
        }

        return root;
    }

    private static void Cell(JsonObject cell)
    {
        string type = (string)cell["cell_type"]!;
        switch (type)
        {
            case "code":
                Keys(cell, ["id", "cell_type", "metadata", "source", "outputs", "execution_count"], []);
                Assert.All(cell["outputs"]!.AsArray(), o => Output(o!.AsObject()));
                break;
            default:
                Assert.Contains(type, (string[])["markdown", "raw"]);
                Keys(cell, ["id", "cell_type", "metadata", "source"], ["attachments"]);
                break;
        }

        Assert.Matches(IdPattern(), (string)cell["id"]!);
        Lines(cell["source"]!);
        if (cell["metadata"]!["tags"] is JsonArray tags)
        {
            Assert.Equal(tags.Count, tags.Select(t => (string)t!).Distinct().Count());
        }
    }

    private static void Output(JsonObject output)
    {
        switch ((string)output["output_type"]!)
        {
            case "stream":
                Keys(output, ["output_type", "name", "text"], []);
                Lines(output["text"]!);
                break;
            case "error":
                Keys(output, ["output_type", "ename", "evalue", "traceback"], []);
                break;
            case "display_data":
                Keys(output, ["output_type", "data", "metadata"], []);
                break;
            case "execute_result":
                Keys(output, ["output_type", "data", "metadata", "execution_count"], []);
                break;
        }
    }

    /// <summary>Every line but the last ends in LF and holds no other.</summary>
    private static void Lines(JsonNode lines)
    {
        string[] all = [.. lines.AsArray().Select(l => (string)l!)];
        Assert.All(all.SkipLast(1), line => Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal)));
    }

    private static void Keys(JsonObject o, string[] required, string[] optional)
    {
        Assert.Superset(required.ToHashSet(), Names(o));
        Assert.Subset(required.Concat(optional).ToHashSet(), Names(o));
    }

    private static HashSet<string> Names(JsonNode? o) => [.. o!.AsObject().Select(p => p.Key)];

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$")]
    private static partial Regex IdPattern();
}
