namespace Course.Learning.Mixtures.Fused;

/// <summary>What one fused pass over a mixture of linear models and its M-step give.</summary>
/// <param name="LogLikelihood">ℓ(θ) in nats, of the parameters that the step started from.</param>
/// <param name="Next">The parameters after the step.</param>
public sealed record FusedLinearEmStep(double LogLikelihood, LinearMixtureParameters Next);
