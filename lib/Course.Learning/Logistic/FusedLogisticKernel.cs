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
    internal static LogisticDerivatives Evaluate(LogisticDesign design, ReadOnlySpan<double> gamma, int threads, int every = 1)
    {
        int k = gamma.Length;
        int block = LogisticBlock.Rows(design.Columns);
        int rows = (((design.Rows + Chunks - 1) / Chunks) + block - 1) / block * block;
        LogisticDerivatives[] parts = new LogisticDerivatives[(design.Rows + rows - 1) / rows];
        double[] coefficients = gamma.ToArray();
        FixedChunks.Run(
            parts.Length, threads, c => parts[c] = new LogisticBlock(design, coefficients, every).Run(c * rows, Math.Min(design.Rows, (c + 1) * rows)));
        LogisticDerivatives total = parts[0];
        foreach (LogisticDerivatives part in parts.AsSpan(1))
        {
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
}
