namespace Course.Kernels.CSharp;

/// <summary>A piece that is compiled before it comes.</summary>
/// <param name="source">The piece as it is expected.</param>
internal sealed class PieceAhead(SubmissionSource source)
{
    private readonly TaskCompletionSource<CompiledCell?> _compiled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The piece.</summary>
    public SubmissionSource Source { get; } = source;

    /// <summary>What it was compiled to, or the compiler's refusal; null when the work was given up.</summary>
    public Task<CompiledCell?> Compiled => _compiled.Task;

    /// <summary>Does the work unless it has been given up.</summary>
    /// <returns>Whether the piece compiled, so that the next one can be.</returns>
    public bool Run(Func<CompiledCell> compile)
    {
        try
        {
            return _compiled.TrySetResult(compile());
        }
        catch (CompilationFailedException refused)
        {
            _compiled.TrySetException(refused);
            return false;
        }
        catch (Exception)
        {
            // Given up, or out of memory beside a greedy cell: it is compiled when it comes, and fails then if it must.
            GiveUp();
            return false;
        }
    }

    /// <summary>Leaves the piece to be compiled when it comes.</summary>
    public void GiveUp() => _compiled.TrySetResult(null);
}
