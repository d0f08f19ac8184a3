using System.Text.Json.Nodes;

namespace Course.Documents.Metadata;

/// <summary>The object <c>{"defaultKernelName": …, "items": [{"name", "languageName", "aliases"}]}</c> that both formats hold.</summary>
internal static class KernelInfo
{
    /// <summary>The default kernel, if named, and the declared kernels.</summary>
    /// <param name="info">The object, or null when the document has none.</param>
    /// <param name="refuse">Makes the exception for a fault described by its argument.</param>
    public static (string? DefaultKernel, IReadOnlyList<KernelDeclaration> Kernels) Read(
        JsonObject? info, Func<string, NotebookFormatException> refuse)
    {
        if (info is null)
        {
            return (null, []);
        }

        string? defaultKernel = OptionalText(info, "defaultKernelName", "kernelInfo.defaultKernelName", refuse);
        JsonNode? items = info["items"];
        if (items is null)
        {
            return (defaultKernel, []);
        }

        if (items is not JsonArray array)
        {
            throw refuse($"kernelInfo.items is {Json.Kind(items)}, expected a list.");
        }

        return (defaultKernel, [.. array.Select(item => ReadItem(item, refuse))]);
    }

    /// <summary>The object that declares kernels.</summary>
    public static JsonObject WriteItem(string name) => new() { ["name"] = name, ["aliases"] = new JsonArray() };

    private static KernelDeclaration ReadItem(JsonNode? item, Func<string, NotebookFormatException> refuse)
    {
        if (item is not JsonObject kernel)
        {
            throw refuse($"an item of kernelInfo.items is {Json.Kind(item)}, expected an object with a name.");
        }

        string name = OptionalText(kernel, "name", "the name of a kernel in kernelInfo.items", refuse)
            ?? throw refuse("an item of kernelInfo.items has no name.");
        string? language = OptionalText(kernel, "languageName", $"the languageName of kernel '{name}'", refuse);
        return kernel["aliases"] switch
        {
            null => new(name, language, []),
            JsonArray aliases when aliases.All(a => Json.Text(a) is not null) => new(name, language, [.. aliases.Select(a => Json.Text(a)!)]),
            _ => throw refuse($"the aliases of kernel '{name}' are no list of strings."),
        };
    }

    private static string? OptionalText(JsonObject holder, string key, string what, Func<string, NotebookFormatException> refuse) =>
        holder[key] switch
        {
            null => null,
            JsonNode node => Json.Text(node) ?? throw refuse($"{what} is {Json.Kind(node)}, expected a string."),
        };
}
