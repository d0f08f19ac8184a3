namespace Course.Learning.Mixtures.Fused;

/// <summary>One thread's part in a pass.</summary>
internal interface IChunkWorker
{
    /// <summary>The statistics of rows [from, to), summed from zero.</summary>
    GaussianStatistics Run(int from, int to);
}
