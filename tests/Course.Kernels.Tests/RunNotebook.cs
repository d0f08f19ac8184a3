using System.Text;
using System.Text.Json.Nodes;
using Course.Documents;
using Course.Kernels.Caching;
using Course.Kernels.Execution;
using Course.Kernels.Packages;

namespace Course.Kernels.Tests;

/// <summary>Runs a notebook given as text in a folder of its own and keeps what each cell showed.</summary>
internal sealed class RunNotebook : ICellOutput, IPackageResolver
{
    private readonly StringBuilder _shown = new();
    private readonly Dictionary<string, IReadOnlyDictionary<string, JsonNode?>> _displays = [];

    /// <summary>What each cell showed: streams as they are, values as plain text or in their first form, in order.</summary>
    public List<string> Shown { get; } = [];

    public List<CellResult> Results { get; } = [];

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonNode?>> Displays => _displays;

    public List<PackageRequest> Requests { get; } = [];

    public Func<PackageRequest, PackageResolution>? Packages { get; init; }

    public FileStore? Cache { get; init; }

    public PackageImages? Images { get; init; }

    /// <summary>The packages' assemblies that were loaded without an image.</summary>
    public IReadOnlyList<string> PackagesWithoutImage { get; private set; } = [];

    /// <summary>Which cells the engine is told to expect, of those that come; null to tell it nothing.</summary>
    public Func<IReadOnlyList<NotebookCell>, IEnumerable<NotebookCell>>? Expect { get; init; }

    /// <summary>A compiler that is asked first.</summary>
    public IPieceCompiler? Compiler { get; init; }

    /// <summary>Whether the run goes on after a failed cell.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>The folder for the notebook; without one it gets a new one.</summary>
    public string? Folder { get; init; }

    public static async Task<RunNotebook> Dib(string text, params (string Name, string Text)[] files) =>
        await new RunNotebook().RunAsync("notebook.dib", text, files);

    public static async Task<RunNotebook> Cells(params string[] csharpCells) =>
        await Dib(string.Concat(csharpCells.Select(c => $"#!csharp\n\n{c}\n\n")));

    /// <summary>The whole console and display text of the last cell.</summary>
    public string Last => Shown[^1];

    public CellError Error => Results[^1].Error ?? throw new InvalidOperationException("The last cell succeeded.");

    public async Task<RunNotebook> RunAsync(string name, string text, params (string Name, string Text)[] files)
    {
        var folder = Folder is null ? Directory.CreateTempSubdirectory("course-kernels-tests-") : Directory.CreateDirectory(Folder);
        try
        {
            return await RunInAsync(folder.FullName, name, text, files);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs a notebook in a folder that stays.</summary>
    public async Task<RunNotebook> RunInAsync(string folder, string name, string text, params (string Name, string Text)[] files)
    {
        foreach (var file in files)
        {
            var target = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllTextAsync(target, file.Text);
        }

        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text);
        await using var engine = NotebookEngine.Start(new NotebookEngineOptions { NotebookPath = path, Packages = this, CellCache = Cache, Compiler = Compiler, Images = Images });
        var cells = NotebookReader.Read(path).Cells;
        if (Expect is not null)
        {
            engine.Expect(Expect(cells));
        }

        foreach (var cell in cells)
        {
            _shown.Clear();
            Results.Add(await engine.RunAsync(cell, this, TestContext.Current.CancellationToken));
            Shown.Add(_shown.ToString());
            if (!Results[^1].Succeeded && !KeepGoing)
            {
                break;
            }
        }

        PackagesWithoutImage = engine.PackagesWithoutImage;
        return this;
    }

    void ICellOutput.Stream(string name, string text) => _shown.Append(name == "stderr" ? "[stderr]" + text : text);

    void ICellOutput.Display(string displayId, IReadOnlyDictionary<string, JsonNode?> data, bool isResult)
    {
        _displays[displayId] = data;
        _shown.Append(isResult ? "=> " : "~ ").Append(TextOf(data)).Append('\n');
    }

    void ICellOutput.Update(string displayId, IReadOnlyDictionary<string, JsonNode?> data)
    {
        _displays[displayId] = data;
        _shown.Append("update ").Append(displayId).Append(": ").Append(TextOf(data)).Append('\n');
    }

    Task<PackageResolution> IPackageResolver.ResolveAsync(PackageRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(Packages?.Invoke(request) ?? throw new PackageResolutionException("no packages in this test"));
    }

    private static string TextOf(IReadOnlyDictionary<string, JsonNode?> data) =>
        (data.TryGetValue("text/plain", out var plain) ? plain : data.First().Value)?.ToString() ?? "";
}
