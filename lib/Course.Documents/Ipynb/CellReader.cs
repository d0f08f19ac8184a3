using System.Text.Json.Nodes;
using Course.Documents.Dib;
using Course.Documents.Metadata;

namespace Course.Documents.Ipynb;

/// <summary>Reads one cell; every fault is named with the cell's number and line.</summary>
internal sealed class CellReader(
    string path, int number, CellPlace place, string defaultKernel, IReadOnlyList<KernelDeclaration> kernels)
{
    public NotebookCell Read(JsonNode? node)
    {
        if (node is not JsonObject cell)
        {
            throw Refuse($"the cell is {Json.Kind(node)}, expected an object.");
        }

        JsonObject? metadata = OptionalObject(cell, "metadata");
        string source = Source(cell);
        NotebookCell read = new()
        {
            Kernel = KernelNames.Raw,
            Source = source,
            FirstLine = place.FirstSourceLine,
            Id = Json.Text(cell["id"]),
            Metadata = metadata,
            Tags = Tags(metadata),
        };
        return Json.Text(cell["cell_type"]) switch
        {
            "markdown" => read with { Kernel = KernelNames.Markdown, Attachments = OptionalObject(cell, "attachments") },
            "raw" => read with { Attachments = OptionalObject(cell, "attachments") },
            "code" => ReadCode(read, cell),
            null => throw Refuse("cell_type is missing, expected code, markdown or raw."),
            string other => throw Refuse($"cell_type is '{other}', expected code, markdown or raw."),
        };
    }

    private NotebookCell ReadCode(NotebookCell read, JsonObject cell)
    {
        OutputReader outputs = new(Refuse);
        NotebookCell code = read with
        {
            Kernel = KernelOf(read.Metadata),
            Outputs = outputs.Read(cell["outputs"]),
            ExecutionCount = Json.Integer(cell["execution_count"]),
        };

        int end = read.Source.IndexOf('\n', StringComparison.Ordinal);
        string first = end < 0 ? read.Source : read.Source[..end];
        if (first.StartsWith(DibReader.Directive, StringComparison.Ordinal)
            && KernelNames.Resolve(first[DibReader.Directive.Length..], kernels) is { } named)
        {
            // The kernel line says what Kernel now says, so it is no part of the source, as in a .dib.
            return code with { Kernel = named, Source = end < 0 ? "" : read.Source[(end + 1)..], FirstLine = place.SecondSourceLine };
        }

        return code;
    }

    private string KernelOf(JsonObject? metadata)
    {
        string? name = Json.Text((metadata?["polyglot_notebook"] as JsonObject)?["kernelName"])
            ?? Json.Text((metadata?["dotnet_interactive"] as JsonObject)?["language"]);
        return string.IsNullOrEmpty(name) ? defaultKernel : KernelNames.Resolve(name, kernels) ?? name;
    }

    private string Source(JsonObject cell) =>
        MultilineText.Read(cell["source"])?.Replace("\r\n", "\n", StringComparison.Ordinal)
        ?? throw Refuse($"source is {(cell.ContainsKey("source") ? Json.Kind(cell["source"]) : "missing")}, expected a string or a list of strings.");

    private static IReadOnlyList<string> Tags(JsonObject? metadata) =>
        metadata?["tags"] is JsonArray tags ? [.. tags.Select(Json.Text).OfType<string>()] : [];

    private JsonObject? OptionalObject(JsonObject cell, string key) => cell[key] switch
    {
        null => null,
        JsonObject found => found,
        JsonNode other => throw Refuse($"{key} is {Json.Kind(other)}, expected an object."),
    };

    private NotebookFormatException Refuse(string problem) =>
        new(path, problem, "Correct the cell in a text editor, or delete it.", place.Line, cell: number);
}
