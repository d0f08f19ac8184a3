using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Documents.Metadata;

namespace Course.Documents.Ipynb;

/// <summary>Writes nbformat 4.5 with Jupyter's layout: one blank of indentation, keys in alphabetical order.</summary>
internal static class IpynbWriter
{
    private const int Major = 4;
    private const int Minor = 5;

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(NotebookDocument document)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Layout))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("cells");
            string[] ids = CellIds.For(document.Cells);
            for (int i = 0; i < ids.Length; i++)
            {
                WriteCell(writer, document.Cells[i], ids[i]);
            }

            writer.WriteEndArray();
            writer.WritePropertyName("metadata");
            MetadataConversion.ForIpynb(document).WriteTo(writer);
            writer.WriteNumber("nbformat", Major);
            writer.WriteNumber("nbformat_minor", Minor);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteCell(Utf8JsonWriter writer, NotebookCell cell, string id)
    {
        bool isCode = cell.Kernel is not (KernelNames.Markdown or KernelNames.Raw);
        writer.WriteStartObject();
        if (!isCode && cell.Attachments is not null)
        {
            writer.WritePropertyName("attachments");
            cell.Attachments.WriteTo(writer);
        }

        writer.WriteString("cell_type", isCode ? "code" : cell.Kernel);
        if (isCode)
        {
            OutputWriter.WriteCount(writer, cell.ExecutionCount);
        }

        writer.WriteString("id", id);
        writer.WritePropertyName("metadata");
        CellMetadata(cell, isCode).WriteTo(writer);
        if (isCode)
        {
            writer.WriteStartArray("outputs");
            foreach (CellOutput output in cell.Outputs)
            {
                OutputWriter.Write(writer, output, cell.ExecutionCount);
            }

            writer.WriteEndArray();
        }

        writer.WritePropertyName("source");
        MultilineText.Write(writer, cell.Source.Replace("\r\n", "\n", StringComparison.Ordinal));
        writer.WriteEndObject();
    }

    private static JsonObject CellMetadata(NotebookCell cell, bool isCode)
    {
        JsonObject metadata = cell.Metadata?.DeepClone().AsObject() ?? [];
        if (isCode)
        {
            Set(metadata, "dotnet_interactive", "language", cell.Kernel);
            Set(metadata, "polyglot_notebook", "kernelName", cell.Kernel);
        }

        if (cell.Tags.Count > 0)
        {
            metadata["tags"] = new JsonArray([.. cell.Tags.Distinct().Select(tag => JsonValue.Create(tag))]);
        }
        else
        {
            metadata.Remove("tags");
        }

        return metadata;
    }

    private static void Set(JsonObject metadata, string section, string key, string value)
    {
        if (metadata[section] is not JsonObject holder)
        {
            holder = [];
            metadata[section] = holder;
        }

        holder[key] = value;
    }
}
