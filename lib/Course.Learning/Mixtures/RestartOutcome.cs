namespace Course.Learning.Mixtures;

/// <summary>What one start of a fit came to.</summary>
/// <param name="Restart">Its number, from 0.</param>
/// <param name="LogLikelihood">ℓ it reached, in nats over all samples; null where it degenerated.</param>
/// <param name="Iterations">M-steps made; null where it degenerated.</param>
/// <param name="Degeneracy">The message of its <see cref="DegenerateFitException"/>; null where it succeeded.</param>
public sealed record RestartOutcome(int Restart, double? LogLikelihood, int? Iterations, string? Degeneracy);
