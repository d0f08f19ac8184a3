using System.Text.Json;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Goldens;

/// <summary>Reads a golden file that the build copies next to the tests.</summary>
internal static class GoldenFile
{
    public static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Goldens", name)));
        return document.RootElement.Clone();
    }

    public static double[] Doubles(this JsonElement element) => [.. element.EnumerateArray().Select(e => e.GetDouble())];

    public static Vector<double> Vector(this JsonElement element) => Vector<double>.Build.Dense(element.Doubles());

    public static Matrix<double> Matrix(this JsonElement element) =>
        Matrix<double>.Build.DenseOfRowVectors(element.EnumerateArray().Select(Vector));

    public static RowMajorMatrix Table(this JsonElement element) => RowMajorMatrix.FromMatrix(element.Matrix());
}
