using System.Text.Json;
using System.Xml.Linq;
using Course.Runner.Packages;

namespace Course.Runner.Tests.Packages;

/// <summary>Writes what NuGet would write, without a process: every package has one version, or does not exist.</summary>
public sealed class CannedRestore(string packagesFolder) : IRestoreProcess
{
    private int count;

    public int Count => count;

    /// <summary>The version of every package that exists, by id.</summary>
    public Dictionary<string, string> Versions { get; } = [];

    /// <summary>What a source says in place of an answer; null when all sources answer.</summary>
    public string? FailingSource { get; set; }

    public async Task<RestoreProcessResult> RunAsync(RestoreCommand command, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref count);
        XElement project = XElement.Load(command.ProjectFile);
        string target = "net10.0/" + project.Descendants("RuntimeIdentifiers").Single().Value;
        string[] asked = [.. project.Descendants("PackageReference").Select(p => (string)p.Attribute("Include")!)];
        string[] found = [.. asked.Where(Versions.ContainsKey)];
        string[] absent = [.. asked.Except(found)];
        foreach (string id in found)
        {
            string lib = Directory.CreateDirectory(Path.Combine(packagesFolder, id, Versions[id], "lib")).FullName;
            await File.WriteAllTextAsync(Path.Combine(lib, $"{id}.dll"), id, cancellationToken);
        }

        object assets = new
        {
            targets = new Dictionary<string, object>
            {
                [target] = found.ToDictionary(id => $"{id}/{Versions[id]}", id => new
                {
                    compile = new Dictionary<string, object> { [$"lib/{id}.dll"] = new() },
                    runtime = new Dictionary<string, object> { [$"lib/{id}.dll"] = new() },
                }),
            },
            libraries = found.ToDictionary(id => $"{id}/{Versions[id]}", id => new { path = $"{id}/{Versions[id]}" }),
            packageFolders = new Dictionary<string, object> { [packagesFolder] = new() },
            logs = absent.Select(id => new { code = "NU1101", level = "Error", message = $"Unable to find package {id}.", libraryId = (string?)id })
                .Concat(FailingSource is null ? [] : [new { code = "NU1301", level = "Error", message = FailingSource, libraryId = (string?)null }]),
        };
        string obj = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(command.ProjectFile)!, "obj")).FullName;
        await File.WriteAllTextAsync(Path.Combine(obj, "project.assets.json"), JsonSerializer.Serialize(assets), cancellationToken);
        return new RestoreProcessResult(absent.Length > 0 ? 1 : 0, "");
    }
}
