using Course.Learning.Kernels;

namespace Course.Learning.Logistic;

/// <summary>The fast version of <see cref="LogisticKernel"/>: log-likelihood, gradient and information in one pass over x.</summary>
/// <remarks>
/// A block of standardised rows and the same rows times their curvature stay in the first-level cache. Log odds take one vector product
/// a row and panel, exponentials and logarithms eight rows at a time, and the information is a symmetric rank-k update
/// (<see cref="SymmetricUpdate"/>): k²/2 multiply-adds a row for d numbers from memory, so from d = 8 on the arithmetic sets the
/// pace. Blocks are small: the processor fetches ahead a few kilobytes only, and in longer ones arithmetic and memory took turns. Chunks of rows depend on n only and are added in order: any number of threads gives the same bytes. The lanes' sums
/// differ from the plain ones by at most (block + blocks)·ε of the sum of the terms' sizes.
/// </remarks>
internal static class FusedLogisticKernel
{
    private const int Chunks = 32;

    internal static LogisticDerivatives Evaluate(LogisticDesign design, ReadOnlySpan<double> gamma, int threads)
    {
        int k = gamma.Length;
        int rows = ((design.Rows + Chunks - 1) / Chunks + LogisticBlock.Rows - 1) / LogisticBlock.Rows * LogisticBlock.Rows;
        LogisticDerivatives[] parts = new LogisticDerivatives[(design.Rows + rows - 1) / rows];
        double[] coefficients = gamma.ToArray();
        FixedChunks.Run(
            parts.Length, threads, c => parts[c] = new LogisticBlock(design, coefficients).Run(c * rows, Math.Min(design.Rows, (c + 1) * rows)));
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
