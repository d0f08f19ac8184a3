using Course.Documents;
using Course.Kernels.Console;
using Course.Kernels.CSharp;
using Course.Kernels.Directives;
using Course.Kernels.Display;
using Course.Kernels.Kernels;

namespace Course.Kernels.Execution;

/// <summary>Runs a notebook's cells one after the other in this process. There is one at a time in a process, since it holds the console.</summary>
public sealed class NotebookEngine : IAsyncDisposable
{
    private readonly CSharpKernel _csharp;
    private readonly KernelSet _kernels;
    private readonly ReferenceDirectives _references;
    private readonly DirectiveContext _context;
    private readonly Dictionary<string, IDirective> _directives;
    private readonly Stack<string> _files = new();
    private readonly string _folder;

    private NotebookEngine(NotebookEngineOptions options)
    {
        Options = options;
        var path = Path.GetFullPath(options.NotebookPath);
        _folder = Path.GetDirectoryName(path)!;
        _files.Push(path);
        _csharp = new CSharpKernel(path, options.CellCache, options.Compiler, options.Images);
        if (options.WarmUp)
        {
            CSharpKernel.WarmUp();
        }

        _kernels = KernelSet.WithCSharp(_csharp);
        _references = new ReferenceDirectives(_csharp, options.Packages, _folder);
        IDirective[] directives =
        [
            new ImportDirective(), new TimeDirective(), new WhoDirective(detailed: false), new WhoDirective(detailed: true),
            new AboutDirective(), new LsMagicDirective(), new SetDirective(), new ShareDirective(),
        ];
        _directives = directives.ToDictionary(d => d.Name, StringComparer.Ordinal);
        _context = new DirectiveContext(_kernels, directives, ImportAsync);
    }

    /// <summary>The surroundings this engine was made with.</summary>
    public NotebookEngineOptions Options { get; }

    /// <summary>Full paths of the packages' assemblies that the cells have loaded and that have no image.</summary>
    public IReadOnlyList<string> PackagesWithoutImage => _csharp.PackagesWithoutImage;

    /// <summary>Starts an engine with the kernels of the course. Cheap: the C# compiler is loaded in the background, or when the first cell needs it.</summary>
    public static NotebookEngine Start(NotebookEngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ValueDisplay.Restart();
        return new NotebookEngine(options);
    }

    /// <summary>Loads the compiler, for an engine that will be started in this process.</summary>
    public static void WarmUp() => SubmissionTree.WarmUp();

    /// <summary>Says which cells will most likely run next, so that they are compiled while those before them run.</summary>
    /// <param name="cells">The cells in their order.</param>
    public void Expect(IEnumerable<NotebookCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        _csharp.Expect(CodeToCome.Of(cells, _files.Last()));
    }

    /// <summary>Runs one cell to its end; never throws for what the cell does wrong.</summary>
    /// <param name="cell">The cell; markdown cells show nothing here, they are the document's text.</param>
    /// <param name="output">Receives what the cell shows.</param>
    /// <param name="cancellationToken">Stops between the parts of a cell; running code is stopped by ending the process.</param>
    public async Task<CellResult> RunAsync(NotebookCell cell, ICellOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(output);
        if (cell.IsMarkdown)
        {
            return CellResult.Success;
        }

        ConsoleCapture.Install();
        ValueDisplay.DirectTo(output);
        try
        {
            await RunSourceAsync(cell, cancellationToken).ConfigureAwait(false);
            _context.EndCell();
            return CellResult.Success;
        }
        catch (CellFailedException failure)
        {
            return new CellResult(failure.Error);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new CellResult(new CellError("Cancelled", "The run was cancelled.", cell.FirstLine, []));
        }
    }

