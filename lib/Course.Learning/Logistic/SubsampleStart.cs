using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Logistic;

/// <summary>
/// A start near the optimum for many rows: Newton's method on a small share of the blocks of rows, then one step each by two larger ones that
/// do not overlap, then one by the gradient of all rows. The estimate from a quarter of n rows is about √(4k) standard errors from that of all n; the
/// last step, for a pass without second derivatives, leaves a share of about √(4k/n) of that: so much the quarter's information differs from its
/// share of the whole, and so far is the objective from quadratic. Then one Newton step over all rows usually does.
/// </summary>
internal static class SubsampleStart
{
    private const int FewestRows = 1 << 17;
    private const int RowsPerParameter = 32;
    private const int MostSteps = 12;

    /// <summary>One block of so many in the small share, and in each of the two larger ones.</summary>
    private const int Few = 64;
    private const int More = 8;

    /// <summary>The optimum's distance at which the small share has told what it can, in its own standard errors.</summary>
    private const double NearEnough = 0.5;

    /// <summary>The start, or null where there are few rows or the iteration does not settle, as with classes that are separated.</summary>
    internal static double[]? Find(LogisticDesign design, double[] start, double[] penalty, int threads)
    {
        if (design.Rows < Math.Max(FewestRows, Few * RowsPerParameter * start.Length)
            || Settle(design, start, penalty, threads) is not { } few
            || Evaluate(design, few, penalty, threads, More, 0) is not { } one)
        {
            return null;
        }

        double[] first = Moved(few, one.Step());
        if (Evaluate(design, first, penalty, threads, More, More / 2) is not { } other)
        {
            return null;
        }

        // Where the first share's step has led its own gradient is next to nothing.
        SpdMatrix information = SpdMatrix.Factor(one.There.Information.Matrix + other.There.Information.Matrix, "information matrix of a share");
        double[] second = Moved(first, information.Solve(other.There.Gradient));
        double[] gradient = FusedLogisticKernel.Gradient(design, second, threads);
        double rows = (double)(one.Rows + other.Rows) / design.Rows;
        return Moved(second, information.Solve(Vector<double>.Build.Dense(gradient.Length, a => rows * (gradient[a] - (penalty[a] * second[a])))));
    }

    /// <summary>Steps by the small share until the decrement is small; the last step is taken.</summary>
    private static double[]? Settle(LogisticDesign design, double[] start, double[] penalty, int threads)
    {
        double[] gamma = start;
        for (int steps = 0; steps < MostSteps && Evaluate(design, gamma, penalty, threads, Few, 0) is { } share; steps++)
        {
            Vector<double> step = share.Step();
            gamma = Moved(gamma, step);
            if (share.There.Gradient * step <= NearEnough * NearEnough)
            {
                return gamma;
            }
        }

        return null;
    }

    /// <summary>Evaluates a share of the rows, with its share of the penalty; null if it does not determine the coefficients.</summary>
    private static Share? Evaluate(LogisticDesign design, double[] gamma, double[] penalty, int threads, int every, int offset)
    {
        LogisticDerivatives sums = FusedLogisticKernel.Evaluate(design, gamma, threads, every, offset);
        double rows = (double)sums.Rows / design.Rows;
        return design.FirstDependent(sums.Information, out _) is null
            ? new Share(NewtonPoint.Penalised(gamma, sums, Array.ConvertAll(penalty, p => p * rows)), sums.Rows)
            : null;
    }

    private static double[] Moved(double[] gamma, Vector<double> step) => [.. gamma.Zip(step, (g, s) => g + s)];

    /// <summary>The objective of some of the rows at a point.</summary>
    private sealed record Share(NewtonPoint There, int Rows)
    {
        internal Vector<double> Step() => There.Information.Solve(There.Gradient);
    }
}
