namespace Course.Kernels.CSharp;

/// <summary>Code that does not compile, with the compiler's errors.</summary>
internal sealed class CompilationFailedException(IReadOnlyList<CompileError> errors) : Exception("The code does not compile.")
{
    /// <summary>The errors in the order of the source; at least one.</summary>
    public IReadOnlyList<CompileError> Errors { get; } = errors;
}