    /// <summary>The line of the notebook that an exception comes from, or null; may be asked from any thread.</summary>
    public int? LineOf(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return _csharp.LineOf(exception);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        ValueDisplay.DirectTo(null);
        _csharp.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task RunSourceAsync(NotebookCell cell, CancellationToken cancellationToken)
    {
        var firstLine = Math.Max(1, cell.FirstLine);
        RequireKernel(cell.Kernel, firstLine);
        var pieces = CellSplitter.Split(cell.Source, cell.Kernel, firstLine, name => _kernels.TryFind(name, out _));
        var references = pieces.OfType<DirectivePiece>().Where(d => d.Name is "#r" or "#i").ToList();
        if (references.Count > 0)
        {
            await _references.RunAsync(references, cancellationToken).ConfigureAwait(false);
        }

        foreach (var piece in pieces)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (piece)
            {
                case CodePiece code:
                    var kernel = RequireKernel(code.Kernel, code.Line);
                    await kernel.SubmitAsync(new KernelCode(code.Code, Path.GetFileName(_files.Peek()), code.Line), cancellationToken).ConfigureAwait(false);
                    break;
                case DirectivePiece { Name: not ("#r" or "#i") } directive:
                    await RequireDirective(directive).RunAsync(directive, _context, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
    }

    private IKernel RequireKernel(string name, int line) =>
        _kernels.TryFind(name, out var kernel)
            ? kernel
            : throw CellFailedException.At(
                line,
                "UnknownKernel",
                $"There is no kernel \"{name}\" here. Known are: {string.Join(", ", _kernels.All.SelectMany(k => k.Names))}.");

    private IDirective RequireDirective(DirectivePiece directive) =>
        _directives.TryGetValue(directive.Name, out var known)
            ? known
            : throw CellFailedException.At(
                directive.Line,
                "DirectiveError",
                $"{directive.Name} is neither a directive nor a kernel. Known directives are: {string.Join(", ", _directives.Keys)}, #r, #i; known kernels: {string.Join(", ", _kernels.All.Select(k => k.Names[0]))}.");

    private async Task ImportAsync(DirectivePiece directive, string file, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file, _folder);
        if (_files.Contains(path, StringComparer.Ordinal))
        {
            var chain = _files.Reverse().SkipWhile(f => f != path).Append(path).Select(f => Path.GetFileName(f));
            throw ImportFailure(directive, $"makes a circle: {string.Join(" → ", chain)}. Remove one of these imports.");
        }

        var cells = ReadImport(directive, file, path);
        _files.Push(path);
        try
        {
            foreach (var cell in cells)
            {
                if (cell.IsMarkdown)
                {
                    ValueDisplay.Show(MimeBundle.Single("text/markdown", cell.Source));
                }
                else
                {
                    await RunSourceAsync(cell, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (CellFailedException inner)
        {
            // The importer fails at its own line; where in the imported file it went wrong stands in the message.
            var place = inner.Error.Line is { } line ? $"{Path.GetFileName(path)}:{line}" : Path.GetFileName(path);
            throw new CellFailedException(inner.Error with
            {
                Line = directive.Line,
                Message = $"In {place}, imported here: {inner.Error.Message}",
                Traceback = [$"In {place}, imported here:", .. inner.Error.Traceback],
            });
        }
        finally
        {
            _files.Pop();
        }
    }

    private static IReadOnlyList<NotebookCell> ReadImport(DirectivePiece directive, string file, string path)
    {
        if (!File.Exists(path))
        {
            throw ImportFailure(directive, $"names \"{file}\", which does not exist. Check the path, which is relative to the notebook's folder.");
        }

        try
        {
            return ImportedFile.TryRead(path)
                ?? throw ImportFailure(directive, $"cannot import \"{file}\": {Path.GetExtension(path).ToLowerInvariant()} files are not notebooks. It takes .dib, .ipynb, .cs and .csx.");
        }
        catch (Exception unreadable) when (unreadable is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            throw ImportFailure(directive, $"cannot read \"{file}\": {unreadable.Message}");
        }
    }

    private static CellFailedException ImportFailure(DirectivePiece directive, string message) =>
        CellFailedException.At(directive.Line, "ImportError", $"#!import {message}");
}
