using System.Text;

namespace Course.Runner.Workers;

/// <summary>
/// Reads a worker's real standard output or error, where nothing should arrive but the markers after each cell: whatever else
/// does was written past <c>Console</c>. Keeps its beginning and its end, counts the rest.
/// </summary>
internal sealed class StrayOutput
{
    private const int KeptBytes = 32 << 10;

    private readonly Lock state = new();
    private readonly byte[] prefix;
    private readonly long limit;
    private readonly Dictionary<int, TaskCompletionSource<StrayText>> cells = [];
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private byte[] pending = [];
    private List<byte> head = [];
    private byte[] tail = [];
    private long count;

    /// <summary>Expects the markers of a worker.</summary>
    /// <param name="token">The token of the worker's markers.</param>
    /// <param name="limit">The bytes one cell may write.</param>
    public StrayOutput(string token, long limit)
    {
        prefix = CellMarker.Prefix(token);
        this.limit = limit;
    }

    /// <summary>Starts reading.</summary>
    /// <param name="stream">The worker's standard output or error.</param>
    /// <param name="limitReached">Called once a cell has written more than the limit; may be called again.</param>
    public void Start(Stream stream, Action limitReached) =>
        new Thread(() => Read(stream, limitReached)) { IsBackground = true, Name = "stray output" }.Start();

    /// <summary>Done when the stream has ended.</summary>
    public Task Ended => ended.Task;

    /// <summary>The text that came before the marker of a cell, once that has come.</summary>
    public Task<StrayText> UpTo(int cell)
    {
        lock (state)
        {
            return Source(cell).Task;
        }
    }

    /// <summary>What has come since the last marker.</summary>
    public StrayText Rest()
    {
        lock (state)
        {
            Keep(pending);
            pending = [];
            return Take();
        }
    }

    private void Read(Stream stream, Action limitReached)
    {
        byte[] buffer = new byte[16 << 10];
        try
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                lock (state)
                {
                    Accept(buffer.AsSpan(0, read));
                }

                if (count > limit)
                {
                    limitReached();
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The worker is gone: the same as its end.
        }

        ended.SetResult();
    }

    private void Accept(ReadOnlySpan<byte> bytes)
    {
        pending = [.. pending, .. bytes];
        int at;
        while ((at = pending.AsSpan().IndexOf(prefix)) >= 0 && pending.Length >= at + prefix.Length + CellMarker.SuffixLength)
        {
            Keep(pending.AsSpan(0, at));
            int cell = CellMarker.Cell(pending.AsSpan(at + prefix.Length));
            pending = pending[(at + prefix.Length + CellMarker.SuffixLength)..];
            Source(cell).TrySetResult(Take());
        }

        // The last bytes may be the beginning of a marker.
        int held = Math.Min(pending.Length, prefix.Length + CellMarker.SuffixLength);
        Keep(pending.AsSpan(0, pending.Length - held));
        pending = pending[^held..];
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        count += bytes.Length;
        int toHead = Math.Min(bytes.Length, KeptBytes - head.Count);
        head.AddRange(bytes[..toHead]);
        ReadOnlySpan<byte> rest = bytes[toHead..];
        if (rest.Length > 0)
        {
            byte[] joined = [.. tail, .. rest];
            tail = joined.Length > KeptBytes ? joined[^KeptBytes..] : joined;
        }
    }

    private StrayText Take()
    {
        long left = count - head.Count - tail.Length;
        string text = Encoding.UTF8.GetString([.. head])
            + (left > 0 ? $"\n… {left} bytes left out …\n" : "")
            + Encoding.UTF8.GetString(tail);
        var taken = new StrayText(text, count);
        head = [];
        tail = [];
        count = 0;
        return taken;
    }

    private TaskCompletionSource<StrayText> Source(int cell)
    {
        if (!cells.TryGetValue(cell, out TaskCompletionSource<StrayText>? source))
        {
            source = new TaskCompletionSource<StrayText>(TaskCreationOptions.RunContinuationsAsynchronously);
            cells.Add(cell, source);
        }

        return source;
    }
}
