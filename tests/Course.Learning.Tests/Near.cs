using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests;

/// <summary>Comparisons that say what they compared.</summary>
internal static class Near
{
    public static void Relative(double expected, double actual, double tolerance, string what = "value") =>
        Absolute(expected, actual, tolerance * Math.Abs(expected), what);

    public static void Absolute(double expected, double actual, double tolerance, string what = "value") =>
        Assert.True(
            Math.Abs(expected - actual) <= tolerance,
            $"{what}: expected {expected:R}, actual {actual:R}, difference {actual - expected:E2}, allowed {tolerance:E2}");

    public static void Absolute(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance, string what = "values")
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            Absolute(expected[i], actual[i], tolerance, $"{what}[{i}]");
        }
    }

    public static void Absolute(Matrix<double> expected, Matrix<double> actual, double tolerance, string what = "matrix")
    {
        Assert.Equal((expected.RowCount, expected.ColumnCount), (actual.RowCount, actual.ColumnCount));
        double difference = (expected - actual).Enumerate().Max(Math.Abs);
        Assert.True(difference <= tolerance, $"{what}: largest difference {difference:E2}, allowed {tolerance:E2}");
    }

    /// <summary>Compares columns up to the sign of each.</summary>
    public static void UpToSigns(Matrix<double> expected, Matrix<double> actual, double tolerance, string what = "columns")
    {
        Assert.Equal((expected.RowCount, expected.ColumnCount), (actual.RowCount, actual.ColumnCount));
        for (int j = 0; j < expected.ColumnCount; j++)
        {
            Vector<double> e = expected.Column(j);
            Vector<double> a = actual.Column(j);
            double difference = Math.Min((e - a).InfinityNorm(), (e + a).InfinityNorm());
            Assert.True(difference <= tolerance, $"{what}, column {j}: largest difference {difference:E2}, allowed {tolerance:E2}");
        }
    }

    public static void UpToSigns(Matrix<double> expected, RowMajorMatrix actual, double tolerance, string what = "columns") =>
        UpToSigns(expected, actual.ToMatrix(), tolerance, what);
}
