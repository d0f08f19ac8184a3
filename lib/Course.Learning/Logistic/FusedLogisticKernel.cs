using System.Numerics.Tensors;
using Course.Learning.Kernels;

namespace Course.Learning.Logistic;

/// <summary>The fast version of <see cref="LogisticKernel"/>: log-likelihood, gradient and information in one pass over x.</summary>
/// <remarks>
/// A block of standardised rows, turned into columns, stays in the first-level cache. Log odds and exponentials are those
/// of eight rows at a time; then the block is multiplied by the roots of the curvatures in place, and the information is the block times
/// itself (<see cref="ScatterKernel"/>): k²/2 + 6k multiply-adds a row for d numbers from memory, so from d = 8 on the arithmetic
/// sets the pace. Chunks of rows depend on n and d only and are added in order: any number of threads gives the same bytes. The lanes' sums
/// differ from the plain ones by at most (block + blocks)·ε of the sum of the terms' sizes; without fused multiply-adds the log-likelihood of
/// rows without weights by n·ε more.
/// </remarks>
internal static class FusedLogisticKernel
{
    private const int Chunks = 32;

    /// <summary>The derivatives at γ.</summary>
    /// <param name="design">The data.</param>
    /// <param name="gamma">The point, intercept first.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="every">1 for all blocks of rows, or a larger number for a share of them.</param>
    /// <param name="offset">The first of the share's blocks in a chunk.</param>
    internal static LogisticDerivatives Evaluate(LogisticDesign design, ReadOnlySpan<double> gamma, int threads, int every = 1, int offset = 0)
    {
        int k = gamma.Length;
        double[] coefficients = gamma.ToArray();
        LogisticDerivatives[] parts = InChunks(design, threads, (from, to) => new LogisticBlock(design, coefficients, every).Run(from, to, offset));
        LogisticDerivatives total = parts[0];
        foreach (LogisticDerivatives part in parts.AsSpan(1))
        {
            total.Rows += part.Rows;
            total.LogLikelihood += part.LogLikelihood;
            for (int a = 0; a < k; a++)
            {
                total.Gradient[a] += part.Gradient[a];
            }

            for (int a = 0; a < k * k; a++)
            {
                total.Information[a] += part.Information[a];
            }
        }

        return total;
    }

    /// <summary>The gradient at γ alone, in the same blocks of rows: 2k multiply-adds a row, so memory sets the pace.</summary>
    /// <param name="design">The data.</param>
    /// <param name="gamma">The point, intercept first.</param>
    /// <param name="threads">At least 1.</param>
    internal static double[] Gradient(LogisticDesign design, double[] gamma, int threads)
    {
        double[][] parts = InChunks(design, threads, (from, to) => new GradientBlock(design, gamma).Run(from, to));
        foreach (double[] part in parts.AsSpan(1))
        {
            TensorPrimitives.Add<double>(parts[0], part, parts[0]);
        }

        return parts[0];
    }

    private static T[] InChunks<T>(LogisticDesign design, int threads, Func<int, int, T> work)
    {
        int block = LabelledBlock.Rows(design.Columns);
        int rows = (((design.Rows + Chunks - 1) / Chunks) + block - 1) / block * block;
        var parts = new T[(design.Rows + rows - 1) / rows];
        FixedChunks.Run(parts.Length, threads, c => parts[c] = work(c * rows, Math.Min(design.Rows, (c + 1) * rows)));
        return parts;
    }
}
