using System.Diagnostics;
using System.Text.Json;
using Course.Documents;

namespace Course.Notebooks.Tests;

/// <summary>
/// A folder that looks like the course: the compiled library, the data, what notebooks import, and copies of notebooks that a test has
/// changed. One run of the command line executes them all.
/// </summary>
internal sealed class NotebookCopies : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("course-notebooks-").FullName;

    public NotebookCopies()
    {
        Copy(Path.Combine(CourseFolder.Root, "data"), Path.Combine(root, "data"));
        Copy(Path.Combine(CourseFolder.Root, ".course", "lib"), Path.Combine(root, ".course", "lib"));
        Copy(CourseFolder.Notebooks, Path.Combine(root, "notebooks"), f => Path.GetFileName(f).StartsWith('_') || !f.EndsWith(".dib", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(root, "Course.sln"), "");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>Adds a copy.</summary>
    public void Add(string name, NotebookDocument document) =>
        File.WriteAllBytes(Path.Combine(root, "notebooks", name + ".dib"), NotebookWriter.Write(document, NotebookFormat.Dib));

    /// <summary>Runs all copies and gives, by name, what became of them.</summary>
    public async Task<IReadOnlyDictionary<string, NotebookResult>> RunAsync(params string[] arguments)
    {
        string json = Path.Combine(root, "report.json"), executed = Path.Combine(root, "executed");
        var start = new ProcessStartInfo("dotnet", [CourseFolder.CommandLine, "run", "notebooks", "--out", executed, "--json", json, .. arguments])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("GITHUB_ACTIONS");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (!File.Exists(json))
        {
            throw new InvalidOperationException($"The command line left no report. It said: {await output}{await errors}");
        }

        using JsonDocument report = JsonDocument.Parse(await File.ReadAllBytesAsync(json));
        return report.RootElement.GetProperty("notebooks").EnumerateArray().Select(n => NotebookResult.Of(n, executed)).ToDictionary(r => r.Name);
    }

    private static void Copy(string from, string to, Func<string, bool>? wanted = null)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from).Where(wanted ?? (_ => true)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
