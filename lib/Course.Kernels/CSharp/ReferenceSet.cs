using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Course.Kernels.CSharp;

/// <summary>
/// The assemblies that cells are compiled against beside the framework: one file a simple name, read once, so that what
/// is compiled against is what its hash says even when a build replaces the file meanwhile.
/// </summary>
internal sealed class ReferenceSet
{
    private readonly Dictionary<string, (Version Version, string Path)> _added = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _framework =
        new(FrameworkAssemblies.Files().Select(f => Path.GetFileNameWithoutExtension(f)), StringComparer.OrdinalIgnoreCase);

    /// <summary>The added assemblies in their order.</summary>
    public ImmutableArray<ReferencedAssembly> Added { get; private set; } = [];

    /// <summary>Adds an assembly file; the same assembly again is nothing new.</summary>
    /// <exception cref="InvalidOperationException">Another version of the assembly is already referenced.</exception>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    public void Add(string path)
    {
        var content = File.ReadAllBytes(path);
        using var image = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(content));
        if (!image.HasMetadata || image.GetMetadataReader() is not { IsAssembly: true } metadata)
        {
            throw new BadImageFormatException($"{path} is not a .NET assembly.");
        }

        var definition = metadata.GetAssemblyDefinition();
        var simpleName = metadata.GetString(definition.Name);
        if (_framework.Contains(simpleName) || NotebookLoadContext.IsShared(simpleName))
        {
            return;
        }

        if (!_added.TryGetValue(simpleName, out var present))
        {
            _added.Add(simpleName, (definition.Version, path));
            Added = Added.Add(new ReferencedAssembly(path, content, Convert.ToHexStringLower(SHA256.HashData(content))));
            AddFilesBeside(path, metadata);
        }
        else if (present.Version != definition.Version)
        {
            throw new InvalidOperationException(
                $"{simpleName} {definition.Version} cannot be added: {simpleName} {present.Version} is already loaded in this notebook. Use one version throughout, and restart the notebook after a change.");
        }
    }

    /// <summary>What an assembly refers to and what stands beside it is needed to use its types.</summary>
    private void AddFilesBeside(string path, MetadataReader metadata)
    {
        var folder = Path.GetDirectoryName(path)!;
        foreach (var handle in metadata.AssemblyReferences)
        {
            var name = metadata.GetString(metadata.GetAssemblyReference(handle).Name);
            var file = Path.Combine(folder, name + ".dll");
            if (!_added.ContainsKey(name) && File.Exists(file))
            {
                Add(file);
            }
        }
    }
}
