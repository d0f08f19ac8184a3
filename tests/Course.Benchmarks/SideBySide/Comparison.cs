using Course.Benchmarks.Measuring;
using Course.Benchmarks.Workloads;

namespace Course.Benchmarks.SideBySide;

/// <summary>One row of the table: our figures beside the peers'.</summary>
internal sealed record Comparison(Case Work, Measured Ours, IReadOnlyList<PeerResult> Peers, IReadOnlyList<MissingPeer> Missing, Roofline Roofline)
{
    internal double Seconds => Ours.Best(Work.Threads);

    /// <summary>The share of the machine's limit, or null where operations are not counted.</summary>
    internal double? FractionOfRoofline =>
        Work.Operations > 0 ? Roofline.Seconds(Work.Operations, Work.Bytes) / Seconds : null;

    /// <summary>The largest distance of our answer from the golden one, relative to the larger of 1 and its size; null where there is none.</summary>
    internal double? FromGolden => Goldens.Answer(Work) is { } golden ? Distance(Ours.Answer, golden) : null;

    internal bool Agrees => (FromGolden ?? 0) <= Work.Tolerance && Peers.All(p => p.Agrees);

    internal static double Distance(double[] a, double[] b) =>
        a.Zip(b, (x, y) => Math.Abs(x - y) / Math.Max(1, Math.Abs(y))).Append(a.Length == b.Length ? 0 : double.PositiveInfinity).Max();
}
