using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernels.CSharp;

/// <summary>A compiled piece of code in the chain of a notebook.</summary>
/// <param name="Compilation">What the next piece is compiled on top of.</param>
/// <param name="EntryPoint">Runs it: takes the array of all submissions' objects and returns the trailing value.</param>
/// <param name="HasValue">True when it ends in a value to show, null included.</param>
internal sealed record Submission(CSharpCompilation Compilation, Func<object?[], Task<object?>> EntryPoint, bool HasValue)
{
    /// <summary>The delegate type that the compiler's entry point fits.</summary>
    public static Func<object?[], Task<object?>> Bind(MethodInfo entryPoint) =>
        entryPoint.CreateDelegate<Func<object?[], Task<object?>>>();
}
