using Course.Kernels.Kernels;

namespace Course.Kernels.CSharp;

/// <summary>
/// The pieces of a notebook's C# in their order, compiled or found compiled. While a piece runs, those that are expected
/// after it are compiled ahead. A piece that comes in another form, or with other assemblies to use, than was expected is
/// compiled when it comes, and what was made ahead is forgotten.
/// </summary>
/// <param name="cache">Where compiled pieces are remembered, or null.</param>
/// <param name="elsewhere">A compiler in another process, or null.</param>
/// <param name="compiler">Gives the compiler of this process, once a piece needs it.</param>
internal sealed class SubmissionChain(CellCache? cache, CompilerElsewhere? elsewhere, Func<SubmissionCompiler> compiler) : IDisposable
{
    private readonly List<SubmissionSource> _pieces = [];
    private readonly List<string?> _states = [cache is null ? null : CellCache.Start()];
    private readonly Queue<KernelCode?> _expected = new();
    private readonly Queue<PieceAhead> _ahead = new();
    private CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private int _count;

    /// <summary>Expects code from now on, in this order; nothing is compiled ahead past a null.</summary>
    /// <param name="code">The code.</param>
    /// <param name="piece">The pieces that it would be, by their code and their distance from the last one.</param>
    public void Expect(IEnumerable<KernelCode?> code, Func<KernelCode, int, SubmissionSource> piece)
    {
        Forget();
        _expected.Clear();
        foreach (var part in code)
        {
            _expected.Enqueue(part);
        }

        CompileAhead(piece);
    }

    /// <summary>Compiles the next piece, or takes what was compiled ahead, and makes it part of the chain.</summary>
    /// <param name="source">The piece.</param>
    /// <param name="piece">The pieces after it as they would be, by their code and their distance from it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="CompilationFailedException">The piece does not compile; it is no part of the chain.</exception>
    public async Task<CompiledCell> CompileAsync(
        SubmissionSource source, Func<KernelCode, int, SubmissionSource> piece, CancellationToken cancellationToken)
    {
        PassBy(source.Code);
        try
        {
            var compiled = _ahead.TryDequeue(out var ahead) && ahead.Source == source ? await ahead.Compiled.ConfigureAwait(false) : null;
            if (compiled is null)
            {
                Forget();
                compiled = Compile(source, cancellationToken);
            }

            _count++;
            return compiled;
        }
        catch (CompilationFailedException)
        {
            Forget();
            throw;
        }
        finally
        {
            CompileAhead(piece);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        _stop.Dispose();
    }

    /// <summary>Ends the work ahead and takes what it made out of the chain.</summary>
    private void Forget()
    {
        _stop.Cancel();
        _running.GetAwaiter().GetResult();
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        _ahead.Clear();
        _pieces.RemoveRange(_count, _pieces.Count - _count);
        _states.RemoveRange(_count + 1, _states.Count - _count - 1);
    }

    /// <summary>Takes code that has come out of what is expected, or, when it was not expected, expects nothing more.</summary>
    private void PassBy(KernelCode code)
    {
        while (_expected.TryPeek(out var part) && part is null)
        {
            _expected.Dequeue();
        }

        if (!_expected.TryDequeue(out var next) || next != code)
        {
            _expected.Clear();
        }
    }

    private void CompileAhead(Func<KernelCode, int, SubmissionSource> piece)
    {
        if (_ahead.Count > 0)
        {
            return;
        }

        PieceAhead[] pieces = [.. _expected.TakeWhile(code => code is not null).Select((code, i) => new PieceAhead(piece(code!, i + 1)))];
        if (pieces.Length == 0)
        {
            return;
        }

        Array.ForEach(pieces, _ahead.Enqueue);
        var stop = _stop.Token;
        _running.GetAwaiter().GetResult();

        // On a thread of its own: the notebook may have used up the thread pool.
        _running = Task.Factory.StartNew(() => Run(pieces, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Run(PieceAhead[] pieces, CancellationToken stop)
    {
        var done = 0;
        while (done < pieces.Length && pieces[done].Run(() => Compile(pieces[done].Source, stop)))
        {
            done++;
        }

        foreach (var rest in pieces.Skip(done))
        {
            rest.GiveUp();
        }
    }

    private CompiledCell Compile(SubmissionSource source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var before = _states[^1];
        var key = before is null ? null : CellCache.KeyOf(before, source);
        var compiled = key is null ? null : cache!.Find(key);
        if (compiled is null)
        {
            compiled = elsewhere?.Compile(_pieces, source, cancellationToken) ?? compiler().Compile(_pieces, source, cancellationToken);
            if (key is not null)
            {
                cache!.Store(key, compiled);
            }
        }

        _pieces.Add(source);
        _states.Add(key is null ? null : CellCache.After(before!, source, compiled));
        return compiled;
    }
}
