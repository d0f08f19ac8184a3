using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Course.Runner.Execution;

namespace Course.Runner.Reports;

/// <summary>A run as JSON: the exit code and, for each notebook, its code cells. Durations in seconds.</summary>
public static class JsonReport
{
    /// <summary>The report's text.</summary>
    public static string Render(RunReport run)
    {
        ArgumentNullException.ThrowIfNull(run);
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("exitCode", (int)run.ExitCode);
            writer.WriteString("outcome", run.ExitCode.ToString());
            writer.WriteNumber("duration", Seconds(run.Duration));
            writer.WriteStartArray("notebooks");
            foreach (NotebookReport notebook in run.Notebooks)
            {
                Write(writer, notebook);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, NotebookReport notebook)
    {
        writer.WriteStartObject();
        writer.WriteString("file", CaseText.Path(notebook.File));
        writer.WriteString("outcome", notebook.ExitCode.ToString());
        writer.WriteNumber("duration", Seconds(notebook.Duration));
        writer.WriteBoolean("remembered", notebook.IsRemembered);
        if (notebook.Problem is { } problem)
        {
            writer.WriteString("problem", problem.Message);
            writer.WriteNumber("problemLine", problem.Line);
        }

        writer.WriteStartArray("cells");
        foreach (CellReport cell in notebook.Cells)
        {
            Write(writer, notebook.File, cell);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, NotebookFile file, CellReport cell)
    {
        writer.WriteStartObject();
        writer.WriteNumber("cell", cell.Number);
        writer.WriteString("kernel", cell.Kernel);
        writer.WriteNumber("line", cell.Line);
        writer.WriteString("status", cell.Status.ToString());
        writer.WriteNumber("duration", Seconds(cell.Duration));
        if (!cell.IsGood)
        {
            writer.WriteNumber("errorLine", cell.ErrorLine);
            writer.WriteString("message", CaseText.Message(file, cell));
        }

        if (cell.Error is { } error)
        {
            writer.WriteString("error", error.Name);
            writer.WriteStartArray("traceback");
            foreach (string line in error.Traceback)
            {
                writer.WriteStringValue(line);
            }

            writer.WriteEndArray();
        }

        writer.WriteString("output", cell.Output);
        writer.WriteEndObject();
    }

    private static double Seconds(TimeSpan duration) => Math.Round(duration.TotalSeconds, 3);
}
