using System.Text.Json;
using Course.Learning.Mixtures;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Mixtures;

/// <summary>The golden starts, data and parameters of notebooks 05–07.</summary>
internal static class MixtureGoldens
{
    public static JsonElement Gaussian { get; } = GoldenFile.Read("gmm_em.json");

    public static JsonElement SemiSupervised { get; } = GoldenFile.Read("semisupervised_em.json");

    public static JsonElement Linear { get; } = GoldenFile.Read("mixture_linear_em.json");

    public static RowMajorMatrix Gmm300 { get; } = Csv("gmm300.csv").Columns("x1", "x2");

    public static RowMajorMatrix Faithful { get; } = Csv("faithful.csv").Columns("eruptions", "waiting");

    public static int[] Labels { get; } = SemiSupervised.GetProperty("labels").Integers();

    public static CsvTable Csv(string name) => CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "Data", name));

    public static RowMajorMatrix GaussianData(string name) => name == "faithful" ? Faithful : Gmm300;

    public static (RowMajorMatrix X, double[] Y) LinearData(string caseName)
    {
        CsvTable table = Csv(caseName == "case_m2_K2" ? "mlm200.csv" : "mlm400.csv");
        string[] regressors = caseName == "case_m2_K2" ? ["x1", "x2"] : ["x1", "x2", "x3"];
        return (table.Columns(regressors), table.Column("y"));
    }

    public static int[] Integers(this JsonElement element) => [.. element.EnumerateArray().Select(e => e.GetInt32())];

    public static GaussianMixtureParameters GaussianParameters(this JsonElement element) => new(
        element.GetProperty("pi").Doubles(),
        element.GetProperty("mu").Table(),
        [.. element.GetProperty("Sigma").EnumerateArray().Select(s => SpdMatrix.Factor(s.Matrix()))]);

    public static LinearMixtureParameters LinearParameters(this JsonElement element) => new(
        element.GetProperty("pi").Doubles(), element.GetProperty("w").Table(), element.GetProperty("rho").Doubles());

    /// <summary>Compares with golden parameters, each number to the tolerance times max(1, |number|).</summary>
    public static void Matches(JsonElement golden, GaussianMixtureParameters actual, double tolerance)
    {
        Close(golden.GetProperty("pi").Doubles(), actual.Weights, tolerance, "pi");
        Close(golden.GetProperty("mu").Table().Values.ToArray(), actual.Means.Values.ToArray(), tolerance, "mu");
        for (int k = 0; k < actual.Components; k++)
        {
            Close(
                golden.GetProperty("Sigma")[k].Table().Values.ToArray(),
                actual.Covariances[k].Matrix.ToRowMajorArray(),
                tolerance,
                $"Sigma[{k}]");
        }
    }

    public static void Matches(JsonElement golden, LinearMixtureParameters actual, double tolerance)
    {
        Close(golden.GetProperty("pi").Doubles(), actual.Weights, tolerance, "pi");
        Close(golden.GetProperty("w").Table().Values.ToArray(), actual.Coefficients.Values.ToArray(), tolerance, "w");
        Close(golden.GetProperty("rho").Doubles(), actual.Variances, tolerance, "rho");
    }

    public static void Matches(JsonElement golden, Responsibilities actual, double tolerance) =>
        Near.Absolute(golden.Table().Values.ToArray(), actual.Values.ToArray(), tolerance, "responsibilities");

    private static void Close(double[] expected, IReadOnlyList<double> actual, double tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (int i = 0; i < expected.Length; i++)
        {
            Near.Absolute(expected[i], actual[i], tolerance * Math.Max(1.0, Math.Abs(expected[i])), $"{what}[{i}]");
        }
    }
}
