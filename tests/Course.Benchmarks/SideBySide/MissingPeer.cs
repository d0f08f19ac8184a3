namespace Course.Benchmarks.SideBySide;

/// <summary>A peer that gave no figures for a case.</summary>
/// <param name="Name">The peer.</param>
/// <param name="Reason">Why.</param>
internal sealed record MissingPeer(string Name, string Reason);
