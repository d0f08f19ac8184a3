namespace Course.Kernels.CSharp;

/// <summary>
/// Compiles a notebook's code on top of the pieces before it. Pieces that came from the cache it reads again when the first piece that did
/// not is compiled.
/// </summary>
/// <param name="tree">The pieces of this and other notebooks.</param>
internal sealed class SubmissionCompiler(SubmissionTree tree)
{
    private readonly List<Submission> _chain = [];

    /// <summary>Compiles a piece of code.</summary>
    /// <param name="before">The pieces that came before it and compiled.</param>
    /// <param name="source">The piece.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="CompilationFailedException">The code does not compile.</exception>
    public CompiledCell Compile(IReadOnlyList<SubmissionSource> before, SubmissionSource source, CancellationToken cancellationToken)
    {
        var common = _chain.Zip(before).TakeWhile(pair => pair.First.Source.CompilesLike(pair.Second)).Count();
        _chain.RemoveRange(common, _chain.Count - common);
        foreach (var piece in before.Skip(common))
        {
            _chain.Add(tree.After(_chain.LastOrDefault(), piece));
        }

        var next = tree.After(_chain.LastOrDefault(), source);
        var compiled = next.Compile(cancellationToken);
        _chain.Add(next);
        return compiled;
    }
}
