using System.Text.Json.Nodes;
using Course.Documents;
using Course.Kernels.Execution;
using Course.Kernels.Packages;

namespace Course.Kernels.Tests;

/// <summary>Runs C# cells one after the other, going on after a failed one.</summary>
internal sealed class ContinuingRun : ICellOutput, IPackageResolver
{
    public string Shown { get; private set; } = "";

    public async Task<IReadOnlyList<CellResult>> RunAsync(params string[] cells)
    {
        await using var engine = NotebookEngine.Start(new NotebookEngineOptions { NotebookPath = Path.GetFullPath("memory.dib"), Packages = this });
        var results = new List<CellResult>();
        foreach (var cell in cells)
        {
            results.Add(await engine.RunAsync(new NotebookCell { Kernel = "csharp", Source = cell, FirstLine = 1 }, this, TestContext.Current.CancellationToken));
        }

        return results;
    }

    public void Stream(string name, string text) => Shown += text;

    public void Display(string displayId, IReadOnlyDictionary<string, JsonNode?> data, bool isResult) =>
        Shown += (isResult ? "=> " : "~ ") + data["text/plain"];

    public void Update(string displayId, IReadOnlyDictionary<string, JsonNode?> data) => Shown += "update";

    public Task<PackageResolution> ResolveAsync(PackageRequest request, CancellationToken cancellationToken) =>
        throw new PackageResolutionException("no packages in this test");
}
