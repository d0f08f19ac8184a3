using Course.Documents;

[assembly: AssemblyFixture(typeof(Course.Notebooks.Tests.TriedNotebooks))]

namespace Course.Notebooks.Tests;

/// <summary>Every notebook with everything tried (<see cref="TriedNotebook"/>), in one run of the command line, once for all tests.</summary>
public sealed class TriedNotebooks : IAsyncLifetime
{
    private readonly NotebookCopies copies = new();
    private readonly Dictionary<string, TriedNotebook> notebooks = [];
    private IReadOnlyDictionary<string, NotebookResult> results = new Dictionary<string, NotebookResult>();

    public async ValueTask InitializeAsync()
    {
        foreach (string name in CourseFolder.Names)
        {
            NotebookDocument document = CourseFolder.Read(name);
            notebooks[name] = new TriedNotebook(name, document);
            copies.Add(name, notebooks[name].Document);
        }

        results = await copies.RunAsync("--keep-going");
    }

    public ValueTask DisposeAsync()
    {
        copies.Dispose();
        return ValueTask.CompletedTask;
    }

    internal (NotebookResult Result, TriedNotebook Notebook) Of(string name) => (results[name], notebooks[name]);
}
