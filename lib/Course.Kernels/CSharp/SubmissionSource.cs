using System.Collections.Immutable;
using System.Globalization;
using Course.Kernels.Kernels;

namespace Course.Kernels.CSharp;

/// <summary>
/// A piece of code with all that its compilation depends on beside the pieces before it. Its lines are counted from its
/// own first line: what stands above it in the file may change without a change of the compiled code.
/// </summary>
/// <param name="Ordinal">How many pieces were compiled in this notebook up to this one, those with errors counted.</param>
/// <param name="Code">The code and where it stands.</param>
/// <param name="References">What it may use beside the framework.</param>
internal sealed record SubmissionSource(int Ordinal, KernelCode Code, ImmutableArray<ReferencedAssembly> References)
{
    /// <summary>The name of the emitted assembly.</summary>
    public string AssemblyName => string.Create(CultureInfo.InvariantCulture, $"notebook-code-{Ordinal}");

    /// <summary>The name of the class that holds the piece's variables.</summary>
    public string ClassName => string.Create(CultureInfo.InvariantCulture, $"Submission#{Ordinal}");

    /// <summary>The name of the document in symbols and diagnostics; different for every piece.</summary>
    public string Document => string.Create(CultureInfo.InvariantCulture, $"{Code.File}#{Ordinal}");

    /// <summary>Whether it is the same to the compiler as another piece, behind the same pieces.</summary>
    public bool CompilesLike(SubmissionSource other) =>
        ReferenceEquals(this, other)
        || (Ordinal == other.Ordinal
            && Code.File == other.Code.File
            && Code.Text == other.Code.Text
            && !Code.LoadsFiles
            && References.SequenceEqual(other.References));
}
