using System.Text.Json;
using Course.Documents;

namespace Course.Notebooks.Tests;

/// <summary>What became of one copy: its outcome, the first cell that failed, and the executed document.</summary>
internal sealed record NotebookResult(string Folder, string Name, string Outcome, int? FailedCell, string Message, byte[] Executed)
{
    public static NotebookResult Of(JsonElement notebook, string executed)
    {
        string file = notebook.GetProperty("file").GetString()!;
        string folder = Path.GetDirectoryName(file)!, name = Path.GetFileNameWithoutExtension(file);
        JsonElement? failed = notebook.GetProperty("cells").EnumerateArray().Cast<JsonElement?>().FirstOrDefault(c => c!.Value.TryGetProperty("message", out _));
        string path = Path.Combine(executed, folder, name + ".ipynb");
        return new NotebookResult(
            folder,
            name,
            notebook.GetProperty("outcome").GetString()!,
            failed?.GetProperty("cell").GetInt32(),
            failed?.GetProperty("message").GetString() ?? (notebook.TryGetProperty("problem", out JsonElement problem) ? problem.GetString()! : ""),
            File.Exists(path) ? File.ReadAllBytes(path) : []);
    }

    public NotebookDocument Document => NotebookReader.Parse(Executed, NotebookFormat.Ipynb, Name);

    /// <summary>The HTML that a cell showed, by the cell's 0-based place.</summary>
    public string Html(int cell) => string.Concat(Document.Cells[cell].Outputs.OfType<DataOutput>()
        .Select(o => o.Data.TryGetValue("text/html", out var html) ? html!.GetValue<string>() : ""));
}
