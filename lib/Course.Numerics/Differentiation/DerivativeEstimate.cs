namespace Course.Numerics.Differentiation;

/// <summary>A derivative with an estimate of its own error.</summary>
/// <param name="Value">The derivative.</param>
/// <param name="ErrorEstimate">The difference between the two best extrapolations; an estimate, not a bound.</param>
/// <param name="Evaluations">How often the function was called.</param>
public sealed record DerivativeEstimate(double Value, double ErrorEstimate, int Evaluations);
