using System.Text;

namespace Course.Kernels.CSharp;

/// <summary>What came of a piece in another process: what it was compiled to, or why it does not compile.</summary>
/// <param name="Compiled">What it was compiled to, or null.</param>
/// <param name="Errors">The compiler's errors in the order of the source; none when it was compiled.</param>
internal sealed record PieceAnswer(CompiledCell? Compiled, IReadOnlyList<CompileError> Errors)
{
    /// <summary>The answer from <see cref="ToBytes"/>.</summary>
    public static PieceAnswer FromBytes(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var errors = new CompileError[reader.ReadInt32()];
        for (var i = 0; i < errors.Length; i++)
        {
            errors[i] = new CompileError(
                reader.ReadString(), reader.ReadString(), reader.ReadBoolean() ? (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32()) : null);
        }

        return new PieceAnswer(errors.Length == 0 ? CompiledCell.FromBytes(bytes[sizeof(int)..]) : null, errors);
    }

    /// <summary>All of it as bytes.</summary>
    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(Errors.Count);
        foreach (var error in Errors)
        {
            writer.Write(error.Id);
            writer.Write(error.Message);
            writer.Write(error.Place is not null);
            if (error.Place is var (path, line, character))
            {
                writer.Write(path);
                writer.Write(line);
                writer.Write(character);
            }
        }

        writer.Write(Compiled?.ToBytes() ?? []);
        writer.Flush();
        return buffer.ToArray();
    }
}
