namespace Course.Learning.Logistic;

/// <summary>The pass over the data that a Newton step needs.</summary>
internal static class LogisticKernel
{
    private const int BlockRows = 256;

    /// <summary>
    /// The plain reference: ℓ = Σ wᵢ ln σ(±ηᵢ), its gradient Σ wᵢ (yᵢ − pᵢ) zᵢ and the information Σ wᵢ pᵢ(1−pᵢ) zᵢzᵢᵀ
    /// (Bishop (2006), eqs. 4.90–4.97), for rows z = (1, (x − centre)·scale). Sums are taken a block of rows at a time and the blocks'
    /// sums added, so rounding grows with the block length and the number of blocks, not with n.
    /// </summary>
    internal static LogisticDerivatives Evaluate(LogisticDesign design, ReadOnlySpan<double> gamma)
    {
        int k = gamma.Length;
        LogisticDerivatives total = new(k) { Rows = design.Rows };
        LogisticDerivatives block = new(k);
        double[] z = new double[k];
        for (int start = 0; start < design.Rows; start += BlockRows)
        {
            block.LogLikelihood = 0;
            Array.Clear(block.Gradient);
            Array.Clear(block.Information);
            int end = Math.Min(start + BlockRows, design.Rows);
            for (int i = start; i < end; i++)
            {
                AddRow(design, i, gamma, z, block);
            }

            total.LogLikelihood += block.LogLikelihood;
            for (int a = 0; a < k; a++)
            {
                total.Gradient[a] += block.Gradient[a];
                for (int b = 0; b <= a; b++)
                {
                    total.Information[a * k + b] += block.Information[a * k + b];
                    total.Information[b * k + a] = total.Information[a * k + b];
                }
            }
        }

        return total;
    }

    private static void AddRow(LogisticDesign design, int i, ReadOnlySpan<double> gamma, double[] z, LogisticDerivatives sum)
    {
        double w = design.Weight(i);
        if (w == 0)
        {
            return;
        }

        design.CopyRow(i, z);
        double eta = 0;
        for (int a = 0; a < z.Length; a++)
        {
            eta += gamma[a] * z[a];
        }

        int sign = design.Labels[i] == 1 ? 1 : -1;
        double miss = LogisticFunction.Probability(-sign * eta);
        sum.LogLikelihood += w * LogisticFunction.ProbabilityLn(sign * eta);
        double residual = w * sign * miss;
        double curvature = w * miss * LogisticFunction.Probability(sign * eta);
        for (int a = 0; a < z.Length; a++)
        {
            sum.Gradient[a] += residual * z[a];
            double factor = curvature * z[a];
            for (int b = 0; b <= a; b++)
            {
                sum.Information[a * z.Length + b] += factor * z[b];
            }
        }
    }
}
