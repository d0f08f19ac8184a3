using System.ComponentModel;
using System.Diagnostics;
using Course.Kernels.Packages;

namespace Course.Runner.Packages;

/// <summary>Restores by <c>dotnet msbuild -t:Restore</c> in a child process that starts no further ones.</summary>
public sealed class DotnetRestoreProcess : IRestoreProcess
{
    private static readonly IReadOnlyDictionary<string, string> settings = new Dictionary<string, string>
    {
        // No server, no node and no notification outlives the restore.
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["MSBuildEnableWorkloadResolver"] = "false",
        ["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "true",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        ["DOTNET_NOLOGO"] = "1",
        // A restore is over before it pays to watch its code.
        ["DOTNET_TieredPGO"] = "0",
        // Messages are passed on to the reader.
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
    };

    /// <inheritdoc/>
    /// <exception cref="PackageResolutionException">The <c>dotnet</c> command cannot be started.</exception>
    public async Task<RestoreProcessResult> RunAsync(RestoreCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        cancellationToken.ThrowIfCancellationRequested();

        ProcessStartInfo start = StartInfo(command);
        try
        {
            (int exitCode, string output) = await ToolProcess.RunAsync(start, cancellationToken).ConfigureAwait(false);
            return new RestoreProcessResult(exitCode, output);
        }
        catch (Win32Exception e)
        {
            throw new PackageResolutionException(
                $"Packages are restored by the .NET SDK, but '{start.FileName}' cannot be started: {e.Message} Install the .NET 10 SDK, or put it on the path.");
        }
    }

    private static ProcessStartInfo StartInfo(RestoreCommand command)
    {
        ProcessStartInfo start = new(DotnetInstallation.Executable)
        {
            WorkingDirectory = Path.GetDirectoryName(command.ProjectFile),
        };
        foreach (string argument in (ReadOnlySpan<string>)["msbuild", command.ProjectFile, "-t:Restore", "-nologo", "-v:q", "-m:1", "-nodeReuse:false", "-noAutoResponse", "-tl:off"])
        {
            start.ArgumentList.Add(argument);
        }

        // Started by "dotnet run" or "dotnet test", this process carries variables that would steer the child's MSBuild.
        foreach (string name in start.Environment.Keys.Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in settings.Concat(command.Environment))
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
