using System.Text.Json;
using Course.Documents;

namespace Course.Notebooks.Tests.Breaks;

/// <summary>An edit after which a notebook must fail.</summary>
/// <param name="Edit">What is broken, in words.</param>
/// <param name="Find">Code that stands once in the notebook.</param>
/// <param name="Replace">What takes its place.</param>
/// <param name="FailsIn">Text that only the cell that has to fail contains.</param>
/// <param name="Says">Part of the error.</param>
public sealed record BreakEdit(string Edit, string Find, string Replace, string FailsIn, string Says)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<BreakEdit> Of(string notebook)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Breaks", notebook + ".json");
        return File.Exists(path) ? JsonSerializer.Deserialize<BreakEdit[]>(File.ReadAllBytes(path), Options)! : [];
    }

    /// <summary>The notebook after the edit.</summary>
    public NotebookDocument Apply(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        int place = CellWith(document, Find);
        NotebookCell[] cells = [.. document.Cells];
        cells[place] = cells[place] with { Source = cells[place].Source.Replace(Find, Replace, StringComparison.Ordinal) };
        return document.WithCells(cells);
    }

    /// <summary>The 1-based number of the cell that has to fail.</summary>
    public int FailingCell(NotebookDocument document) => CellWith(document, FailsIn) + 1;

    private static int CellWith(NotebookDocument document, string text)
    {
        int[] places = [.. Enumerable.Range(0, document.Cells.Count).Where(i => !document.Cells[i].IsMarkdown && document.Cells[i].Source.Contains(text, StringComparison.Ordinal))];
        return places is [var place] ? place : throw new InvalidOperationException($"\"{text}\" stands in {places.Length} code cells; it has to be one.");
    }
}
