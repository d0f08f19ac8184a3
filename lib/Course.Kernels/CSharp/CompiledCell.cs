using System.Text;

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

    /// <summary>The piece from <see cref="ToBytes"/>.</summary>
    public static CompiledCell FromBytes(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return new CompiledCell(
            reader.ReadBytes(reader.ReadInt32()), reader.ReadBytes(reader.ReadInt32()), reader.ReadString(), reader.ReadString(), reader.ReadBoolean(), reader.ReadString());
    }

    /// <summary>All of it as bytes.</summary>
    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        foreach (var part in (ReadOnlySpan<byte[]>)[Image, Symbols])
        {
            writer.Write(part.Length);
            writer.Write(part);
        }

        writer.Write(EntryType);
        writer.Write(EntryMethod);
        writer.Write(HasValue);
        writer.Write(Surface);
        writer.Flush();
        return buffer.ToArray();
    }
}
