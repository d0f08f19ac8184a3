namespace Course.Benchmarks.Workloads;

/// <summary>The cases of the table, and those of the scaling curves.</summary>
internal static class Cases
{
    private const string Scikit = "scikit-learn";
    private const string NumPy = "NumPy";
    private const string SuperLu = "SuperLU";
    private const string Cholmod = "CHOLMOD";

    internal static IReadOnlyList<string> PeersOf(string kind) => kind switch
    {
        "mvn" => ["SciPy", NumPy],
        "neighbours" => ["SciPy"],
        "grid" or "knn" => [SuperLu, Cholmod],
        _ => [Scikit, NumPy],
    };

    internal static IReadOnlyList<Case> Table { get; } =
    [
        new("gmm", 1_000_000, 8, 8, 20) { Goals = Against(Scikit, 12, NumPy, 4.5) },
        new("gmm", 100_000, 8, 8, 20) { Goals = Against(Scikit, 10, NumPy, 5) },
        new("gmm", 100_000, 32, 16, 20) { Goals = Against(Scikit, 6, NumPy, 3.5) },
        new("gmm", 100_000, 64, 10, 20) { Goals = Against(Scikit, 6, NumPy, 3) },
        new("pca", 1_000_000, 10, 3, 9) { Goals = Against(Scikit, 2, NumPy, 2) },
        new("pca", 100_000, 100, 3, 9) { Goals = Against(Scikit, 1.2, NumPy, 1.2) },
        new("pca", 10_000, 1000, 3, 5) { Goals = Against(Scikit, 1.5, NumPy, 1.5) },
        new("logistic", 1_000_000, 20, 0, 5) { Goals = Against(Scikit, 4, NumPy, 4) },
        new("mvn", 1_000_000, 10, 0, 15) { Goals = Against("SciPy", 10, NumPy, 5) },
        new("grid", 100_000, 0, 0, 3) { Goals = Against(SuperLu, 1, Cholmod, 1) },
        new("grid", 1_000_000, 0, 0, 1) { Goals = Against(SuperLu, 2, Cholmod, 2) },
        new("knn", 100_000, 0, 0, 3) { Goals = Against(SuperLu, 1, Cholmod, 1) },
        new("knn", 1_000_000, 0, 0, 1) { Goals = Against(SuperLu, 2, Cholmod, 2) },
        new("neighbours", 100_000, 0, 0, 3),
        new("neighbours", 1_000_000, 0, 0, 1),
    ];

    /// <summary>The cases whose gain from a second thread is measured.</summary>
    internal static IReadOnlyList<Case> Threaded { get; } = [.. Table.Where(c => c.Kind == "gmm" || c is { Kind: "pca", D: 100 })];

    /// <summary>Curves: what varies, by its name in the report, and the cases along it.</summary>
    internal static IReadOnlyList<(string Varies, IReadOnlyList<Case> Points)> Curves { get; } =
    [
        ("n", [.. new[] { 1000, 10_000, 100_000, 1_000_000 }.Select(n => new Case("gmm", n, 8, 8, 3))]),
        ("d", [.. new[] { 2, 4, 8, 16, 32, 64 }.Select(d => new Case("gmm", 100_000, d, 8, 3))]),
        ("k", [.. new[] { 2, 4, 8, 16, 32 }.Select(k => new Case("gmm", 100_000, 8, k, 3))]),
        ("threads", [.. Enumerable.Range(1, Environment.ProcessorCount).Select(t => new Case("gmm", 1_000_000, 8, 8, 3) { Threads = t })]),
        ("n", [.. new[] { 1000, 10_000, 100_000, 1_000_000 }.Select(n => new Case("grid", n, 0, 0, 1))]),
    ];

    private static Dictionary<string, double> Against(string first, double firstFactor, string second, double secondFactor) =>
        new() { [first] = firstFactor, [second] = secondFactor };
}
