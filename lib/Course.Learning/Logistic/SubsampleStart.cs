using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Logistic;

/// <summary>
/// A start near the optimum for many rows: Newton's method on a share of the blocks of rows, then on a larger one. An estimate from n/8 rows
/// is about √(8k) standard errors from that of all n, and as a step leaves of a distance δ about δ²/√n, two steps over all
/// rows usually do.
/// </summary>
internal static class SubsampleStart
{
    private const int FewestRows = 1 << 17;
    private const int RowsPerParameter = 32;
    private const int MostSteps = 12;

    /// <summary>The optimum's distance at which a share has told what it can, in its own standard errors.</summary>
    private const double NearEnough = 0.5;

    private static readonly int[] Shares = [64, 8];

    /// <summary>The start, or null where there are few rows or the iteration does not settle, as with classes that are separated.</summary>
    internal static double[]? Find(LogisticDesign design, double[] start, double[] penalty, int threads)
    {
        if (design.Rows < Math.Max(FewestRows, Shares[0] * RowsPerParameter * start.Length))
        {
            return null;
        }

        double[]? gamma = start;
        foreach (int every in Shares)
        {
            gamma = gamma is null ? null : Settle(design, gamma, Array.ConvertAll(penalty, p => p / every), threads, every);
        }

        return gamma;
    }

    /// <summary>Steps until the decrement is small; the last step is taken.</summary>
    private static double[]? Settle(LogisticDesign design, double[] start, double[] penalty, int threads, int every)
    {
        double[] gamma = (double[])start.Clone();
        for (int steps = 0; steps < MostSteps; steps++)
        {
            LogisticDerivatives share = FusedLogisticKernel.Evaluate(design, gamma, threads, every);
            if (design.FirstDependent(share.Information, out _) is not null)
            {
                return null;
            }

            NewtonPoint point = NewtonPoint.Penalised(gamma, share, penalty);
            Vector<double> step = point.Information.Solve(point.Gradient);
            double squared = point.Gradient * step;
            gamma = [.. gamma.Zip(step, (g, s) => g + s)];
            if (squared <= NearEnough * NearEnough)
            {
                return gamma;
            }
        }

        return null;
    }
}
