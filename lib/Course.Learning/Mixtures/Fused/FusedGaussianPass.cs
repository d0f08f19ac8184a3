namespace Course.Learning.Mixtures.Fused;

/// <summary>One pass over all samples: chunks of rows are dealt to threads and their sums added in the order of the chunks.</summary>
/// <remarks>
/// Where the chunks lie depends on n and d only, and each is summed from zero, so that any number of threads gives the same
/// bytes.
/// </remarks>
internal static class FusedGaussianPass
{
    private const int Chunks = 32;

    /// <summary>The statistics of all samples under θ, with second moments about the shifts.</summary>
    /// <param name="samples">The data.</param>
    /// <param name="theta">θ.</param>
    /// <param name="shifts">K points in the layout of the packed means.</param>
    /// <param name="threads">At least 1.</param>
    internal static GaussianStatistics Run(FusedSamples samples, PackedComponents theta, AlignedBuffer shifts, int threads)
    {
        int n = samples.X.Rows;
        int block = BlockWorker.BlockRows(theta.Padded);
        int rows = Math.Max((n + Chunks - 1) / Chunks, 1);
        rows = (rows + block - 1) / block * block;
        var parts = new GaussianStatistics[(n + rows - 1) / rows];
        int next = -1;
        int workers = Math.Min(threads, parts.Length);
        if (workers == 1)
        {
            Work();
        }
        else
        {
            Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, _ => Work());
        }

        GaussianStatistics total = parts[0];
        for (int c = 1; c < parts.Length; c++)
        {
            total.Add(parts[c]);
        }

        return total;

        void Work()
        {
            var worker = new BlockWorker(samples, theta, shifts);
            for (int c = Interlocked.Increment(ref next); c < parts.Length; c = Interlocked.Increment(ref next))
            {
                parts[c] = worker.Run(c * rows, Math.Min(n, (c + 1) * rows));
            }
        }
    }
}
