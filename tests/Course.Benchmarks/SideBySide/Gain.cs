using Course.Benchmarks.Measuring;

namespace Course.Benchmarks.SideBySide;

/// <summary>What more threads gain: the same work with one and with several, in elapsed time.</summary>
internal sealed record Gain(Comparison One, Comparison Several)
{
    /// <summary>How many times faster ours is.</summary>
    internal double Ours => One.Ours.Seconds.Min() / Several.Ours.Seconds.Min();

    /// <summary>Whether the answer has the same bytes.</summary>
    internal bool SameBytes => One.Ours.Answer.SequenceEqual(Several.Ours.Answer);

    /// <summary>How many times faster the peers are; null for one that did not run with one thread.</summary>
    internal IEnumerable<(string Name, double? Gain)> Peers => Several.Peers.Select(several =>
        (several.Name, One.Peers.FirstOrDefault(p => p.Name == several.Name) is { } one ? one.Figures.Seconds.Min() / several.Figures.Seconds.Min() : (double?)null));
}
