using System.Buffers.Binary;

namespace Course.Runner.Protocol;

/// <summary>
/// Messages over two one-way streams, each as a four-byte length (little endian) and its bytes. Sending is safe from any thread;
/// receiving belongs to one thread. Both block: a cell may have used up the thread pool.
/// </summary>
/// <param name="incoming">The stream to read from.</param>
/// <param name="outgoing">The stream to write to.</param>
internal sealed class MessageChannel(Stream incoming, Stream outgoing) : IDisposable
{
    /// <summary>The longest message that is believed; a longer one is a sign of a broken stream. 256 MB.</summary>
    public const int LongestMessage = 256 << 20;

    private readonly Lock sending = new();

    /// <summary>Sends a message; a broken stream is not an error here, the receiving side notices it.</summary>
    /// <returns>False when the other side is gone.</returns>
    public bool Send(WorkerMessage message)
    {
        byte[] body = MessageCodec.Encode(message);
        byte[] frame = new byte[sizeof(int) + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, body.Length);
        body.CopyTo(frame, sizeof(int));
        try
        {
            lock (sending)
            {
                outgoing.Write(frame);
                outgoing.Flush();
            }

            return true;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>The next message, or null when the other side is gone.</summary>
    /// <exception cref="InvalidDataException">What came is no message.</exception>
    public WorkerMessage? Receive()
    {
        byte[] head = new byte[sizeof(int)];
        if (!Fill(head))
        {
            return null;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 1 or > LongestMessage)
        {
            throw new InvalidDataException($"A message claims {length} bytes, expected 1 to {LongestMessage}.");
        }

        byte[] body = new byte[length];
        return Fill(body) ? MessageCodec.Decode(body) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        incoming.Dispose();
        outgoing.Dispose();
    }

    private bool Fill(byte[] buffer)
    {
        try
        {
            return incoming.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return false;
        }
    }
}
