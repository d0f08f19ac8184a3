using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Documents.Metadata;

namespace Course.Documents.Dib;

/// <summary>Reads <c>.dib</c>: a cell starts at a line that is exactly <c>#!name</c>, even inside a code fence.</summary>
internal static class DibReader
{
    internal const string Directive = "#!";
    internal const string MetaLine = "#!meta";

    public static NotebookDocument Read(ReadOnlyMemory<byte> original, ReadOnlyMemory<byte> text, string path)
    {
        string[] lines = Encoding.UTF8.GetString(text.Span).ReplaceLineEndingsToLf().Split('\n');
        (int metaStart, int metaEnd, JsonObject? metadata) = ReadMeta(lines, path);
        (string? defaultKernel, IReadOnlyList<KernelDeclaration> kernels) = ReadKernels(metadata, metaStart + 1, path);
        defaultKernel = defaultKernel is null ? KernelNames.CSharp : KernelNames.Resolve(defaultKernel, kernels) ?? defaultKernel;

        List<NotebookCell> cells = [];
        string kernel = defaultKernel;
        int start = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (i == metaStart)
            {
                AddCell(cells, lines, start, i, kernel);
                i = metaEnd - 1;
                start = metaEnd;
            }
            else if (lines[i].StartsWith(Directive, StringComparison.Ordinal) && KernelNames.Resolve(lines[i][Directive.Length..], kernels) is { } name)
            {
                AddCell(cells, lines, start, i, kernel);
                kernel = name;
                start = i + 1;
            }
        }

        AddCell(cells, lines, start, lines.Length, kernel);
        return new NotebookDocument(NotebookFormat.Dib, cells, path, defaultKernel, kernels, metadata) { Original = original };
    }

    /// <summary>Whether a line is the one that announces the metadata.</summary>
    internal static bool IsMeta(string line) => line.AsSpan().TrimEnd() is MetaLine;

    private static string ReplaceLineEndingsToLf(this string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static void AddCell(List<NotebookCell> cells, string[] lines, int start, int end, string kernel)
    {
        while (start < end && lines[start].Length == 0)
        {
            start++;
        }

        while (start < end && lines[end - 1].Length == 0)
        {
            end--;
        }

        if (start < end)
        {
            cells.Add(new NotebookCell { Kernel = kernel, Source = string.Join('\n', lines[start..end]), FirstLine = start + 1 });
        }
    }

    /// <summary>The metadata and the half-open range of its lines; (-1, -1, null) without any.</summary>
    private static (int Start, int End, JsonObject? Metadata) ReadMeta(string[] lines, string path)
    {
        int start = Array.FindIndex(lines, IsMeta);
        if (start < 0)
        {
            return (-1, -1, null);
        }

        int end = Array.FindIndex(lines, start + 1, line => line.StartsWith(Directive, StringComparison.Ordinal));
        end = end < 0 ? lines.Length : end;
        string json = string.Join('\n', lines[(start + 1)..end]);
        if (string.IsNullOrWhiteSpace(json))
        {
            throw Refuse(path, "#!meta is followed by no JSON.", start + 1);
        }

        try
        {
            return JsonNode.Parse(json, documentOptions: Json.ReadOptions) is JsonObject metadata
                ? (start, end, metadata)
                : throw Refuse(path, "the JSON after #!meta is no object.", start + 2);
        }
        catch (JsonException e)
        {
            int line = start + 2 + (int)(e.LineNumber ?? 0);
            throw Refuse(path, $"the JSON after #!meta is not valid: {Reason(e)}", line, (int?)e.BytePositionInLine + 1, e);
        }
    }

    private static (string? DefaultKernel, IReadOnlyList<KernelDeclaration> Kernels) ReadKernels(JsonObject? metadata, int line, string path)
    {
        JsonNode? info = metadata?["kernelInfo"];
        return info is null or JsonObject
            ? KernelInfo.Read(info as JsonObject, problem => Refuse(path, $"in #!meta, {problem}", line))
            : throw Refuse(path, $"in #!meta, kernelInfo is {Json.Kind(info)}, expected an object.", line);
    }

    private static string Reason(JsonException e)
    {
        int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        int pathPlace = e.Message.IndexOf(" Path:", StringComparison.Ordinal);
        int cut = pathPlace >= 0 ? Math.Min(pathPlace, place < 0 ? int.MaxValue : place) : place;
        return cut < 0 ? e.Message : e.Message[..cut];
    }

    private static NotebookFormatException Refuse(string path, string problem, int line, int? column = null, Exception? inner = null) =>
        new(path, problem, "Correct the JSON between #!meta and the first cell, or delete both: C# needs no metadata.", line, column, inner: inner);
}
