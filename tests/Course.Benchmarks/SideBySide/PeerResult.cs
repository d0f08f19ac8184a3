using Course.Benchmarks.Measuring;

namespace Course.Benchmarks.SideBySide;

/// <summary>A peer's figures for a case.</summary>
/// <param name="Name">The peer.</param>
/// <param name="Figures">What it printed.</param>
/// <param name="Seconds">Its fastest run.</param>
/// <param name="Ratio">Its time over ours.</param>
/// <param name="Goal">The ratio to reach, if one is set.</param>
/// <param name="Distance">How far its answer is from ours, relative to the larger of 1 and its size.</param>
/// <param name="Tolerance">How far it may be.</param>
internal sealed record PeerResult(string Name, Measured Figures, double Seconds, double Ratio, double? Goal, double Distance, double Tolerance)
{
    internal bool Agrees => Distance <= Tolerance;
}
