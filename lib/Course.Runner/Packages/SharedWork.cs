namespace Course.Runner.Packages;

/// <summary>
/// Does the same work once for all who ask for it at the same time. One who stops waiting does not stop the work for
/// the others; the last one does, and leaves only when it has ended.
/// </summary>
internal sealed class SharedWork<T>
{
    private readonly Dictionary<string, Entry> running = [];
    private readonly Lock gate = new();

    public async Task<T> RunAsync(string key, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        Entry? entry;
        lock (gate)
        {
            if (!running.TryGetValue(key, out entry))
            {
                entry = new Entry();
                CancellationToken stop = entry.Stop.Token;
                entry.Task = Task.Run(() => work(stop), CancellationToken.None);
                running.Add(key, entry);
            }

            entry.Waiting++;
        }

        try
        {
            return await entry.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            if (IsLast(key, entry))
            {
                await entry.Stop.CancelAsync();
                await ((Task)entry.Task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                entry.Stop.Dispose();
            }
        }
    }

    private bool IsLast(string key, Entry entry)
    {
        lock (gate)
        {
            if (--entry.Waiting > 0)
            {
                return false;
            }

            running.Remove(key);
            return true;
        }
    }

    private sealed class Entry
    {
        public CancellationTokenSource Stop { get; } = new();

        public Task<T> Task { get; set; } = null!;

        public int Waiting { get; set; }
    }
}
