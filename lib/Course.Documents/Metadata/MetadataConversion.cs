using System.Text.Json.Nodes;

namespace Course.Documents.Metadata;

/// <summary>The document's metadata as each of the two formats writes it, whichever it was read from.</summary>
internal static class MetadataConversion
{
    private const string KernelInfoKey = "kernelInfo";
    private const string PolyglotKey = "polyglot_notebook";

    /// <summary>The JSON after <c>#!meta</c>; null when the file needs none.</summary>
    public static JsonObject? ForDib(NotebookDocument document)
    {
        JsonObject meta = document.Metadata?.DeepClone().AsObject() ?? [];
        if (document.Format == NotebookFormat.Ipynb)
        {
            MoveToKernelInfo(meta);
            RemoveStandard(meta, "kernelspec", LanguageInfo.KernelSpec(document.DefaultKernel));
            RemoveStandard(meta, "language_info", LanguageInfo.Language(document.DefaultKernel));
        }

        (string? named, IReadOnlyList<KernelDeclaration> declared) = KernelsOf(meta);
        if (document.DefaultKernel != (named ?? KernelNames.CSharp))
        {
            KernelInfoOf(meta)["defaultKernelName"] = document.DefaultKernel;
        }

        IEnumerable<string> undeclared = document.Cells.Select(c => c.Kernel)
            .Concat(document.Kernels.Select(k => k.Name))
            .Append(document.DefaultKernel)
            .Distinct()
            .Where(name => KernelNames.Resolve(name, declared) is null);
        foreach (string name in undeclared)
        {
            Items(meta).Add(KernelInfo.WriteItem(name));
        }

        bool needed = meta.Count > 0 || document is { Format: NotebookFormat.Dib, Metadata: not null };
        return needed ? meta : null;
    }

    /// <summary>The <c>metadata</c> of a <c>.ipynb</c>.</summary>
    public static JsonObject ForIpynb(NotebookDocument document)
    {
        JsonObject metadata = document.Metadata?.DeepClone().AsObject() ?? [];
        if (document.Format == NotebookFormat.Dib && metadata.Remove(KernelInfoKey, out JsonNode? info))
        {
            JsonObject polyglot = metadata[PolyglotKey] as JsonObject ?? [];
            polyglot[KernelInfoKey] = info;
            metadata[PolyglotKey] = polyglot.Parent is null ? polyglot : polyglot.DeepClone();
        }

        metadata.TryAdd("kernelspec", LanguageInfo.KernelSpec(document.DefaultKernel));
        metadata.TryAdd("language_info", LanguageInfo.Language(document.DefaultKernel));
        return metadata;
    }

    /// <summary>The kernels a <c>#!meta</c> object declares.</summary>
    public static (string? DefaultKernel, IReadOnlyList<KernelDeclaration> Kernels) KernelsOf(JsonObject? meta) =>
        KernelInfo.Read(
            meta?[KernelInfoKey] as JsonObject,
            problem => new NotebookFormatException("", problem, "Correct the metadata of the document."));

    /// <summary>The object that holds the kernels in a <c>.ipynb</c>: both <c>{defaultKernelName, items}</c> and <c>{kernelInfo}</c> occur.</summary>
    public static JsonObject? PolyglotKernelInfo(JsonObject? metadata) =>
        metadata?[PolyglotKey] is JsonObject polyglot ? polyglot[KernelInfoKey] as JsonObject ?? polyglot : null;

    private static void MoveToKernelInfo(JsonObject meta)
    {
        if (PolyglotKernelInfo(meta) is not { } info)
        {
            return;
        }

        var polyglot = (JsonObject)meta[PolyglotKey]!;
        if (ReferenceEquals(info, polyglot))
        {
            meta.Remove(PolyglotKey);
        }
        else
        {
            polyglot.Remove(KernelInfoKey);
            if (polyglot.Count == 0)
            {
                meta.Remove(PolyglotKey);
            }
        }

        meta[KernelInfoKey] = info;
    }

    private static void RemoveStandard(JsonObject meta, string key, JsonObject standard)
    {
        if (JsonNode.DeepEquals(meta[key], standard))
        {
            meta.Remove(key);
        }
    }

    private static JsonObject KernelInfoOf(JsonObject meta)
    {
        if (meta[KernelInfoKey] is JsonObject info)
        {
            return info;
        }

        JsonObject made = [];
        meta[KernelInfoKey] = made;
        return made;
    }

    private static JsonArray Items(JsonObject meta)
    {
        JsonObject info = KernelInfoOf(meta);
        if (info["items"] is JsonArray items)
        {
            return items;
        }

        JsonArray made = [];
        info["items"] = made;
        return made;
    }
}
