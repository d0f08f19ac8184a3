using Course.Learning.Logistic;
using Course.Learning.Tests;
using Course.Numerics.Data;

namespace Course.Benchmarks.Workloads;

/// <summary>Logistic regression without a penalty.</summary>
internal sealed class LogisticWorkload : IWorkload
{
    /// <summary>
    /// At most this many standard errors from the optimum, a gradient's entry in standardised columns is at most ½√n times as much: 5e-9 a
    /// sample for a million, where the peers stop at 1e-8.
    /// </summary>
    private static readonly LogisticOptions Options = new() { DecrementTolerance = 1e-5 };

    private readonly RowMajorMatrix x;
    private readonly int[] y;
    private LogisticFit? fit;

    internal LogisticWorkload(int n, int d)
    {
        double[] values = ScaleData.Normals(3, n * d);
        x = new RowMajorMatrix(values, n, d);
        y = new int[n];
        for (int i = 0; i < n; i++)
        {
            double eta = -0.5;
            for (int j = 0; j < d; j++)
            {
                eta += (j % 2 == 0 ? 1.0 : -1.0) / (1 + j) * values[(i * d) + j];
            }

            y[i] = ScaleData.Uniform(4, i) < 1 / (1 + Math.Exp(-eta)) ? 1 : 0;
        }
    }

    public void Once() => fit = LogisticRegression.Fit(x, y, Options);

    public double[] Answer() => [.. fit!.Coefficients];
}
