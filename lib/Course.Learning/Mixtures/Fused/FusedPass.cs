namespace Course.Learning.Mixtures.Fused;

/// <summary>One pass over all samples: chunks of rows are dealt to threads and their sums added in the order of the chunks.</summary>
/// <remarks>
/// Where the chunks lie depends on n and d only, and each is summed from zero, so that any number of threads gives the same
/// bytes.
/// </remarks>
internal static class FusedPass
{
    private const int Chunks = 32;
    private const double WorstCancellation = 1.0 / (1 << 20);

    /// <summary>The number of threads that was asked for; null asks for one on each processor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    internal static int Threads(int? threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        return threads ?? Environment.ProcessorCount;
    }

    /// <summary>Whether a sum of squares about a shift and the shift's own share agree so far that more than 20 bits cancel.</summary>
    internal static bool Cancels(double second, double shifted) => second - shifted < WorstCancellation * second;

    /// <summary>The statistics of all samples.</summary>
    /// <param name="n">The number of samples.</param>
    /// <param name="block">Rows to a block; chunks are multiples of it.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="take">Gives a thread its scratch.</param>
    /// <param name="giveBack">Takes the scratch back.</param>
    internal static GaussianStatistics Run<TWorker>(int n, int block, int threads, Func<TWorker> take, Action<TWorker> giveBack)
        where TWorker : IChunkWorker
    {
        int rows = Math.Max((n + Chunks - 1) / Chunks, 1);
        rows = (rows + block - 1) / block * block;
        int chunks = (n + rows - 1) / rows;
        var sums = new OrderedSums();
        int next = -1;
        int workers = Math.Min(threads, chunks);
        if (workers == 1)
        {
            Work();
        }
        else
        {
            Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, _ => Work());
        }

        TWorker last = take();
        GaussianStatistics total = last.Collect(sums.Total!);
        giveBack(last);
        return total;

        void Work()
        {
            TWorker mine = take();
            for (int c = Interlocked.Increment(ref next); c < chunks; c = Interlocked.Increment(ref next))
            {
                LaneSums part = sums.Fresh(mine.NewSums);
                mine.Run(c * rows, Math.Min(n, (c + 1) * rows), part);
                sums.Add(c, part);
            }

            giveBack(mine);
        }
    }
}
