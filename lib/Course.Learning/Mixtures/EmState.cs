namespace Course.Learning.Mixtures;

/// <summary>One stop on the way of expectation-maximisation: parameters with what the E-step says about them.</summary>
/// <typeparam name="TParameters">The model's parameters.</typeparam>
/// <param name="Iteration">The number of M-steps made so far; 0 is the start.</param>
/// <param name="Parameters">θ after that many M-steps.</param>
/// <param name="Responsibilities">n×K responsibilities under these parameters.</param>
/// <param name="LogLikelihood">ℓ(θ) of these parameters, in nats over all samples.</param>
public sealed record EmState<TParameters>(
    int Iteration, TParameters Parameters, Responsibilities Responsibilities, double LogLikelihood);
