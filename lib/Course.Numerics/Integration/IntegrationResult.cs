namespace Course.Numerics.Integration;

/// <summary>An integral with an estimate of its error.</summary>
/// <param name="Value">The integral.</param>
/// <param name="ErrorEstimate">
/// Tensor rules: the distance to the same rule with about half the nodes on each axis, usually far too large.
/// Adaptive cubature: the sum of the regions' estimates. Quasi-Monte Carlo: one standard error over independent randomisations.
/// </param>
/// <param name="Evaluations">How often the integrand was called, the coarser rule included.</param>
public record IntegrationResult(double Value, double ErrorEstimate, long Evaluations);
