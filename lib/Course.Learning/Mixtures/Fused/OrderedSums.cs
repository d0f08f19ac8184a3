namespace Course.Learning.Mixtures.Fused;

/// <summary>
/// Adds up the sums of chunks in the order of the chunks, whichever ends first, and gives those that were added to be used again: at most
/// a few more than there are threads are alive.
/// </summary>
internal sealed class OrderedSums
{
    private readonly SortedDictionary<int, LaneSums> waiting = [];
    private readonly Stack<LaneSums> free = [];
    private int next;

    /// <summary>The sum of all chunks, once each was added.</summary>
    internal LaneSums? Total { get; private set; }

    /// <summary>Sums of zero.</summary>
    internal LaneSums Fresh(Func<LaneSums> create)
    {
        LaneSums? old;
        lock (waiting)
        {
            free.TryPop(out old);
        }

        old?.Clear();
        return old ?? create();
    }

    internal void Add(int chunk, LaneSums sums)
    {
        lock (waiting)
        {
            waiting.Add(chunk, sums);
            while (waiting.Remove(next, out LaneSums? turn))
            {
                next++;
                if (Total is null)
                {
                    Total = turn;
                    continue;
                }

                Total.Add(turn);
                free.Push(turn);
            }
        }
    }
}
