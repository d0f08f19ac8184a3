namespace Course.Benchmarks.Measuring;

/// <summary>What a measuring process prints, ours or a peer's.</summary>
internal sealed record Measured
{
    /// <summary>Elapsed seconds of every run.</summary>
    public required double[] Seconds { get; init; }

    /// <summary>Processor seconds of every run, all threads together.</summary>
    public required double[] ProcessorSeconds { get; init; }

    /// <summary>Peak resident memory of the runs beyond that of the data, in bytes.</summary>
    public required long ExtraBytes { get; init; }

    /// <summary>The answer, as numbers.</summary>
    public required double[] Answer { get; init; }

    /// <summary>The largest eigenvector residual, where there is one.</summary>
    public double? Residual { get; init; }

    /// <summary>Several measurements of the same work as one; memory and answer are the first's.</summary>
    internal static Measured Together(IReadOnlyList<Measured> all) => all[0] with
    {
        Seconds = [.. all.SelectMany(m => m.Seconds)],
        ProcessorSeconds = [.. all.SelectMany(m => m.ProcessorSeconds)],
    };

    /// <summary>
    /// The fastest run. With one thread the processor's time counts, which other programs on the machine disturb least; with several,
    /// only elapsed time shows what they gain.
    /// </summary>
    internal double Best(int threads) => threads == 1 ? ProcessorSeconds.Min() : Seconds.Min();
}
