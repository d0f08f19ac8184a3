using System.Text.Json;
using Course.Benchmarks.Workloads;

namespace Course.Benchmarks.SideBySide;

/// <summary>The answers of scale_cases.json.</summary>
internal static class Goldens
{
    private static readonly Lazy<JsonElement> File =
        new(() => JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scale_cases.json"))).RootElement);

    /// <summary>The golden answer to a case of the table, or null where there is none.</summary>
    internal static double[]? Answer(Case work) => work.Kind switch
    {
        "gmm" when work.Runs == 20 && Find("gmm", work) is { } g =>
            [g.GetProperty("loglik_per_sample_after_19_Msteps").GetDouble(), .. Doubles(g.GetProperty("weights_after_20"))],
        "pca" when Find("pca", work) is { } g => Doubles(g.GetProperty("first_eigenvalues_Nminus1"))[..work.K],
        "logistic" => Doubles(File.Value.GetProperty("logistic").GetProperty("beta")),
        "mvn" => [File.Value.GetProperty("mvn").GetProperty("sum_logpdf").GetDouble(), .. Doubles(File.Value.GetProperty("mvn").GetProperty("first3"))],
        "grid" or "knn" when Graph(work.Kind, work.N) is { } g => Doubles(g.GetProperty("eigenvalues_1_to_4")),
        "neighbours" when Graph("knn", work.N) is { } g => [g.GetProperty("nnz").GetDouble()],
        _ => null,
    };

    private static JsonElement? Find(string kind, Case work) => First(File.Value.GetProperty(kind), g =>
        Is(g, "n", work.N) && Is(g, "d", work.D) && (kind != "gmm" || Is(g, "K", work.K)));

    private static JsonElement? Graph(string kind, int n) =>
        First(File.Value.GetProperty("eigenmaps"), g => g.GetProperty("kind").GetString() == kind && Is(g, "n", n));

    private static JsonElement? First(JsonElement array, Func<JsonElement, bool> wanted)
    {
        foreach (JsonElement element in array.EnumerateArray())
        {
            if (wanted(element))
            {
                return element;
            }
        }

        return null;
    }

    private static bool Is(JsonElement element, string name, int value) => element.GetProperty(name).GetInt32() == value;

    private static double[] Doubles(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetDouble())];
}
