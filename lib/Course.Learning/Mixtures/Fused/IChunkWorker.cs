namespace Course.Learning.Mixtures.Fused;

/// <summary>One thread's part in a pass.</summary>
internal interface IChunkWorker
{
    /// <summary>Sums of zero, of the size that this pass needs.</summary>
    LaneSums NewSums();

    /// <summary>Adds rows [from, to).</summary>
    void Run(int from, int to, LaneSums sums);

    /// <summary>The lanes folded and laid out.</summary>
    GaussianStatistics Collect(LaneSums sums);
}
