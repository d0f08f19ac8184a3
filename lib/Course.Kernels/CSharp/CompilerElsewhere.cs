using Course.Kernels.Execution;

namespace Course.Kernels.CSharp;

/// <summary>The notebook's end of a compiler in another process.</summary>
/// <param name="compiler">The way there.</param>
/// <param name="folder">The notebook's folder.</param>
internal sealed class CompilerElsewhere(IPieceCompiler compiler, string folder)
{
    // The pieces that the other process knows.
    private readonly List<SubmissionSource> _known = [];

    /// <summary>Has a piece of code compiled.</summary>
    /// <param name="before">The pieces that came before it and compiled.</param>
    /// <param name="source">The piece.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Null when it is to be compiled here: it reads files as it is compiled, or the other process cannot.</returns>
    /// <exception cref="CompilationFailedException">The code does not compile.</exception>
    public CompiledCell? Compile(IReadOnlyList<SubmissionSource> before, SubmissionSource source, CancellationToken cancellationToken)
    {
        if (before.Append(source).Any(piece => piece.Code.LoadsFiles))
        {
            return null;
        }

        var kept = before.Zip(_known).TakeWhile(pair => ReferenceEquals(pair.First, pair.Second)).Count();
        SubmissionSource[] added = [.. before.Skip(kept)];

        // Should the answer not come, nothing is sure of the other process.
        _known.Clear();
        if (compiler.Compile(new PieceRequest(folder, kept, added, source).ToBytes(), cancellationToken) is not { } answer)
        {
            return null;
        }

        _known.AddRange(before);
        var result = PieceAnswer.FromBytes(answer);
        if (result.Compiled is null)
        {
            throw new CompilationFailedException(result.Errors);
        }

        _known.Add(source);
        return result.Compiled;
    }
}
