using Course.Numerics.Data;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests;

/// <summary>Seeded inputs for laws over many seeds.</summary>
internal static class RandomData
{
    public static RowMajorMatrix Normal(int seed, int rows, int columns, Func<int, double>? scale = null)
    {
        var random = new RandomSource(seed);
        var values = new double[rows * columns];
        for (int p = 0; p < values.Length; p++)
        {
            values[p] = random.NextNormal() * (scale?.Invoke(p % columns) ?? 1);
        }

        return new RowMajorMatrix(values, rows, columns);
    }

    public static Matrix<double> Orthogonal(int seed, int size) => Normal(seed, size, size).ToMatrix().QR().Q;
}
