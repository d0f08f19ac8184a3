using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Course.Kernels.CSharp;

/// <summary>The assemblies that cells are compiled against: one file a simple name.</summary>
internal sealed class ReferenceSet
{
    private readonly Dictionary<string, (Version Version, string Path)> _added = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MetadataReference> _references;
    private readonly HashSet<string> _framework;

    /// <summary>Begins with the framework, the formatter library and the helpers that cells call.</summary>
    public ReferenceSet()
    {
        var files = FrameworkFiles();
        _framework = new HashSet<string>(files.Select(f => Path.GetFileNameWithoutExtension(f)!), StringComparer.OrdinalIgnoreCase);
        _references = [.. files.Select(file => MetadataReference.CreateFromFile(file))];
    }

    /// <summary>Everything to compile against.</summary>
    public IReadOnlyList<MetadataReference> References => _references;

    /// <summary>Adds an assembly file; the same assembly again is nothing new.</summary>
    /// <exception cref="InvalidOperationException">Another version of the assembly is already referenced.</exception>
    public void Add(string path)
    {
        var name = AssemblyName.GetAssemblyName(path);
        var simpleName = name.Name!;
        var version = name.Version ?? new Version(0, 0);
        if (_framework.Contains(simpleName) || NotebookLoadContext.IsShared(simpleName))
        {
            return;
        }

        if (!_added.TryGetValue(simpleName, out var present))
        {
            _added.Add(simpleName, (version, path));
            _references.Add(MetadataReference.CreateFromFile(path));
            AddFilesBeside(path);
        }
        else if (present.Version != version)
        {
            throw new InvalidOperationException(
                $"{simpleName} {version} cannot be added: {simpleName} {present.Version} is already loaded in this notebook. Use one version throughout, and restart the notebook after a change.");
        }
    }

    /// <summary>What an assembly refers to and what stands beside it is needed to use its types.</summary>
    private void AddFilesBeside(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        foreach (var reference in ReferencesOf(path))
        {
            var file = Path.Combine(folder, reference + ".dll");
            if (!_added.ContainsKey(reference) && File.Exists(file))
            {
                Add(file);
            }
        }
    }

    private static List<string> ReferencesOf(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static List<string> FrameworkFiles()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var files = trusted
            .Where(path => Path.GetDirectoryName(path) == folder && IsManaged(Path.GetFileName(path)))
            .ToList();
        files.Add(typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location);
        files.Add(typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location);
        files.Add(typeof(Microsoft.DotNet.Interactive.Kernel).Assembly.Location);
        return files;
    }

    /// <summary>The private core library is reached through its public face, System.Runtime.</summary>
    private static bool IsManaged(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal)
        || file is "System.dll" or "Microsoft.CSharp.dll" or "netstandard.dll" or "mscorlib.dll" or "Microsoft.Win32.Primitives.dll" or "Microsoft.VisualBasic.Core.dll";
}
