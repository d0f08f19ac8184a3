using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Course.Kernels.Packages;

namespace Course.Kernels.CSharp;

/// <summary>
/// Where a notebook's code and packages are loaded: apart from the runner's own packages, so that a notebook may use
/// another version of any of them. Only what both sides must share comes from the runner: the framework, this
/// assembly with the helpers that cells call, and the formatter library.
/// </summary>
internal sealed class NotebookLoadContext : AssemblyLoadContext
{
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        typeof(NotebookLoadContext).Assembly.GetName().Name!,
        "Microsoft.DotNet.Interactive.Formatting",
        "Microsoft.AspNetCore.Html.Abstractions",
    };

    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _nativePaths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Assembly> _submissions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _packageFiles = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _withoutImage = new();
    private readonly PackageImages? _images;

    /// <summary>Makes the context of one notebook.</summary>
    /// <param name="images">Images of packages' assemblies, or null.</param>
    public NotebookLoadContext(PackageImages? images)
        : base("notebook") => _images = images;

    /// <summary>Full paths of the packages' assemblies that were loaded without an image.</summary>
    public IReadOnlyList<string> WithoutImage => [.. _withoutImage];

    /// <summary>True for assemblies that always come from the runner.</summary>
    public static bool IsShared(string simpleName) => Shared.Contains(simpleName);

    /// <summary>Makes an assembly file available under its simple name; the first file of a name stays.</summary>
    public void AddFile(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (!IsShared(name))
        {
            _paths.TryAdd(name, path);
        }
    }

    /// <summary>Makes an assembly of a package available; it may be loaded from its image.</summary>
    public void AddPackageFile(string path)
    {
        AddFile(path);
        _packageFiles.TryAdd(path, path);
    }

    /// <summary>Lets assemblies be found beside one that was referenced by path.</summary>
    public void AddFolder(string folder) => _folders.TryAdd(folder, folder);

    /// <summary>Makes a native library available to P/Invoke.</summary>
    public void AddNativeLibrary(string path) => _nativePaths.TryAdd(Path.GetFileName(path), path);

    /// <summary>Loads a compiled cell.</summary>
    public Assembly LoadSubmission(string name, Stream image, Stream symbols)
    {
        var assembly = LoadFromStream(image, symbols);
        _submissions[name] = assembly;
        return assembly;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (_submissions.TryGetValue(name, out var submission))
        {
            return submission;
        }

        if (IsShared(name))
        {
            return Default.LoadFromAssemblyName(new AssemblyName(name));
        }

        if (_paths.TryGetValue(name, out var path))
        {
            return _packageFiles.ContainsKey(path) ? LoadFromPackage(path) : LoadFromAssemblyPath(path);
        }

        var beside = _folders.Keys.Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
        return beside is null ? null : LoadFromAssemblyPath(beside);
    }

    private Assembly LoadFromPackage(string path)
    {
        if (_images?.Find(path) is { } image)
        {
            try
            {
                return LoadFromAssemblyPath(image);
            }
            catch (Exception e) when (e is IOException or BadImageFormatException)
            {
                // Gone or damaged meanwhile; the assembly itself does as well.
            }
        }

        _withoutImage.Enqueue(path);
        return LoadFromAssemblyPath(path);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var candidate in NativeNames(unmanagedDllName))
        {
            if (_nativePaths.TryGetValue(candidate, out var path))
            {
                return LoadUnmanagedDllFromPath(path);
            }
        }

        return 0;
    }

    private static IEnumerable<string> NativeNames(string name) =>
    [
        name, name + ".dll", name + ".so", "lib" + name + ".so", name + ".dylib", "lib" + name + ".dylib",
    ];
}
