namespace Course.Kernels.Execution;

/// <summary>The way from a notebook to a <see cref="CompilationService"/> in another process.</summary>
public interface IPieceCompiler
{
    /// <summary>Has a piece of a notebook's C# compiled.</summary>
    /// <param name="piece">The piece, for <see cref="CompilationService.Compile"/>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What that gave; null when the piece has to be compiled here.</returns>
    byte[]? Compile(byte[] piece, CancellationToken cancellationToken);
}
