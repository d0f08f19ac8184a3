using Course.Documents;

[assembly: AssemblyFixture(typeof(Course.Notebooks.Tests.CourseRuns))]

namespace Course.Notebooks.Tests;

/// <summary>Every notebook run as it stands and with everything tried (<see cref="TriedNotebook"/>): all in one run of the command line, once for all tests.</summary>
public sealed class CourseRuns : IAsyncLifetime
{
    private const string Untouched = "as-it-stands", WithTrials = "tried";

    private readonly NotebookCopies copies = new();
    private readonly Dictionary<string, TriedNotebook> tried = [];
    private IReadOnlyDictionary<(string, string), NotebookResult> results = new Dictionary<(string, string), NotebookResult>();

    public async ValueTask InitializeAsync()
    {
        foreach (string name in CourseFolder.Names)
        {
            NotebookDocument document = CourseFolder.Read(name);
            tried[name] = new TriedNotebook(name, document);
            copies.Add(Untouched, name, document);
            copies.Add(WithTrials, name, tried[name].Document);
        }

        results = await copies.RunAsync("--keep-going");
    }

    public ValueTask DisposeAsync()
    {
        copies.Dispose();
        return ValueTask.CompletedTask;
    }

    internal NotebookResult AsItStands(string name) => results[(Untouched, name)];

    internal (NotebookResult Result, TriedNotebook Notebook) Tried(string name) => (results[(WithTrials, name)], tried[name]);
}
