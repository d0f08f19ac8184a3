using System.ComponentModel;
using System.Diagnostics;
using System.Reflection.PortableExecutable;
using Course.Kernels.Packages;

namespace Course.Runner.Packages;

/// <summary>
/// Compiles packages that notebooks have loaded ahead of time, once, so that later runs need not compile them just in time. Done with the
/// SDK's own compiler (crossgen2), which the build of the course has restored; without it, or where it fails, all goes on as before, slower.
/// </summary>
/// <param name="folder">Full path of the folder for the images.</param>
public sealed class ImageCompiler(string folder)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    // An image holds the code of other assemblies' generic types over its own only when it may copy from those; the runtime compares
    // what was copied with what it loads, and compiles anew what differs.
    private static readonly string[] options = ["-O", "--opt-cross-module:*", "--non-local-generics-module:*"];

    private readonly PackageImages images = new(folder);
    private readonly Lock gate = new();
    private readonly SortedSet<string> wanted = new(StringComparer.Ordinal);
    private readonly SortedSet<string> references = new(StringComparer.Ordinal);

    /// <summary>The folder for the images.</summary>
    public string Folder => images.Folder;

    /// <summary>The assemblies that wait to be compiled, by full path.</summary>
    public IReadOnlyList<string> Wanted
    {
        get
        {
            lock (gate)
            {
                return [.. wanted];
            }
        }
    }

    /// <summary>Notes assemblies that a notebook has loaded without an image.</summary>
    /// <param name="assemblies">Their full paths.</param>
    /// <param name="packageFiles">All assemblies of the notebook's packages, which those may refer to.</param>
    public void Want(IReadOnlyList<string> assemblies, IReadOnlyList<string> packageFiles)
    {
        ArgumentNullException.ThrowIfNull(assemblies);
        ArgumentNullException.ThrowIfNull(packageFiles);
        lock (gate)
        {
            references.UnionWith(packageFiles);
            wanted.UnionWith(assemblies.Where(a => images.Find(a) is null && Compiler(a) is not null && IsOnlyIntermediate(a)));
        }
    }

    /// <summary>Compiles all that waits. What cannot be compiled is left as it is.</summary>
    /// <param name="stop">Ends it; no process is left once the task has ended.</param>
    public async Task CompileAsync(CancellationToken stop)
    {
        foreach (string assembly in Wanted)
        {
            lock (gate)
            {
                wanted.Remove(assembly);
            }

            await CompileAsync(assembly, stop).ConfigureAwait(false);
        }
    }

    private async Task CompileAsync(string assembly, CancellationToken stop)
    {
        string draft = Path.Combine(Folder, $"{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(Folder);
            string image = images.PathOf(assembly);
            if (await RunAsync(assembly, draft, stop).ConfigureAwait(false) && image == images.PathOf(assembly))
            {
                File.Move(draft, image, overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            // The folder cannot be written, or the compiler not started: the next run takes as long as this one.
        }
        finally
        {
            if (File.Exists(draft))
            {
                File.Delete(draft);
            }
        }
    }

    private async Task<bool> RunAsync(string assembly, string image, CancellationToken stop)
    {
        var start = new ProcessStartInfo(Compiler(assembly)!, [assembly, "-o", image, .. options, .. References(assembly)]);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        try
        {
            return (await ToolProcess.RunAsync(start, limit.Token).ConfigureAwait(false)).ExitCode == 0;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private List<string> References(string assembly)
    {
        lock (gate)
        {
            IEnumerable<string> files = [.. DotnetInstallation.FrameworkFolders.Select(f => Path.Combine(f, "*.dll")), .. references.Where(r => r != assembly)];
            return [.. files.SelectMany(f => (string[])["-r", f])];
        }
    }

    /// <summary>The compiler for this runtime in the packages folder that holds an assembly, or null.</summary>
    private static string? Compiler(string assembly)
    {
        string package = $"microsoft.netcore.app.crossgen2.{DotnetInstallation.RuntimeIdentifier}";
        string program = OperatingSystem.IsWindows() ? "crossgen2.exe" : "crossgen2";
        for (DirectoryInfo? place = Directory.GetParent(assembly); place is not null; place = place.Parent)
        {
            var versions = new DirectoryInfo(Path.Combine(place.FullName, package));
            if (versions.Exists)
            {
                return versions.EnumerateDirectories($"{Environment.Version.Major}.{Environment.Version.Minor}.*")
                    .Select(v => Path.Combine(v.FullName, "tools", program)).Where(File.Exists).Order(StringComparer.Ordinal).LastOrDefault();
            }
        }

        return null;
    }

    /// <summary>Whether an assembly can be read and holds nothing that was compiled ahead of time.</summary>
    private static bool IsOnlyIntermediate(string assembly)
    {
        try
        {
            using FileStream file = File.OpenRead(assembly);
            using var image = new PEReader(file);
            return image.PEHeaders.CorHeader is { ManagedNativeHeaderDirectory.Size: 0, Flags: var flags } && flags.HasFlag(CorFlags.ILOnly);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return false;
        }
    }
}
