using System.Runtime.InteropServices;
using Course.Kernels.Caching;

namespace Course.Kernels.Packages;

/// <summary>
/// Where the images of packages' assemblies lie: the same assemblies with their code compiled ahead of time, so that each notebook need
/// not compile it again. An image is found by its assembly's path, size and time, and by the runtime and the kind of processor; an assembly that has changed has none.
/// </summary>
/// <param name="folder">Full path of the folder; made by whoever makes images.</param>
public sealed class PackageImages(string folder)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Where the image of an assembly lies, or would lie.</summary>
    /// <param name="assembly">Full path of the assembly.</param>
    public string PathOf(string assembly)
    {
        var file = new FileInfo(assembly);
        using ContentKey key = new ContentKey().Add(assembly).Add($"{file.Length} {file.LastWriteTimeUtc.Ticks} {Environment.Version} {RuntimeInformation.RuntimeIdentifier}");
        return Path.Combine(Folder, $"{Path.GetFileNameWithoutExtension(assembly)}-{key.Value()[..16]}.dll");
    }

    /// <summary>The image of an assembly; null when there is none.</summary>
    /// <param name="assembly">Full path of the assembly.</param>
    public string? Find(string assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return File.Exists(assembly) && PathOf(assembly) is var image && File.Exists(image) ? image : null;
    }
}
