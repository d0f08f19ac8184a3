using System.Reflection;
using System.Text;
using Course.Kernels.Caching;
using Course.Kernels.Display;
using Course.Kernels.Execution;
using Course.Kernels.Kernels;
using Course.Kernels.Packages;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels.CSharp;

/// <summary>
/// Runs C# as a chain of script submissions: each sees the variables, types and usings of those before it, and may
/// declare a name again.
/// </summary>
internal sealed class CSharpKernel : IValueKernel, IDisposable
{
    private readonly NotebookLoadContext _loadContext;
    private readonly ReferenceSet _references = new();
    private readonly CodePlaces _places = new();
    private readonly SubmissionChain _chain;
    private readonly string _folder;
    private readonly string _file;
    private string? _standIn;
    private object?[] _submissions = new object?[16];
    private int _count;
    private int _ordinal;

    /// <summary>Makes the kernel; the compiler is loaded when the first cell needs it.</summary>
    /// <param name="notebookPath">The notebook's full path.</param>
    /// <param name="cache">Where compiled cells are remembered, or null.</param>
    /// <param name="elsewhere">A compiler in another process, or null.</param>
    /// <param name="images">Images of packages' assemblies, or null.</param>
    public CSharpKernel(string notebookPath, FileStore? cache, IPieceCompiler? elsewhere, PackageImages? images)
    {
        _loadContext = new NotebookLoadContext(images);
        _file = Path.GetFileName(notebookPath);
        _folder = Path.GetDirectoryName(notebookPath)!;
        var compiler = new Lazy<SubmissionCompiler>(() => new SubmissionCompiler(new SubmissionTree(_folder)));
        _chain = new SubmissionChain(
            cache is null ? null : new CellCache(cache),
            elsewhere is null ? null : new CompilerElsewhere(elsewhere, _folder),
            () => compiler.Value);
    }

    public IReadOnlyList<string> Names { get; } = ["csharp", "C#", "c#", "cs"];

    public IReadOnlyList<KernelVariable> Variables
    {
        get
        {
            var variables = new OrderedDictionary<string, KernelVariable>(StringComparer.Ordinal);
            foreach (var submission in _submissions.OfType<object>())
            {
                foreach (var declared in DeclaredIn(submission))
                {
                    variables.Remove(declared.Name);
                    variables.Add(declared.Name, new KernelVariable(declared.Name, declared.FieldType, declared.GetValue(submission)));
                }
            }

            return [.. variables.Values];
        }
    }

    /// <summary>Full paths of the packages' assemblies that were loaded without an image.</summary>
    public IReadOnlyList<string> PackagesWithoutImage => _loadContext.WithoutImage;

    /// <summary>Has the compiler do in the background what it does for the first time.</summary>
    public static void WarmUp() => _ = Task.Run(SubmissionTree.WarmUp);

    /// <summary>Compiles ahead what is expected to come; see <see cref="SubmissionChain"/>.</summary>
    public void Expect(IEnumerable<KernelCode?> code) => _chain.Expect(code, Piece);

    /// <inheritdoc/>
    public void Dispose() => _chain.Dispose();

    /// <summary>The line of the notebook that an exception comes from, or null.</summary>
    public int? LineOf(Exception exception) => CellErrors.OfException(exception, _file, _places).Line;

    /// <summary>Makes an assembly file, and what stands beside it, available to the following code.</summary>
    /// <exception cref="InvalidOperationException">Another version of it is already loaded.</exception>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    public void AddFile(string path)
    {
        var before = _references.Added.Length;
        _references.Add(path);
        _loadContext.AddFile(path);

        // What stands beside it is what it was compiled against; it also goes before a package that brings the same.
        foreach (var beside in _references.Added.Skip(before))
        {
            _loadContext.AddFile(beside.Path);
        }

        _loadContext.AddFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Makes the assemblies of packages available to the following code.</summary>
    /// <exception cref="InvalidOperationException">Another version of one is already loaded.</exception>
    public void AddPackages(PackageResolution resolution)
    {
        foreach (var path in resolution.CompileAssemblies)
        {
            _references.Add(path);
        }

        _standIn = resolution.StandIn ?? _standIn;

        foreach (var path in resolution.RuntimeAssemblies)
        {
            _loadContext.AddPackageFile(path);
        }

        foreach (var path in resolution.NativeLibraries)
        {
            _loadContext.AddNativeLibrary(path);
        }
    }

    public async Task SetAsync(string name, object? value, Type type, CancellationToken cancellationToken)
    {
        var declaration = new StringBuilder();
        CSharpTypeName.Append(declaration, type);
        await SubmitAsync(new KernelCode($"{declaration} {name} = default;", _file, 1), cancellationToken).ConfigureAwait(false);
        var owner = _submissions[_count]!;
        owner.GetType().GetField(name)!.SetValue(owner, value);
    }

    public async Task SubmitAsync(KernelCode code, CancellationToken cancellationToken)
    {
        _ordinal++;
        var source = Piece(code, 0);
        _places.Add(source);
        var compiled = await CompileAsync(source, cancellationToken).ConfigureAwait(false);
        var entryPoint = Load(source, compiled);
        if (_count + 2 >= _submissions.Length)
        {
            Array.Resize(ref _submissions, _submissions.Length * 2);
        }

        try
        {
            // The submission puts its own object, which holds its variables, into the array before its first line
            // runs: what it sets before it throws stays visible to later cells.
            var value = await CellThread.Start(() => entryPoint(_submissions)).ConfigureAwait(false);
            if (compiled.HasValue && value is not DisplayedValue)
            {
                ValueDisplay.Show(MimeBundle.Of(value, []), isResult: true);
            }
        }
        catch (Exception exception) when (exception is not CellFailedException)
        {
            throw new CellFailedException(CellErrors.OfException(exception, code.File, _places));
        }
        finally
        {
            CountSubmissions();
        }
    }

    private static IEnumerable<FieldInfo> DeclaredIn(object submission) =>
        submission.GetType()
            .GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(declared => char.IsLetter(declared.Name[0]) || declared.Name[0] == '_')
            .OrderBy(declared => declared.MetadataToken);

    private SubmissionSource Piece(KernelCode code, int distance) => new(_ordinal + distance, code, _references.Added);

    private async Task<CompiledCell> CompileAsync(SubmissionSource source, CancellationToken cancellationToken)
    {
        try
        {
            return await _chain.CompileAsync(source, Piece, cancellationToken).ConfigureAwait(false);
        }
        catch (CompilationFailedException failure)
        {
            throw new CellFailedException(CompilationErrors.Describe(failure.Errors, _places, _standIn));
        }
    }

    private Func<object?[], Task<object?>> Load(SubmissionSource source, CompiledCell compiled)
    {
        if (compiled.Image.Length == 0)
        {
            return static _ => Task.FromResult<object?>(null);
        }

        return _loadContext.LoadSubmission(source.AssemblyName, new MemoryStream(compiled.Image), new MemoryStream(compiled.Symbols))
            .GetType(compiled.EntryType, throwOnError: true)!
            .GetMethod(compiled.EntryMethod, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }

    private void CountSubmissions()
    {
        while (_count + 1 < _submissions.Length && _submissions[_count + 1] is not null)
        {
            _count++;
        }
    }
}
