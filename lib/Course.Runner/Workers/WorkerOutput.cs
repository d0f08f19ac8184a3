using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Course.Kernels.Execution;
using Course.Runner.Protocol;

namespace Course.Runner.Workers;

/// <summary>
/// Forwards what a cell shows to the command line. Text written piece by piece is gathered for a moment, and of several updates
/// of one display within that moment only the last is sent, so that a fast loop does not drown the pipe. Counts before it sends:
/// past the limit one message says so and nothing more is forwarded.
/// </summary>
internal sealed class WorkerOutput : ICellOutput
{
    private const int GatherMilliseconds = 20;
    private const int GatherCharacters = 16 << 10;

    private readonly object state = new();
    private readonly MessageChannel channel;
    private readonly long limit;
    private readonly StringBuilder text = new();
    private readonly Dictionary<string, UpdateValue> updates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> displaySizes = new(StringComparer.Ordinal);
    private string textName = "stdout";
    private long lastSent;
    private long produced;
    private bool limitReached;

    /// <summary>Starts forwarding.</summary>
    /// <param name="channel">The way to the command line.</param>
    /// <param name="limit">The bytes (UTF-8) that one cell may show.</param>
    public WorkerOutput(MessageChannel channel, long limit)
    {
        this.channel = channel;
        this.limit = limit;
        new Thread(FlushNowAndThen) { IsBackground = true, Name = ".NET output" }.Start();
    }

    /// <summary>A new cell starts with nothing shown.</summary>
    public void Begin()
    {
        lock (state)
        {
            produced = 0;
            displaySizes.Clear();
        }
    }

    /// <summary>Sends what waits.</summary>
    public void Flush()
    {
        lock (state)
        {
            SendText();
            foreach (UpdateValue update in updates.Values)
            {
                channel.Send(update);
            }

            updates.Clear();
        }
    }

    /// <inheritdoc/>
    public void Stream(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        lock (state)
        {
            if (text.Length == 0 || !Count(Encoding.UTF8.GetByteCount(text)))
            {
                return;
            }

            if (name != textName)
            {
                SendText();
                textName = name;
            }

            this.text.Append(text);
            if (this.text.Length >= GatherCharacters || Stopwatch.GetElapsedTime(lastSent).TotalMilliseconds > GatherMilliseconds)
            {
                SendText();
            }
            else
            {
                Monitor.Pulse(state);
            }
        }
    }

    /// <inheritdoc/>
    public void Display(string displayId, IReadOnlyDictionary<string, JsonNode?> data, bool isResult)
    {
        ArgumentNullException.ThrowIfNull(displayId);
        ArgumentNullException.ThrowIfNull(data);
        lock (state)
        {
            long size = SizeOf(data);
            displaySizes[displayId] = size;
            if (Count(size))
            {
                SendText();
                channel.Send(new DisplayValue(displayId, data, isResult));
            }
        }
    }

    /// <inheritdoc/>
    public void Update(string displayId, IReadOnlyDictionary<string, JsonNode?> data)
    {
        ArgumentNullException.ThrowIfNull(displayId);
        ArgumentNullException.ThrowIfNull(data);
        lock (state)
        {
            // The new content takes the place of the old one, also in the count.
            long size = SizeOf(data);
            if (Count(size - displaySizes.GetValueOrDefault(displayId)))
            {
                displaySizes[displayId] = size;
                updates[displayId] = new UpdateValue(displayId, data);
                Monitor.Pulse(state);
            }
        }
    }

    private static long SizeOf(IReadOnlyDictionary<string, JsonNode?> data)
    {
        long size = 0;
        foreach (JsonNode? content in data.Values)
        {
            size += Encoding.UTF8.GetByteCount(
                content is JsonValue value && value.TryGetValue(out string? text) ? text : content?.ToJsonString() ?? "null");
        }

        return size;
    }

    private bool Count(long bytes)
    {
        if (limitReached)
        {
            return false;
        }

        produced += bytes;
        if (produced > limit)
        {
            limitReached = true;
            SendText();
            channel.Send(new OutputLimitReached());
            return false;
        }

        return true;
    }

    private void SendText()
    {
        if (text.Length > 0)
        {
            channel.Send(new StreamText(textName, text.ToString()));
            text.Clear();
            lastSent = Stopwatch.GetTimestamp();
        }
    }

    private void FlushNowAndThen()
    {
        while (true)
        {
            lock (state)
            {
                while (text.Length == 0 && updates.Count == 0)
                {
                    Monitor.Wait(state);
                }
            }

            Thread.Sleep(GatherMilliseconds);
            Flush();
        }
    }
}
