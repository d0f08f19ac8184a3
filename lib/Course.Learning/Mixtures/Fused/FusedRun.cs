namespace Course.Learning.Mixtures.Fused;

/// <summary>A finished run of the fused EM from one start.</summary>
internal sealed record FusedRun(GaussianMixtureParameters Parameters, IReadOnlyList<double> Trace, EmStopReason StopReason) : IMixtureRun
{
    public double LogLikelihood => Trace[^1];

    public int Iterations => Trace.Count - 1;
}
