using System.Diagnostics;
using System.Xml.Linq;
using Course.Cli.Commands;

namespace Course.Cli.Serving;

/// <summary>Builds the library that the notebooks load, when its source has been saved.</summary>
/// <param name="course">The course.</param>
internal sealed class LibraryBuild(CourseRoot course)
{
    private const int MostErrors = 10;

    /// <summary>Whether a file is source of the library.</summary>
    public bool IsSource(string path) =>
        path.StartsWith(course.SourceFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && Path.GetExtension(path) is ".cs" or ".csproj";

    /// <summary>Builds; what was built reaches the notebooks' folder by the build itself.</summary>
    /// <returns>The compiler's errors; none when all is well.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken stop)
    {
        foreach (string project in Projects())
        {
            IReadOnlyList<string> errors = await BuildAsync(project, stop).ConfigureAwait(false);
            if (errors.Count > 0)
            {
                return errors;
            }
        }

        return [];
    }

    /// <summary>The projects that reach the notebooks, without those that another of them refers to.</summary>
    private List<string> Projects()
    {
        var delivered = new Dictionary<string, XDocument>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(course.SourceFolder, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            XDocument project = XDocument.Load(file);
            if (project.Descendants("DeliverToNotebooks").Any(e => e.Value == "true"))
            {
                delivered.Add(file, project);
            }
        }

        var referred = delivered.Values
            .SelectMany(p => p.Descendants("ProjectReference"))
            .Select(r => Path.GetFileName(((string)r.Attribute("Include")!).Replace('\\', '/')))
            .ToHashSet(StringComparer.Ordinal);
        return [.. delivered.Keys.Where(file => !referred.Contains(Path.GetFileName(file)))];
    }

    private async Task<IReadOnlyList<string>> BuildAsync(string project, CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet", ["build", project, "--nologo", "-v", "q", "-clp:NoSummary"])
        {
            WorkingDirectory = course.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using Process build = Process.Start(start) ?? throw new InvalidOperationException("'dotnet' did not start.");
        build.StandardInput.Close();
        try
        {
            Task<string> errors = build.StandardError.ReadToEndAsync(stop);
            string output = await build.StandardOutput.ReadToEndAsync(stop).ConfigureAwait(false) + await errors.ConfigureAwait(false);
            await build.WaitForExitAsync(stop).ConfigureAwait(false);
            return build.ExitCode == 0 ? [] : ErrorsIn(output);
        }
        catch (OperationCanceledException)
        {
            build.Kill(entireProcessTree: true);
            throw;
        }
    }

    private string[] ErrorsIn(string output)
    {
        string[] errors =
        [
            .. output.Split('\n', StringSplitOptions.TrimEntries)
                .Where(line => line.Contains(": error ", StringComparison.Ordinal))
                .Select(line => line.Replace(course.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
                .Distinct()
                .Take(MostErrors),
        ];
        return errors.Length > 0 ? errors : [output.Trim()];
    }
}
