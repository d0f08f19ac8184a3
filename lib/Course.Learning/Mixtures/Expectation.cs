namespace Course.Learning.Mixtures;

/// <summary>What an E-step returns: the responsibilities and, for free, the log-likelihood of the same parameters.</summary>
/// <param name="Responsibilities">n×K posterior probabilities of the components.</param>
/// <param name="LogLikelihood">ℓ(θ) in nats, over all samples, of the parameters the E-step was given.</param>
public sealed record Expectation(Responsibilities Responsibilities, double LogLikelihood);
