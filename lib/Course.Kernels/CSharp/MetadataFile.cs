using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Course.Kernels.CSharp;

/// <summary>An assembly file as something that code is compiled against.</summary>
public static class MetadataFile
{
    /// <summary>
    /// A reference to an assembly, of which the metadata alone are read. That is a small part of the framework's files, which hold compiled
    /// code as well: the compiler's own way of referring to a file reads all of it. The reference shows the path but has none: of one with a
    /// path the compiler writes name, version and size into the symbols of all code, for each of some two hundred files.
    /// </summary>
    /// <param name="path">Full path of the file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">It is no assembly.</exception>
    public static MetadataReference Reference(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var module = ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata);
        return AssemblyMetadata.Create(module).GetReference(display: path);
    }
}
