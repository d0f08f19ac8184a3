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

    /// <summary>
    /// The notebook with a trial of each edit: some code cells, one of them edited, the last the one that has to fail. They stand before
    /// the first of them as it is; the notebook, going on from there, puts right what the trial broke.
    /// </summary>
    /// <returns>The notebook, and for each edit the 1-based numbers of its trial's cells; the last has to fail, no other cell may.</returns>
    public static (NotebookDocument Tried, IReadOnlyList<int[]> Trials) WithTrials(NotebookDocument document, IReadOnlyList<BreakEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(edits);
        var cells = new List<NotebookCell>();
        var trials = new int[edits.Count][];
        ILookup<int, int> starts = Enumerable.Range(0, edits.Count).ToLookup(e => CellWith(document, edits[e].From ?? edits[e].Find));
        for (int i = 0; i < document.Cells.Count; i++)
        {
            foreach (int edit in starts[i])
            {
                NotebookCell[] trial = edits[edit].Trial(document, i);
                trials[edit] = [.. Enumerable.Range(cells.Count + 1, trial.Length)];
                cells.AddRange(trial);
            }

            cells.Add(document.Cells[i]);
        }

        return (document.WithCells(cells), trials);
    }

    private NotebookCell[] Trial(NotebookDocument document, int start) =>
        [.. document.Cells.Take(CellWith(document, FailsIn) + 1).Skip(start).Where(c => !c.IsMarkdown)
            .Select(c => c with { Source = c.Source.Replace(Find, Replace, StringComparison.Ordinal) })];

    private static int CellWith(NotebookDocument document, string text)
    {
        int[] places = [.. Enumerable.Range(0, document.Cells.Count).Where(i => !document.Cells[i].IsMarkdown && document.Cells[i].Source.Contains(text, StringComparison.Ordinal))];
        return places is [var place] ? place : throw new InvalidOperationException($"\"{text}\" stands in {places.Length} code cells; it has to be one.");
    }
}
