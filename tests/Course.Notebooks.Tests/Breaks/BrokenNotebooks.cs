using Course.Documents;

namespace Course.Notebooks.Tests.Breaks;

/// <summary>A copy of a notebook for each edit, run together once for all tests.</summary>
public sealed class BrokenNotebooks : IAsyncLifetime
{
    private readonly NotebookCopies copies = new();
    private IReadOnlyDictionary<(string, string), NotebookResult> results = new Dictionary<(string, string), NotebookResult>();

    public async ValueTask InitializeAsync()
    {
        foreach (string name in CourseFolder.Names)
        {
            NotebookDocument document = NotebookReader.Read(Path.Combine(CourseFolder.Notebooks, name + ".dib"));
            IReadOnlyList<BreakEdit> edits = BreakEdit.Of(name);
            for (int i = 0; i < edits.Count; i++)
            {
                copies.Add(Folder(i), name, edits[i].Apply(document));
            }
        }

        results = await copies.RunAsync();
    }

    public ValueTask DisposeAsync()
    {
        copies.Dispose();
        return ValueTask.CompletedTask;
    }

    internal NotebookResult After(string name, BreakEdit edit) => results[(Folder(BreakEdit.Of(name).ToList().IndexOf(edit)), name)];

    private static string Folder(int edit) => $"edit-{edit}";
}
