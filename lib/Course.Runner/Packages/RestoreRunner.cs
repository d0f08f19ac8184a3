using System.Text.Json;
using Course.Kernels.Packages;

namespace Course.Runner.Packages;

/// <summary>Runs one restore in a temporary folder that is gone afterwards, whatever happened.</summary>
internal sealed class RestoreRunner(IRestoreProcess process, TimeSpan limit)
{
    /// <summary>Restores the packages and returns what NuGet wrote about it, success or not.</summary>
    /// <exception cref="PackageResolutionException">The restore took too long, or failed without saying anything about packages.</exception>
    public async Task<ProjectAssets> RunAsync(
        IReadOnlyList<PackageId> packages, NotebookSources sources, bool offline, bool refresh, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("course-restore-");
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(limit);
        try
        {
            string project = Path.Combine(folder.FullName, "packages.proj");
            IEnumerable<string>? only = offline ? sources.Offline(folder.CreateSubdirectory("none").FullName) : null;
            await File.WriteAllTextAsync(project, RestoreProject.Write(packages, sources.Folder, only is null ? sources.Additional : [], only, refresh), ending.Token);

            RestoreProcessResult result = await process.RunAsync(new RestoreCommand(project, new Dictionary<string, string>()), ending.Token);
            ending.Token.ThrowIfCancellationRequested();
            return await ReadAssetsAsync(Path.Combine(folder.FullName, "obj", "project.assets.json"), result, packages, offline);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw PackageFailure.TimedOut(packages, sources.Additional, limit);
        }
        finally
        {
            Delete(folder);
        }
    }

    private static async Task<ProjectAssets> ReadAssetsAsync(string file, RestoreProcessResult result, IReadOnlyList<PackageId> packages, bool offline)
    {
        ProjectAssets? assets = null;
        if (File.Exists(file))
        {
            try
            {
                assets = ProjectAssets.Read(await File.ReadAllTextAsync(file), $"{DotnetInstallation.TargetFramework}/{DotnetInstallation.RuntimeIdentifier}");
            }
            catch (JsonException e)
            {
                throw PackageFailure.Restore(packages, [], $"error: {e.Message}", offline);
            }
        }

        return assets is null || (result.ExitCode != 0 && !assets.Messages.Any(m => m.IsError))
            ? throw PackageFailure.Restore(packages, [], result.Output, offline)
            : assets;
    }

    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A virus scanner may hold a file for a moment; the system empties its temporary folder.
        }
    }
}
