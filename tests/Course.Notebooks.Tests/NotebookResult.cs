using System.Text.Json;
using Course.Documents;

namespace Course.Notebooks.Tests;

/// <summary>What became of one copy: its outcome, the messages of the cells that failed by their 0-based places, and the executed document.</summary>
internal sealed record NotebookResult(string Name, string Outcome, IReadOnlyDictionary<int, string> Failures, string? Problem, byte[] Executed)
{
    public static NotebookResult Of(JsonElement notebook, string executed)
    {
        string name = Path.GetFileNameWithoutExtension(notebook.GetProperty("file").GetString()!);
        string path = Path.Combine(executed, name + ".ipynb");
        return new NotebookResult(
            name,
            notebook.GetProperty("outcome").GetString()!,
            notebook.GetProperty("cells").EnumerateArray().Where(c => c.TryGetProperty("message", out _))
                .ToDictionary(c => c.GetProperty("cell").GetInt32() - 1, c => c.GetProperty("message").GetString()!),
            notebook.TryGetProperty("problem", out JsonElement problem) ? problem.GetString() : null,
            File.Exists(path) ? File.ReadAllBytes(path) : []);
    }

    public NotebookDocument Document => NotebookReader.Parse(Executed, NotebookFormat.Ipynb, Name);

    /// <summary>The outcome in words, for a test's message.</summary>
    public string InWords => string.Join('\n', [Outcome, .. Failures.Select(f => $"Cell {f.Key + 1}: {f.Value}"), Problem ?? ""]).TrimEnd();

    /// <summary>The HTML that a cell showed, by the cell's 0-based place.</summary>
    public string Html(int cell) => string.Concat(Document.Cells[cell].Outputs.OfType<DataOutput>()
        .Select(o => o.Data.TryGetValue("text/html", out var html) ? html!.GetValue<string>() : ""));
}
