using Course.Learning.Mixtures;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Mixtures;

/// <summary>Parameters and data for the mixture tests.</summary>
internal static class MixtureFactory
{
    public static GaussianMixtureParameters Gaussian(double[] weights, double[][] means, double[][][] covariances) => new(
        weights,
        RowMajorMatrix.FromRows(means),
        [.. covariances.Select(s => SpdMatrix.Factor(Matrix<double>.Build.DenseOfRowArrays(s)))]);

    /// <summary>K clusters of random shape at distance ~spread, and a start near the truth.</summary>
    public static (RowMajorMatrix X, GaussianMixtureParameters Start) Problem(int seed, int n, int d, int k, double spread = 2.0)
    {
        var rng = new RandomSource(seed);
        var means = new double[k][];
        var covariances = new SpdMatrix[k];
        double[] weights = new double[k];
        for (int c = 0; c < k; c++)
        {
            means[c] = [.. Enumerable.Range(0, d).Select(_ => spread * rng.NextNormal())];
            Matrix<double> a = Matrix<double>.Build.Dense(d, d, (_, _) => rng.NextNormal());
            covariances[c] = SpdMatrix.Factor((a * a.Transpose() / d) + (0.3 * Matrix<double>.Build.DenseIdentity(d)));
            weights[c] = 0.3 + rng.NextDouble();
        }

        double sum = weights.Sum();
        var truth = new GaussianMixtureParameters([.. weights.Select(w => w / sum)], RowMajorMatrix.FromRows(means), covariances);
        RowMajorMatrix x = GaussianMixture.Sample(truth, n, seed + 1).X;
        double[][] nearby = [.. means.Select(m => m.Select(v => v + rng.NextNormal()).ToArray())];
        SpdMatrix wide = SpdMatrix.Factor(3.0 * Matrix<double>.Build.DenseIdentity(d));
        return (x, new GaussianMixtureParameters(
            [.. Enumerable.Repeat(1.0 / k, k)], RowMajorMatrix.FromRows(nearby), [.. Enumerable.Repeat(wide, k)]));
    }

    /// <summary>Responses of K random lines over m regressors (the first one constant), and a start near the truth.</summary>
    public static (RowMajorMatrix X, double[] Y, LinearMixtureParameters Start) Lines(int seed, int n, int m, int k)
    {
        var rng = new RandomSource(seed);
        double[] values = new double[n * m];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = i % m == 0 ? 1.0 : rng.NextNormal();
        }

        var x = new RowMajorMatrix(values, n, m);
        double[][] w = [.. Enumerable.Range(0, k).Select(_ => Enumerable.Range(0, m).Select(_ => 2.0 * rng.NextNormal()).ToArray())];
        double[] weights = [.. Enumerable.Repeat(1.0 / k, k)];
        var truth = new LinearMixtureParameters(weights, RowMajorMatrix.FromRows(w), [.. Enumerable.Repeat(0.25, k)]);
        double[] y = [.. LinearMixture.Sample(x, truth, seed + 1).Y];
        double[][] nearby = [.. w.Select(row => row.Select(v => v + (0.5 * rng.NextNormal())).ToArray())];
        return (x, y, new LinearMixtureParameters(weights, RowMajorMatrix.FromRows(nearby), [.. Enumerable.Repeat(1.0, k)]));
    }
}
