using System.Text.Json.Nodes;
using Course.Runner.Protocol;
using Course.Runner.Workers;

namespace Course.Runner.Tests.Workers;

public class WorkerOutputTests
{
    [Fact]
    public void Text_and_displays_keep_their_order()
    {
        List<WorkerMessage> sent = Sent(1000, o =>
        {
            o.Stream("stdout", "a");
            o.Stream("stdout", "b");
            o.Stream("stderr", "c");
            o.Display("d", Data("x"), isResult: false);
            o.Stream("stdout", "e");
        });
        Assert.Equal(["stdout:ab", "stderr:c", "display d", "stdout:e"], Merged(sent));
    }

    [Fact]
    public void Of_many_updates_in_a_moment_the_last_is_sent()
    {
        List<WorkerMessage> sent = Sent(1000, o =>
        {
            o.Display("d", Data("0"), isResult: false);
            for (int i = 1; i <= 10_000; i++)
            {
                o.Update("d", Data($"{i}"));
            }
        });
        UpdateValue last = Assert.IsType<UpdateValue>(sent[^1]);
        Assert.Equal("10000", last.Data["text/plain"]!.GetValue<string>());
        Assert.InRange(sent.Count, 2, 1000);
        Assert.DoesNotContain(sent, m => m is OutputLimitReached);
    }

    [Fact]
    public void Past_the_limit_one_message_says_so_and_nothing_follows()
    {
        List<WorkerMessage> sent = Sent(10, o =>
        {
            o.Stream("stdout", "12345");
            o.Stream("stdout", "ääää");
            o.Stream("stdout", "more");
            o.Display("d", Data("x"), isResult: false);
        });
        Assert.Equal(["stdout:12345", "limit"], Merged(sent));
    }

    [Fact]
    public void The_limit_is_that_of_one_cell()
    {
        List<WorkerMessage> sent = Sent(10, o =>
        {
            o.Stream("stdout", "12345678");
            o.Begin();
            o.Stream("stdout", "12345678");
        });
        Assert.DoesNotContain(sent, m => m is OutputLimitReached);
    }

    [Fact]
    public void A_display_counts_by_what_it_holds()
    {
        List<WorkerMessage> sent = Sent(10, o => o.Display("d", Data("12345678901"), isResult: true));
        Assert.Equal(["limit"], Merged(sent));
    }

    private static Dictionary<string, JsonNode?> Data(string text) => new() { ["text/plain"] = JsonValue.Create(text) };

    private static List<WorkerMessage> Sent(long limit, Action<WorkerOutput> act)
    {
        using var buffer = new MemoryStream();
        using var channel = new MessageChannel(Stream.Null, buffer);
        var output = new WorkerOutput(channel, limit);
        output.Begin();
        act(output);
        output.Flush();
        using var receiver = new MessageChannel(new MemoryStream(buffer.ToArray()), Stream.Null);
        var sent = new List<WorkerMessage>();
        while (receiver.Receive() is { } message)
        {
            sent.Add(message);
        }

        return sent;
    }

    private static List<string> Merged(List<WorkerMessage> messages)
    {
        var merged = new List<string>();
        foreach (WorkerMessage message in messages)
        {
            switch (message)
            {
                case StreamText s when merged.Count > 0 && merged[^1].StartsWith(s.Name + ":", StringComparison.Ordinal):
                    merged[^1] += s.Text;
                    break;
                case StreamText s:
                    merged.Add($"{s.Name}:{s.Text}");
                    break;
                case DisplayValue d:
                    merged.Add($"display {d.DisplayId}");
                    break;
                case OutputLimitReached:
                    merged.Add("limit");
                    break;
                default:
                    merged.Add(message.GetType().Name);
                    break;
            }
        }

        return merged;
    }
}
