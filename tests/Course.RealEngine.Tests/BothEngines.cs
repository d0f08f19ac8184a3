namespace Course.RealEngine.Tests;

/// <summary>Every notebook, run once in either engine.</summary>
public sealed class BothEngines : IAsyncLifetime
{
    private readonly Dictionary<string, IReadOnlyList<CellResult>> real = [];
    private IReadOnlyDictionary<string, IReadOnlyList<CellResult>> own = new Dictionary<string, IReadOnlyList<CellResult>>();

    public async ValueTask InitializeAsync()
    {
        own = await OwnRunner.RunAsync();
        foreach (string name in CourseFolder.Names)
        {
            real[name] = await RealKernel.RunAsync(Path.Combine(CourseFolder.Notebooks, name + ".dib"));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal IReadOnlyList<CellResult> Real(string name) => real[name];

    internal IReadOnlyList<CellResult> Own(string name) => own[name];
}
