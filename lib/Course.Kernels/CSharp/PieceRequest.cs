using System.Collections.Immutable;
using System.Text;
using Course.Kernels.Kernels;

namespace Course.Kernels.CSharp;

/// <summary>A piece to be compiled in another process, which knows the pieces before it from earlier requests, or is told of them.</summary>
/// <param name="Folder">The notebook's folder.</param>
/// <param name="Kept">How many of the pieces that the other process knows come before this one.</param>
/// <param name="Added">The pieces between those and this one.</param>
/// <param name="Source">The piece.</param>
internal sealed record PieceRequest(string Folder, int Kept, IReadOnlyList<SubmissionSource> Added, SubmissionSource Source)
{
    /// <summary>The request from <see cref="ToBytes"/>.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="assembly">Gives an assembly by its path and hash.</param>
    public static PieceRequest FromBytes(byte[] bytes, Func<string, string, ReferencedAssembly> assembly)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return new PieceRequest(reader.ReadString(), reader.ReadInt32(), [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => Read(reader, assembly))], Read(reader, assembly));
    }

    /// <summary>All of it as bytes; of an assembly the path and the hash.</summary>
    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(Folder);
        writer.Write(Kept);
        writer.Write(Added.Count);
        foreach (var piece in Added.Append(Source))
        {
            Write(writer, piece);
        }

        writer.Flush();
        return buffer.ToArray();
    }

    private static void Write(BinaryWriter writer, SubmissionSource piece)
    {
        writer.Write(piece.Ordinal);
        writer.Write(piece.Code.Text);
        writer.Write(piece.Code.File);
        writer.Write(piece.Code.Line);
        writer.Write(piece.References.Length);
        foreach (var reference in piece.References)
        {
            writer.Write(reference.Path);
            writer.Write(reference.Hash);
        }
    }

    private static SubmissionSource Read(BinaryReader reader, Func<string, string, ReferencedAssembly> assembly)
    {
        var ordinal = reader.ReadInt32();
        var code = new KernelCode(reader.ReadString(), reader.ReadString(), reader.ReadInt32());
        var references = ImmutableArray.CreateBuilder<ReferencedAssembly>(reader.ReadInt32());
        while (references.Count < references.Capacity)
        {
            references.Add(assembly(reader.ReadString(), reader.ReadString()));
        }

        return new SubmissionSource(ordinal, code, references.MoveToImmutable());
    }
}
