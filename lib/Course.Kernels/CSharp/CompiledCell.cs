namespace Course.Kernels.CSharp;

/// <summary>A piece of code as the compiler emits it.</summary>
/// <param name="Image">The assembly; empty for code that only opens namespaces.</param>
/// <param name="Symbols">Its portable symbols.</param>
/// <param name="EntryType">The metadata name of the class with the entry point.</param>
/// <param name="EntryMethod">The metadata name of the entry point.</param>
/// <param name="HasValue">True when the code ends in a value to show, null included.</param>
/// <param name="Surface">What later code can see of it; see <see cref="CellSurface"/>.</param>
internal sealed record CompiledCell(byte[] Image, byte[] Symbols, string EntryType, string EntryMethod, bool HasValue, string Surface)
{
    /// <summary>Code without a statement or declaration.</summary>
    public static CompiledCell OnlyUsings(string surface) => new([], [], "", "", HasValue: false, surface);
}
