using Course.Kernels.Execution;

namespace Course.Runner.Execution;

/// <summary>How a cell's run in the worker ended.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Error">Why it failed, or null.</param>
/// <param name="Duration">How long it ran.</param>
internal sealed record CellEnd(CellStatus Status, CellError? Error, TimeSpan Duration);
