using Course.Documents;

namespace Course.Notebooks.Tests.Breaks;

/// <summary>A copy of each notebook with a trial of each of its edits, run together once for all tests.</summary>
public sealed class BrokenNotebooks : IAsyncLifetime
{
    private const string Broken = "broken";

    private readonly NotebookCopies copies = new();
    private readonly Dictionary<string, IReadOnlyList<int[]>> trials = [];
    private IReadOnlyDictionary<(string, string), NotebookResult> results = new Dictionary<(string, string), NotebookResult>();

    public async ValueTask InitializeAsync()
    {
        foreach (string name in CourseFolder.Names)
        {
            NotebookDocument document = NotebookReader.Read(Path.Combine(CourseFolder.Notebooks, name + ".dib"));
            if (BreakEdit.Of(name) is { Count: > 0 } edits)
            {
                (NotebookDocument tried, trials[name]) = BreakEdit.WithTrials(document, edits);
                copies.Add(Broken, name, tried);
            }
        }

        results = await copies.RunAsync("--keep-going");
    }

    public ValueTask DisposeAsync()
    {
        copies.Dispose();
        return ValueTask.CompletedTask;
    }

    internal NotebookResult Result(string name) => results[(Broken, name)];

    /// <summary>The 1-based numbers of the cells of each edit's trial, in the order of the edits.</summary>
    internal IReadOnlyList<int[]> Trials(string name) => trials[name];
}
