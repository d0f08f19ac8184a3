namespace Course.Learning.Mixtures;

/// <summary>What every mixture of the course is asked for.</summary>
public abstract record MixtureOptions
{
    private readonly int components;
    private readonly int restarts = 1;

    /// <summary>K, the number of components, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public required int Components
    {
        get => components;
        init => components = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Components must be 1 or more.");
    }

    /// <summary>How to start where no parameters are given. Default: k-means++.</summary>
    public MixtureStart Start { get; init; } = MixtureStart.KMeansPlusPlus;

    /// <summary>
    /// The number of random starts, of which the one with the highest log-likelihood is returned. Degenerate ones are
    /// passed over as long as one succeeds. Default 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Restarts
    {
        get => restarts;
        init => restarts = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Restarts must be 1 or more.");
    }

    /// <summary>Seed of the random starts: the same seed gives the same fit, bit for bit. Default 0.</summary>
    public long Seed { get; init; }

    /// <summary>When a run ends. Default: 1e-8 nats, at most 1000 M-steps.</summary>
    public EmStopRule Stop { get; init; } = new();

    /// <summary>
    /// A weight for each sample, n finite numbers, 0 or more; a weight of 2 counts a row twice. Null: every row once.
    /// </summary>
    public IReadOnlyList<double>? SampleWeights { get; init; }
}
