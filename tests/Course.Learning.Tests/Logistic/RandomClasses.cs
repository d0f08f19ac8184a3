using Course.Learning.Logistic;
using Course.Numerics.Data;
using Course.Numerics.Randomness;

namespace Course.Learning.Tests.Logistic;

/// <summary>Labels drawn from a logistic model with overlapping classes.</summary>
internal static class RandomClasses
{
    public static (RowMajorMatrix X, int[] Y) Overlapping(int seed, int rows = 120, int columns = 3)
    {
        RowMajorMatrix x = RandomData.Normal(seed, rows, columns);
        RandomSource random = new RandomSource(seed).Split(1);
        int[] y = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            double eta = -0.3;
            for (int j = 0; j < columns; j++)
            {
                eta += (j % 2 == 0 ? 0.8 : -0.5) * x[i, j];
            }

            y[i] = random.NextDouble() < LogisticFunction.Probability(eta) ? 1 : 0;
        }

        return (x, y);
    }

    public static RowMajorMatrix Mapped(RowMajorMatrix x, Func<int, double[], double[]> row) =>
        RowMajorMatrix.FromRows([.. Enumerable.Range(0, x.Rows).Select(i => row(i, x.Row(i).ToArray()))]);
}
