using System.Text;
using Course.Kernels.Packages;
using static Course.Runner.Protocol.MessageParts;

namespace Course.Runner.Protocol;

/// <summary>
/// Messages as bytes: a kind and its fields in order. Binary rather than JSON because both ends are the same executable and the
/// first message should not wait for a serialiser to be compiled.
/// </summary>
internal static class MessageCodec
{
    private enum Kind : byte
    {
        StartNotebook,
        RunCell,
        ExpectCells,
        PackagesResolved,
        PackagesFailed,
        Shutdown,
        Ready,
        Farewell,
        StreamText,
        DisplayValue,
        UpdateValue,
        CellDone,
        OutputLimitReached,
        PackagesWanted,
        UnhandledException,
        WarmUp,
        CompilePiece,
        ForgetNotebook,
        PieceWanted,
        PieceCompiled,
    }

    /// <summary>The bytes of a message, without its length.</summary>
    public static byte[] Encode(WorkerMessage message)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        Write(writer, message);
        writer.Flush();
        return buffer.ToArray();
    }

    /// <summary>The message behind the bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are no message of this version.</exception>
    public static WorkerMessage Decode(byte[] bytes)
    {
        using var buffer = new MemoryStream(bytes, writable: false);
        using var reader = new BinaryReader(buffer, Encoding.UTF8);
        try
        {
            WorkerMessage message = Read(reader);
            return buffer.Position == buffer.Length
                ? message
                : throw new InvalidDataException($"{message.GetType().Name} is followed by {buffer.Length - buffer.Position} bytes too many.");
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or IOException)
        {
            throw new InvalidDataException($"A message of {bytes.Length} bytes ends too early.", e);
        }
    }

    private static void Write(BinaryWriter w, WorkerMessage message)
    {
        switch (message)
        {
            case StartNotebook m:
                w.Write((byte)Kind.StartNotebook);
                w.Write(m.NotebookPath);
                w.Write(m.DefaultKernel);
                w.Write(m.OutputLimit);
                WriteOptional(w, m.CellCache);
                w.Write(m.WarmUp);
                w.Write(m.HasSharedCompiler);
                WriteOptional(w, m.ImageFolder);
                break;
            case RunCell m:
                w.Write((byte)Kind.RunCell);
                w.Write(m.Number);
                WriteCell(w, m.Cell);
                break;
            case ExpectCells m:
                w.Write((byte)Kind.ExpectCells);
                WriteCells(w, m.Cells);
                break;
            case PackagesResolved m:
                w.Write((byte)Kind.PackagesResolved);
                w.Write(m.RequestId);
                WriteIds(w, m.Resolution.Packages);
                WriteAll(w, m.Resolution.CompileAssemblies);
                WriteAll(w, m.Resolution.RuntimeAssemblies);
                WriteAll(w, m.Resolution.NativeLibraries);
                WriteAll(w, m.Resolution.Notices);
                WriteOptional(w, m.Resolution.StandIn);
                break;
            case PackagesFailed m:
                w.Write((byte)Kind.PackagesFailed);
                w.Write(m.RequestId);
                w.Write(m.Reason);
                break;
            case CompilePiece m:
                w.Write((byte)Kind.CompilePiece);
                w.Write(m.RequestId);
                w.Write(m.Notebook);
                WriteBytes(w, m.Piece);
                break;
            case ForgetNotebook m:
                w.Write((byte)Kind.ForgetNotebook);
                w.Write(m.Notebook);
                break;
            case PieceWanted m:
                w.Write((byte)Kind.PieceWanted);
                w.Write(m.RequestId);
                WriteBytes(w, m.Piece);
                break;
            case PieceCompiled m:
                w.Write((byte)Kind.PieceCompiled);
                w.Write(m.RequestId);
                WriteOptionalBytes(w, m.Answer);
                break;
            case Shutdown:
                w.Write((byte)Kind.Shutdown);
                break;
            case WarmUp:
                w.Write((byte)Kind.WarmUp);
                break;
            case Ready:
                w.Write((byte)Kind.Ready);
                break;
            case Farewell m:
                w.Write((byte)Kind.Farewell);
                WriteAll(w, m.PackagesWithoutImage);
                break;
            case StreamText m:
                w.Write((byte)Kind.StreamText);
                w.Write(m.Name);
                w.Write(m.Text);
                break;
            case DisplayValue m:
                w.Write((byte)Kind.DisplayValue);
                w.Write(m.DisplayId);
                WriteData(w, m.Data);
                w.Write(m.IsResult);
                break;
            case UpdateValue m:
                w.Write((byte)Kind.UpdateValue);
                w.Write(m.DisplayId);
                WriteData(w, m.Data);
                break;
            case CellDone m:
                w.Write((byte)Kind.CellDone);
                w.Write(m.Number);
                WriteError(w, m.Error);
                break;
            case OutputLimitReached:
                w.Write((byte)Kind.OutputLimitReached);
                break;
            case PackagesWanted m:
                w.Write((byte)Kind.PackagesWanted);
                w.Write(m.RequestId);
                WriteIds(w, m.Request.Packages);
                WriteAll(w, m.Request.Sources);
                break;
            case UnhandledException m:
                w.Write((byte)Kind.UnhandledException);
                WriteError(w, m.Error);
                break;
            default:
                throw new InvalidDataException($"{message.GetType().Name} is no message of the protocol.");
        }
    }

    private static WorkerMessage Read(BinaryReader r)
    {
        var kind = (Kind)r.ReadByte();
        return kind switch
        {
            Kind.StartNotebook => new StartNotebook(r.ReadString(), r.ReadString(), r.ReadInt64(), ReadOptional(r), r.ReadBoolean(), r.ReadBoolean(), ReadOptional(r)),
            Kind.RunCell => new RunCell(r.ReadInt32(), ReadCell(r)),
            Kind.ExpectCells => new ExpectCells(ReadCells(r)),
            Kind.PackagesResolved => new PackagesResolved(r.ReadInt32(), ReadResolution(r)),
            Kind.PackagesFailed => new PackagesFailed(r.ReadInt32(), r.ReadString()),
            Kind.CompilePiece => new CompilePiece(r.ReadInt32(), r.ReadInt32(), ReadBytes(r)),
            Kind.ForgetNotebook => new ForgetNotebook(r.ReadInt32()),
            Kind.PieceWanted => new PieceWanted(r.ReadInt32(), ReadBytes(r)),
            Kind.PieceCompiled => new PieceCompiled(r.ReadInt32(), ReadOptionalBytes(r)),
            Kind.Shutdown => new Shutdown(),
            Kind.WarmUp => new WarmUp(),
            Kind.Ready => new Ready(),
            Kind.Farewell => new Farewell(ReadAll(r)),
            Kind.StreamText => new StreamText(r.ReadString(), r.ReadString()),
            Kind.DisplayValue => new DisplayValue(r.ReadString(), ReadData(r), r.ReadBoolean()),
            Kind.UpdateValue => new UpdateValue(r.ReadString(), ReadData(r)),
            Kind.CellDone => new CellDone(r.ReadInt32(), ReadError(r)),
            Kind.OutputLimitReached => new OutputLimitReached(),
            Kind.PackagesWanted => new PackagesWanted(r.ReadInt32(), new PackageRequest(ReadIds(r), ReadAll(r))),
            Kind.UnhandledException => new UnhandledException(
                ReadError(r) ?? throw new InvalidDataException("An unhandled exception came without its error.")),
            _ => throw new InvalidDataException($"{(byte)kind} is no kind of message."),
        };
    }
}
