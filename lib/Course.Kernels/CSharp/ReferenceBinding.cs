using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernels.CSharp;

/// <summary>
/// Where compilations find the types of the assemblies that they refer to, one compilation after another. The compiler keeps what it has found
/// for the next one; two that look at the same time each find types of their own, and a later piece may get the one's string where the pieces
/// before it have the other's: it does not compile then.
/// </summary>
internal static class ReferenceBinding
{
    private static readonly Lock OneAtATime = new();

    /// <summary>Binds the references of a compilation that was just made.</summary>
    public static CSharpCompilation Bind(CSharpCompilation compilation)
    {
        lock (OneAtATime)
        {
            _ = compilation.Assembly;
        }

        return compilation;
    }
}
