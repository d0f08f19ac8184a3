using System.Buffers.Binary;
using System.IO.Pipes;
using Course.Runner.Protocol;

namespace Course.Runner.Tests.Protocol;

public class MessageChannelTests
{
    [Fact]
    public async Task Messages_sent_from_many_threads_arrive_whole()
    {
        using var server = new AnonymousPipeServerStream(PipeDirection.Out);
        using var client = new AnonymousPipeClientStream(PipeDirection.In, server.ClientSafePipeHandle);
        using var sender = new MessageChannel(Stream.Null, server);
        using var receiver = new MessageChannel(client, Stream.Null);
        const int threads = 4, each = 200;
        Task[] sending =
        [
            .. Enumerable.Range(0, threads).Select(t => Task.Run(() =>
            {
                for (int i = 0; i < each; i++)
                {
                    sender.Send(new StreamText("stdout", new string((char)('a' + t), i * 10)));
                }
            })),
        ];
        var lengths = new Dictionary<char, int>();
        for (int i = 0; i < threads * each; i++)
        {
            var message = Assert.IsType<StreamText>(receiver.Receive());
            Assert.True(message.Text.Distinct().Count() <= 1);
            char key = message.Text.FirstOrDefault('-');
            lengths[key] = lengths.GetValueOrDefault(key) + message.Text.Length;
        }

        await Task.WhenAll(sending);
        Assert.All("abcd", c => Assert.Equal(each * (each - 1) / 2 * 10, lengths[c]));
    }

    [Fact]
    public void The_end_of_the_stream_is_null_even_within_a_message()
    {
        Assert.Null(new MessageChannel(new MemoryStream(), Stream.Null).Receive());
        Assert.Null(new MessageChannel(new MemoryStream([9, 0, 0, 0, 1]), Stream.Null).Receive());
    }

    [Fact]
    public void A_length_that_cannot_be_is_refused()
    {
        byte[] head = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(head, MessageChannel.LongestMessage + 1);
        Assert.Throws<InvalidDataException>(() => new MessageChannel(new MemoryStream(head), Stream.Null).Receive());
    }

    [Fact]
    public void Sending_to_a_closed_pipe_is_false()
    {
        using var server = new AnonymousPipeServerStream(PipeDirection.Out);
        server.DisposeLocalCopyOfClientHandle();
        Assert.False(new MessageChannel(Stream.Null, server).Send(new Ready()));
    }
}
