using System.Text.Json;
using System.Threading.Channels;

namespace Course.Cli.Serving;

/// <summary>Tells the open pages what is going on: server-sent events, the same to all.</summary>
internal sealed class LiveEvents
{
    private readonly Lock gate = new();
    private readonly List<Channel<string>> listeners = [];
    private readonly Dictionary<string, string> last = new(StringComparer.Ordinal);

    /// <summary>Sends an event. A page that opens later gets the last of each name.</summary>
    /// <param name="name">The event's name.</param>
    /// <param name="data">What it says, as an object that JSON can hold.</param>
    public void Send(string name, object data)
    {
        string text = $"event: {name}\ndata: {JsonSerializer.Serialize(data, JsonSerializerOptions.Web)}\n\n";
        lock (gate)
        {
            last[name] = text;
            listeners.ForEach(l => l.Writer.TryWrite(text));
        }
    }

    /// <summary>The events for one page as they come, until it goes away.</summary>
    public async IAsyncEnumerable<string> ListenAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken gone)
    {
        var listener = Channel.CreateUnbounded<string>();
        lock (gate)
        {
            foreach (string text in last.Values)
            {
                listener.Writer.TryWrite(text);
            }

            listeners.Add(listener);
        }

        try
        {
            await foreach (string text in listener.Reader.ReadAllAsync(gone).ConfigureAwait(false))
            {
                yield return text;
            }
        }
        finally
        {
            lock (gate)
            {
                listeners.Remove(listener);
            }
        }
    }
}
