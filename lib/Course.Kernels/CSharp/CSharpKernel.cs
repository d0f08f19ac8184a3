using System.Reflection;
using System.Text;
using Course.Kernels.Display;
using Course.Kernels.Execution;
using Course.Kernels.Kernels;
using Course.Kernels.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels.CSharp;

/// <summary>
/// Runs C# as a chain of script submissions: each sees the variables, types and usings of those before it, and may
/// declare a name again.
/// </summary>
internal sealed class CSharpKernel : IValueKernel
{
    private readonly NotebookLoadContext _loadContext = new();
    private readonly Task<SubmissionCompiler> _compiler;
    private readonly Task<ReferenceSet> _references;
    private readonly string _file;
    private Func<Diagnostic, string?> _hint = static _ => null;
    private CSharpCompilation? _previous;
    private object?[] _submissions = new object?[16];
    private int _count;

    /// <summary>Makes the kernel; the compiler is made ready in the background.</summary>
    /// <param name="notebookPath">The notebook's full path.</param>
    public CSharpKernel(string notebookPath)
    {
        _file = Path.GetFileName(notebookPath);
        var folder = Path.GetDirectoryName(notebookPath)!;
        _references = Task.Run(() => new ReferenceSet());
        _compiler = Task.Run(async () =>
        {
            var compiler = new SubmissionCompiler(await _references.ConfigureAwait(false), _loadContext, folder);
            CompilerWarmUp.Run(await _references.ConfigureAwait(false));
            return compiler;
        });
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

    /// <summary>Makes an assembly file, and what stands beside it, available to the following code.</summary>
    /// <exception cref="InvalidOperationException">Another version of it is already loaded.</exception>
    public async Task AddFileAsync(string path)
    {
        (await _references.ConfigureAwait(false)).Add(path);
        _loadContext.AddFile(path);
        _loadContext.AddFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Makes the assemblies of packages available to the following code.</summary>
    /// <exception cref="InvalidOperationException">Another version of one is already loaded.</exception>
    public async Task AddPackagesAsync(PackageResolution resolution)
    {
        var references = await _references.ConfigureAwait(false);
        foreach (var path in resolution.CompileAssemblies)
        {
            references.Add(path);
        }

        if (resolution.StandIn is { } standIn)
        {
            _hint = new StandInHint(standIn).For;
        }

        foreach (var path in resolution.RuntimeAssemblies)
        {
            _loadContext.AddFile(path);
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
        var submission = await CompileAsync(code, cancellationToken).ConfigureAwait(false);
        if (_count + 2 >= _submissions.Length)
        {
            Array.Resize(ref _submissions, _submissions.Length * 2);
        }

        try
        {
            // The submission puts its own object, which holds its variables, into the array before its first line
            // runs: what it sets before it throws stays visible to later cells.
            var value = await CellThread.Start(() => submission.EntryPoint(_submissions)).ConfigureAwait(false);
            if (submission.HasValue && value is not DisplayedValue)
            {
                ValueDisplay.Show(MimeBundle.Of(value, []), isResult: true);
            }
        }
        catch (Exception exception) when (exception is not CellFailedException)
        {
            throw new CellFailedException(CellErrors.OfException(exception, code.File));
        }
        finally
        {
            _previous = submission.Compilation;
            CountSubmissions();
        }
    }

    private static IEnumerable<FieldInfo> DeclaredIn(object submission) =>
        submission.GetType()
            .GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(declared => char.IsLetter(declared.Name[0]) || declared.Name[0] == '_')
            .OrderBy(declared => declared.MetadataToken);

    private async Task<Submission> CompileAsync(KernelCode code, CancellationToken cancellationToken)
    {
        var compiler = await _compiler.ConfigureAwait(false);
        try
        {
            return compiler.Compile(code, _previous, cancellationToken);
        }
        catch (CompilationFailedException failure)
        {
            throw new CellFailedException(CellErrors.OfCompilation(failure.Errors, _hint));
        }
    }

    private void CountSubmissions()
    {
        while (_count + 1 < _submissions.Length && _submissions[_count + 1] is not null)
        {
            _count++;
        }
    }
}
