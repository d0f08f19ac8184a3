using System.Text.Json.Nodes;
using Course.Documents;
using Course.Kernels.Execution;
using Course.Kernels.Packages;

namespace Course.Runner.Protocol;

/// <summary>How the parts of messages become bytes.</summary>
internal static class MessageParts
{
    public static void WriteCell(BinaryWriter w, NotebookCell cell)
    {
        w.Write(cell.Kernel);
        w.Write(cell.Source);
        w.Write(cell.FirstLine);
        WriteOptional(w, cell.Id);
        WriteAll(w, cell.Tags);
    }

    public static void WriteCells(BinaryWriter w, IReadOnlyList<NotebookCell> cells)
    {
        w.Write(cells.Count);
        foreach (NotebookCell cell in cells)
        {
            WriteCell(w, cell);
        }
    }

    public static NotebookCell[] ReadCells(BinaryReader r)
    {
        var cells = new NotebookCell[r.ReadInt32()];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = ReadCell(r);
        }

        return cells;
    }

    public static NotebookCell ReadCell(BinaryReader r) => new()
    {
        Kernel = r.ReadString(),
        Source = r.ReadString(),
        FirstLine = r.ReadInt32(),
        Id = ReadOptional(r),
        Tags = ReadAll(r),
    };

    public static PackageResolution ReadResolution(BinaryReader r) => new()
    {
        Packages = ReadIds(r),
        CompileAssemblies = ReadAll(r),
        RuntimeAssemblies = ReadAll(r),
        NativeLibraries = ReadAll(r),
        Notices = ReadAll(r),
        StandIn = ReadOptional(r),
    };

    public static void WriteData(BinaryWriter w, IReadOnlyDictionary<string, JsonNode?> data)
    {
        w.Write(data.Count);
        foreach ((string mimeType, JsonNode? content) in data)
        {
            w.Write(mimeType);
            bool isText = content is JsonValue value && value.TryGetValue(out string? _);
            w.Write(isText);
            w.Write(isText ? content!.GetValue<string>() : content?.ToJsonString() ?? "null");
        }
    }

    public static Dictionary<string, JsonNode?> ReadData(BinaryReader r)
    {
        int count = r.ReadInt32();
        var data = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string mimeType = r.ReadString();
            bool isText = r.ReadBoolean();
            string content = r.ReadString();
            data[mimeType] = isText ? JsonValue.Create(content) : JsonNode.Parse(content);
        }

        return data;
    }

    public static void WriteError(BinaryWriter w, CellError? error)
    {
        w.Write(error is not null);
        if (error is not null)
        {
            w.Write(error.Name);
            w.Write(error.Message);
            w.Write(error.Line ?? 0);
            WriteAll(w, error.Traceback);
        }
    }

    public static CellError? ReadError(BinaryReader r)
    {
        if (!r.ReadBoolean())
        {
            return null;
        }

        string name = r.ReadString();
        string text = r.ReadString();
        int line = r.ReadInt32();
        return new CellError(name, text, line == 0 ? null : line, ReadAll(r));
    }

    public static void WriteIds(BinaryWriter w, IReadOnlyList<PackageId> ids)
    {
        w.Write(ids.Count);
        foreach (PackageId id in ids)
        {
            w.Write(id.Id);
            WriteOptional(w, id.Version);
        }
    }

    public static PackageId[] ReadIds(BinaryReader r)
    {
        var ids = new PackageId[r.ReadInt32()];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = new PackageId(r.ReadString(), ReadOptional(r));
        }

        return ids;
    }

    public static void WriteAll(BinaryWriter w, IReadOnlyList<string> texts)
    {
        w.Write(texts.Count);
        foreach (string text in texts)
        {
            w.Write(text);
        }
    }

    public static string[] ReadAll(BinaryReader r)
    {
        var texts = new string[r.ReadInt32()];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = r.ReadString();
        }

        return texts;
    }

    public static void WriteBytes(BinaryWriter w, byte[] bytes)
    {
        w.Write(bytes.Length);
        w.Write(bytes);
    }

    public static byte[] ReadBytes(BinaryReader r)
    {
        int length = r.ReadInt32();
        byte[] bytes = length < 0 ? throw new FormatException($"{length} is no length.") : r.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }

    public static void WriteOptionalBytes(BinaryWriter w, byte[]? bytes)
    {
        w.Write(bytes is not null);
        if (bytes is not null)
        {
            WriteBytes(w, bytes);
        }
    }

    public static byte[]? ReadOptionalBytes(BinaryReader r) => r.ReadBoolean() ? ReadBytes(r) : null;

    public static void WriteOptional(BinaryWriter w, string? text)
    {
        w.Write(text is not null);
        w.Write(text ?? "");
    }

    public static string? ReadOptional(BinaryReader r)
    {
        bool present = r.ReadBoolean();
        string text = r.ReadString();
        return present ? text : null;
    }
}
