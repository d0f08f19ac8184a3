namespace Course.Learning.Mixtures.Fused;

/// <summary>
/// What a pass over samples leaves behind: ℓ and, for each component, Σr, Σr·y and Σr·yyᵀ with y = x − shift.
/// </summary>
internal sealed class GaussianStatistics
{
    internal GaussianStatistics(int components, int dimension)
    {
        Counts = new double[components];
        UnlabelledCounts = new double[components];
        First = new double[components * dimension];
        Second = new double[components * dimension * dimension];
    }

    /// <summary>ℓ in nats.</summary>
    internal double LogLikelihood { get; set; }

    /// <summary>N_k = Σᵢ rᵢₖ.</summary>
    internal double[] Counts { get; }

    /// <summary>N_k over the samples without a label.</summary>
    internal double[] UnlabelledCounts { get; }

    /// <summary>Σᵢ rᵢₖ yᵢ, K×d.</summary>
    internal double[] First { get; }

    /// <summary>Σᵢ rᵢₖ yᵢyᵢᵀ, K×d×d, symmetric.</summary>
    internal double[] Second { get; }
}
