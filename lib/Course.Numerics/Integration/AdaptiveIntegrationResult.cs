namespace Course.Numerics.Integration;

/// <summary>The result of an adaptive integration, with the reason why it stopped.</summary>
/// <param name="Value">The integral.</param>
/// <param name="ErrorEstimate">The sum of the regions' error estimates.</param>
/// <param name="Evaluations">How often the integrand was called.</param>
/// <param name="StopReason">Why it stopped.</param>
public sealed record AdaptiveIntegrationResult(double Value, double ErrorEstimate, long Evaluations, IntegrationStopReason StopReason)
    : IntegrationResult(Value, ErrorEstimate, Evaluations);
