namespace Course.Learning.Mixtures;

/// <summary>A fit's log-likelihood set against the number of parameters it took. Lower is better.</summary>
/// <param name="LogLikelihood">ℓ in nats over all samples.</param>
/// <param name="ParameterCount">p, the number of free parameters (K weights that sum to one count as K − 1).</param>
/// <param name="SampleCount">n, or the sum of the sample weights.</param>
public sealed record InformationCriteria(double LogLikelihood, int ParameterCount, double SampleCount)
{
    /// <summary>BIC = −2ℓ + p ln n, in nats (Schwarz 1978).</summary>
    public double Bic => (-2.0 * LogLikelihood) + (ParameterCount * Math.Log(SampleCount));

    /// <summary>AIC = −2ℓ + 2p, in nats (Akaike 1974).</summary>
    public double Aic => (-2.0 * LogLikelihood) + (2.0 * ParameterCount);
}
