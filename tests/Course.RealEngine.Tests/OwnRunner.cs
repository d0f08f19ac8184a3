using System.Diagnostics;
using System.Text.Json.Nodes;
using Course.Documents;

namespace Course.RealEngine.Tests;

/// <summary>
/// The course's own runner with its stand-in for Plotly.NET: the notebooks run in a copy of the course whose only package source is a
/// folder with MathNet.Numerics, so that no source has Plotly.NET.
/// </summary>
internal static class OwnRunner
{
    private const string Figure = "application/vnd.plotly.v1+json";

    /// <summary>Runs all notebooks; gives their code cells by the notebook's name.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<CellResult>>> RunAsync()
    {
        string root = Directory.CreateTempSubdirectory("course-real-engine-").FullName;
        try
        {
            CopyCourse(root);
            string executed = Path.Combine(root, "executed");
            var start = new ProcessStartInfo("dotnet", [CourseFolder.CommandLine, "run", "notebooks", "--keep-going", "--out", executed])
            {
                WorkingDirectory = root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["NUGET_PACKAGES"] = Path.Combine(root, "packages");
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            string said = await output + await errors;
            return CourseFolder.Names.ToDictionary(name => name, name => Read(Path.Combine(executed, name + ".ipynb"), said));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void CopyCourse(string root)
    {
        foreach (string folder in new[] { "data", "notebooks", Path.Combine(".course", "lib") })
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
            foreach (string file in Directory.GetFiles(Path.Combine(CourseFolder.Root, folder)))
            {
                File.Copy(file, Path.Combine(root, folder, Path.GetFileName(file)));
            }
        }

        File.WriteAllText(Path.Combine(root, "Course.sln"), "");
        foreach (string package in Directory.GetFiles(Path.Combine(CourseFolder.RestoredPackages, "mathnet.numerics"), "*.nupkg", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(root, "feed"));
            File.Copy(package, Path.Combine(root, "feed", Path.GetFileName(package)), overwrite: true);
        }

        File.WriteAllText(
            Path.Combine(root, "NuGet.Config"),
            """
            <configuration>
              <packageSources>
                <clear />
                <add key="folder" value="feed" />
              </packageSources>
            </configuration>
            """);
    }

    private static IReadOnlyList<CellResult> Read(string path, string said)
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"The course's runner left no {Path.GetFileName(path)}. It said: {said}");
        }

        return [.. NotebookReader.Read(path).Cells.Where(c => !c.IsMarkdown).Select(Read)];
    }

    private static CellResult Read(NotebookCell cell)
    {
        DataOutput[] shown = [.. cell.Outputs.OfType<DataOutput>()];
        return new CellResult(
            !cell.Outputs.OfType<ErrorOutput>().Any(),
            string.Concat(cell.Outputs.OfType<StreamOutput>().Where(s => s.Name == "stdout").Select(s => s.Text)).ReplaceLineEndings("\n"),
            [.. shown.Where(o => !o.Data.ContainsKey(Figure)).Select(PlainText).OfType<string>().Where(t => !t.StartsWith("Plotly.NET: ", StringComparison.Ordinal))],
            [.. shown.Where(o => o.Data.ContainsKey(Figure)).Select(o => FigureJson.Of(o.Data[Figure]!.ToJsonString()))]);
    }

    /// <summary>The plain text of an output; a piece of HTML has none in the kernel, and its markup once more in the course's runner.</summary>
    private static string? PlainText(DataOutput output) =>
        output.Data.TryGetValue("text/plain", out JsonNode? text) && !(output.Data.TryGetValue("text/html", out JsonNode? html) && JsonNode.DeepEquals(html, text))
            ? text!.GetValue<string>().ReplaceLineEndings("\n")
            : null;
}
