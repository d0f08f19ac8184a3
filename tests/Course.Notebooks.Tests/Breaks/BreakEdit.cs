using System.Text.Json;
using Course.Documents;

namespace Course.Notebooks.Tests.Breaks;

/// <summary>An edit after which a notebook must fail.</summary>
/// <param name="Edit">What is broken, in words.</param>
/// <param name="Find">Code that stands once in the notebook.</param>
/// <param name="Replace">What takes its place.</param>
/// <param name="FailsIn">Text that only the cell that has to fail contains.</param>
/// <param name="Says">Part of the error.</param>
/// <param name="From">
/// Text that only the cell contains at which the notebook has to be taken up again for the edit to count, where that is an earlier one
/// than the edited: it sets what the edited cell changes.
/// </param>
public sealed record BreakEdit(string Edit, string Find, string Replace, string FailsIn, string Says, string? From = null)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<BreakEdit> Of(string notebook)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Breaks", notebook + ".json");
        return File.Exists(path) ? JsonSerializer.Deserialize<BreakEdit[]>(File.ReadAllBytes(path), Options)! : [];
    }

    /// <summary>The 0-based place of the cell at which a trial begins.</summary>
    public int Start(NotebookDocument document) => CellWith(document, From ?? Find);

    /// <summary>The code cells from there to the one that has to fail, with the edit.</summary>
    public NotebookCell[] Trial(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Cells.Take(CellWith(document, FailsIn) + 1).Skip(Start(document)).Where(c => !c.IsMarkdown)
            .Select(c => c with { Source = c.Source.Replace(Find, Replace, StringComparison.Ordinal) })];
    }

    private static int CellWith(NotebookDocument document, string text)
    {
        int[] places = [.. Enumerable.Range(0, document.Cells.Count).Where(i => !document.Cells[i].IsMarkdown && document.Cells[i].Source.Contains(text, StringComparison.Ordinal))];
        return places is [var place] ? place : throw new InvalidOperationException($"\"{text}\" stands in {places.Length} code cells; it has to be one.");
    }
}
