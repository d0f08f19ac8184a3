namespace Course.Benchmarks.StartUp;

/// <summary>What one notebook took, or the whole course: the fastest run's elapsed seconds, of whole processes.</summary>
/// <param name="Work">What was run.</param>
/// <param name="Seconds">Ours, with code that had not been compiled before.</param>
/// <param name="Again">Ours, with the same code once more.</param>
/// <param name="Goal">The seconds to stay within on the machine for which the goals were set.</param>
/// <param name="Jupyter">Jupyter's, or null.</param>
/// <param name="SameAnswer">Whether both printed the same; null without Jupyter.</param>
internal sealed record StartUpRow(string Work, double Seconds, double Again, double Goal, double? Jupyter, bool? SameAnswer);
