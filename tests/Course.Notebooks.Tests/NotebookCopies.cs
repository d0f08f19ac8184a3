using System.Diagnostics;
using System.Text.Json;
using Course.Documents;

namespace Course.Notebooks.Tests;

/// <summary>
/// A folder that looks like the course: the compiled library, the data, and copies of notebooks that a test has changed, beside what they
/// import. One run of the command line executes them all. Each copy keeps its notebook's name, so that what they have in common is
/// compiled once.
/// </summary>
internal sealed class NotebookCopies : IDisposable
{
    private static readonly string[] Kept = ["cells", "packages", "images"];

    private readonly string root = Directory.CreateTempSubdirectory("course-notebooks-").FullName;
    private readonly string notebooks;

    public NotebookCopies()
    {
        Copy(Path.Combine(CourseFolder.Root, "data"), Path.Combine(root, "data"));
        Copy(Path.Combine(CourseFolder.Root, ".course", "lib"), Path.Combine(root, ".course", "lib"));
        notebooks = Path.Combine(root, "notebooks");
        Copy(CourseFolder.Notebooks, notebooks, f => Path.GetFileName(f).StartsWith('_') || !f.EndsWith(".dib", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(root, "Course.sln"), "");
        foreach (string kept in Kept)
        {
            Share(kept);
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>Adds a copy.</summary>
    /// <param name="name">The notebook's name.</param>
    /// <param name="document">What it is there.</param>
    public void Add(string name, NotebookDocument document) =>
        File.WriteAllBytes(Path.Combine(notebooks, name + ".dib"), NotebookWriter.Write(document, NotebookFormat.Dib));

    /// <summary>Runs all copies and gives, by name, what became of them.</summary>
    /// <param name="options">More options of the run.</param>
    public async Task<IReadOnlyDictionary<string, NotebookResult>> RunAsync(params string[] options)
    {
        string json = Path.Combine(root, "report.json"), executed = Path.Combine(root, "executed");
        var start = new ProcessStartInfo("dotnet", [CourseFolder.CommandLine, "run", notebooks, .. options, "--out", executed, "--json", json])
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

    /// <summary>What depends on nothing but its content is found in, and left to, the course's own runs. Where no link can be made it is made anew.</summary>
    private void Share(string kept)
    {
        string own = Directory.CreateDirectory(Path.Combine(CourseFolder.Root, ".course", kept)).FullName;
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(root, ".course", kept), own);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Windows allows it only to some users.
        }
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
