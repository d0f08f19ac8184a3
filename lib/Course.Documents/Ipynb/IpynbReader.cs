using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Documents.Metadata;

namespace Course.Documents.Ipynb;

/// <summary>Reads nbformat 4.</summary>
internal static class IpynbReader
{
    public static NotebookDocument Read(ReadOnlyMemory<byte> original, ReadOnlyMemory<byte> text, string path)
    {
        List<CellPlace> places = CellPlaces.Find(text.Span, path);
        JsonObject root = ParseRoot(text, path);
        CheckVersion(root, path);
        JsonObject? metadata = ReadMetadata(root, path);
        NotebookFormatException RefuseMetadata(string problem) =>
            new(path, $"in the metadata, {problem}", "Correct the metadata in a text editor, or delete polyglot_notebook from it.");
        (string? named, IReadOnlyList<KernelDeclaration> kernels) =
            KernelInfo.Read(MetadataConversion.PolyglotKernelInfo(metadata), RefuseMetadata);
        string defaultKernel = DefaultKernel(named, metadata, kernels);

        if (root["cells"] is not JsonArray array)
        {
            throw new NotebookFormatException(
                path, $"cells is {Json.Kind(root["cells"])}, expected a list of cells.", "Check that the file is a Jupyter notebook.");
        }

        List<NotebookCell> cells = [];
        for (int i = 0; i < array.Count; i++)
        {
            CellReader reader = new(path, i + 1, i < places.Count ? places[i] : default, defaultKernel, kernels);
            cells.Add(reader.Read(array[i]));
        }

        return new NotebookDocument(NotebookFormat.Ipynb, cells, path, defaultKernel, kernels, metadata) { Original = original };
    }

    private static JsonObject ParseRoot(ReadOnlyMemory<byte> text, string path)
    {
        try
        {
            return JsonNode.Parse(text.Span, documentOptions: Json.ReadOptions) as JsonObject
                ?? throw new NotebookFormatException(
                    path, "the JSON is no object with nbformat, metadata and cells.", "Check that the file is a Jupyter notebook.", line: 1);
        }
        catch (JsonException e)
        {
            // Syntax was checked before, so what is left is a key given twice.
            throw new NotebookFormatException(
                path,
                $"the JSON gives a key twice, so that one of the values would be lost ({e.Path ?? "place unknown"}).",
                "Delete one of the two in a text editor.",
                (int)(e.LineNumber ?? -1) + 1,
                inner: e);
        }
    }

    private static void CheckVersion(JsonObject root, string path)
    {
        int? major = Json.Integer(root["nbformat"]);
        int? minor = Json.Integer(root["nbformat_minor"]);
        switch (major)
        {
            case null:
                throw new NotebookFormatException(
                    path, $"nbformat is {(root.ContainsKey("nbformat") ? Json.Kind(root["nbformat"]) : "missing")}, expected 4.", "Check that the file is a Jupyter notebook.");
            case < 4:
                throw new NotebookFormatException(
                    path,
                    string.Create(CultureInfo.InvariantCulture, $"nbformat is {major}, expected 4."),
                    "Convert it with: jupyter nbconvert --to notebook --nbformat 4 FILE");
            case > 4:
                throw new NotebookFormatException(
                    path,
                    string.Create(CultureInfo.InvariantCulture, $"nbformat is {major}, newer than the 4 this program reads."),
                    "Save it as nbformat 4 in the program that wrote it.");
        }

        if (minor is null or < 0)
        {
            throw new NotebookFormatException(
                path, "nbformat_minor is missing or no natural number, expected 0 to 5.", "Write \"nbformat_minor\": 5 at the end of the file.");
        }
    }

    private static JsonObject? ReadMetadata(JsonObject root, string path) => root["metadata"] switch
    {
        null => null,
        JsonObject metadata => metadata,
        JsonNode other => throw new NotebookFormatException(
            path, $"metadata is {Json.Kind(other)}, expected an object.", "Write \"metadata\": {} instead."),
    };

    private static string DefaultKernel(string? named, JsonObject? metadata, IReadOnlyList<KernelDeclaration> kernels)
    {
        string? name = named ?? Json.Text((metadata?["dotnet_interactive"] as JsonObject)?["defaultKernelName"]);
        if (name is not null)
        {
            return KernelNames.Resolve(name, kernels) ?? name;
        }

        string? language = Json.Text((metadata?["kernelspec"] as JsonObject)?["language"])
            ?? Json.Text((metadata?["language_info"] as JsonObject)?["name"]);
        return string.IsNullOrEmpty(language) ? KernelNames.CSharp : LanguageInfo.KernelOf(language);
    }
}
