using System.Text.Json;
using Course.Learning.Logistic;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Logistic;

/// <summary>The 99 : 1 data of the course with their golden numbers, read once.</summary>
internal static class Imbalanced
{
    public static JsonElement Golden { get; } = GoldenFile.Read("logistic.json");

    private static CsvTable Table { get; } = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "Goldens", "logistic_imbalanced.csv"));

    public static RowMajorMatrix X { get; } = Table.Columns("x1", "x2");

    public static int[] Y { get; } = Array.ConvertAll(Table.Column("y"), v => (int)v);

    public static LogisticFit Mle { get; } = LogisticRegression.Fit(X, Y);

    public static double[] Probabilities { get; } = Mle.Probabilities(X);

    public static (RowMajorMatrix X, int[] Y) CaseControl()
    {
        int negatives = 0;
        int[] rows = [.. Enumerable.Range(0, Y.Length).Where(i => Y[i] == 1 || negatives++ < 900)];
        return (RowMajorMatrix.FromRows([.. rows.Select(i => X.Row(i).ToArray())]), [.. rows.Select(i => Y[i])]);
    }
}
