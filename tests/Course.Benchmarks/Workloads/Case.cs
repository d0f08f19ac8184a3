namespace Course.Benchmarks.Workloads;

/// <summary>What is compared: a kind of work at a size, with a number of threads.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="N">Samples, points or nodes.</param>
/// <param name="D">Columns, or 0.</param>
/// <param name="K">Components, or 0.</param>
/// <param name="Runs">How often it is run; the fastest counts.</param>
internal sealed record Case(string Kind, int N, int D, int K, int Runs)
{
    internal static IReadOnlyList<string> Kinds { get; } = ["gmm", "pca", "logistic", "mvn", "grid", "knn", "neighbours"];

    internal int Threads { get; init; } = 1;

    /// <summary>How many times faster than each peer it is meant to be.</summary>
    internal IReadOnlyDictionary<string, double> Goals { get; init; } = new Dictionary<string, double>();

    internal string Work => Kind switch
    {
        "gmm" => "Gaussian mixture, full covariances, an EM iteration",
        "pca" => "Principal components, the first three",
        "logistic" => "Logistic regression to a gradient of 1e-8",
        "mvn" => "Gaussian log-densities",
        "grid" => "Laplacian eigenmaps of a grid",
        "knn" => "Laplacian eigenmaps of a 10-nearest-neighbour graph",
        _ => "The 10-nearest-neighbour graph itself",
    };

    internal string Size => (D, K) switch
    {
        (0, 0) => $"n={N:0}",
        (_, 0) => $"n={N:0} d={D}",
        _ when Kind == "pca" => $"n={N:0} d={D}",
        _ => $"n={N:0} d={D} K={K}",
    };

    /// <summary>
    /// Floating-point operations that the work needs: both triangular products of EM and 80 for the log-sum-exp; half of XᵀX; four Newton
    /// steps of half of XᵀWX; a triangular product a point. 0 where counting them says little.
    /// </summary>
    internal double Operations => (double)N * Kind switch
    {
        "gmm" => K * ((2.0 * D * (D + 1)) + (5 * D) + 80),
        "pca" when D < 300 => (D * (D + 1.0)) + (2 * D),
        "logistic" => 5 * ((D * (D + 1.0)) + (5 * D) + 100),
        "mvn" => (D * (D + 1.0)) + (4 * D),
        _ => 0,
    };

    /// <summary>Bytes that have to come from memory: the data once for each time that it must be looked at, and what is written.</summary>
    internal double Bytes => 8.0 * N * Kind switch
    {
        "gmm" => D,
        "pca" when D < 300 => D,
        "logistic" => 5.0 * D,
        "mvn" => D + 2,
        _ => 0,
    };

    /// <summary>How near two answers have to be, relative to the larger of 1 and their size: the advice beside the goldens.</summary>
    internal double Tolerance => Kind switch
    {
        "gmm" => 1e-9,
        "pca" => 1e-10,
        "logistic" => 1e-8,
        _ => 1e-12,
    };

    internal static string NoSuch(string kind) => $"There is no case '{kind}'. Choose among {string.Join(", ", Kinds)}.";

    internal IWorkload Create() => Kind switch
    {
        "gmm" => new MixtureWorkload(N, D, K),
        "pca" => new ComponentsWorkload(N, D, K),
        "logistic" => new LogisticWorkload(N, D),
        "mvn" => new DensityWorkload(N, D),
        "grid" => new EigenmapsWorkload(EigenmapsWorkload.Grid(N)),
        "knn" => new EigenmapsWorkload(EigenmapsWorkload.Nearest(EigenmapsWorkload.Points(N))),
        "neighbours" => new NeighboursWorkload(N),
        _ => throw new ArgumentException(NoSuch(Kind)),
    };

    /// <summary>How many runs make a fit, whose memory counts.</summary>
    internal int RunsToAFit => Kind == "gmm" ? Runs : 1;

    /// <summary>The same work, smaller: running it first leaves only the data's size to be measured.</summary>
    internal Case Small() => this with { N = Kind is "grid" or "knn" or "neighbours" ? 10_000 : Math.Min(N, 8192) };
}
