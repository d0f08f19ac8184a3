namespace Course.Learning.Kernels;

/// <summary>Deals chunks of work, which do not depend on the number of threads, to threads.</summary>
internal static class FixedChunks
{
    /// <summary>Runs the work for chunk 0, 1, …; with several threads in any order.</summary>
    /// <param name="chunks">How many chunks.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="work">Called once for each chunk.</param>
    internal static void Run(int chunks, int threads, Action<int> work)
    {
        if (threads == 1 || chunks == 1)
        {
            for (int c = 0; c < chunks; c++)
            {
                work(c);
            }
        }
        else
        {
            Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
        }
    }
}
