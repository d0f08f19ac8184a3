using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Documents.Metadata;

namespace Course.Documents.Ipynb;

/// <summary>Writes one output. A display's id is no part of nbformat, so it is not written.</summary>
internal static class OutputWriter
{
    public static void Write(Utf8JsonWriter writer, CellOutput output, int? executionCount)
    {
        if (output is UnknownOutput unknown)
        {
            unknown.Json.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        switch (output)
        {
            case StreamOutput stream:
                writer.WriteString("name", stream.Name);
                writer.WriteString("output_type", "stream");
                writer.WritePropertyName("text");
                MultilineText.Write(writer, stream.Text);
                break;
            case ErrorOutput error:
                writer.WriteString("ename", error.Name);
                writer.WriteString("evalue", error.Value);
                writer.WriteString("output_type", "error");
                writer.WriteStartArray("traceback");
                foreach (string line in error.Traceback)
                {
                    writer.WriteStringValue(line);
                }

                writer.WriteEndArray();
                break;
            case DataOutput data:
                WriteData(writer, data, executionCount);
                break;
        }

        writer.WriteEndObject();
    }

    public static void WriteCount(Utf8JsonWriter writer, int? count)
    {
        if (count is { } number)
        {
            writer.WriteNumber("execution_count", number);
        }
        else
        {
            writer.WriteNull("execution_count");
        }
    }

    private static void WriteData(Utf8JsonWriter writer, DataOutput output, int? cellCount)
    {
        writer.WriteStartObject("data");
        foreach ((string mimeType, JsonNode? value) in output.Data)
        {
            writer.WritePropertyName(mimeType);
            if (!MimeTypes.IsJson(mimeType) && Json.Text(value) is { } text)
            {
                MultilineText.Write(writer, text);
            }
            else if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
        if (output.IsExecuteResult)
        {
            WriteCount(writer, output.ExecutionCount ?? cellCount);
        }

        writer.WritePropertyName("metadata");
        output.Metadata.WriteTo(writer);
        writer.WriteString("output_type", output.IsExecuteResult ? "execute_result" : "display_data");
    }
}
