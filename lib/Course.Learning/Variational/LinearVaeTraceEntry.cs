namespace Course.Learning.Variational;

/// <summary>One entry of a training trace.</summary>
/// <param name="Step">The number of steps done.</param>
/// <param name="AverageElbo">The exact ELBO of the parameters after these steps, nats a sample.</param>
public sealed record LinearVaeTraceEntry(int Step, double AverageElbo);
