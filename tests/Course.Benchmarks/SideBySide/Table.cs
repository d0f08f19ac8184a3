using System.Globalization;
using Course.Benchmarks.Measuring;
using Course.Benchmarks.StartUp;

namespace Course.Benchmarks.SideBySide;

/// <summary>The comparison as lines on the screen.</summary>
internal static class Table
{
    internal static void Print(Roofline roofline) => Line(
        $"{roofline.Threads} thread(s): {roofline.OperationsPerSecond / 1e9:0.0} GFLOP/s, {roofline.BytesPerSecond / 1e9:0.0} GB/s");

    internal static void Print(Comparison row)
    {
        Line($"{row.Work.Work}, {row.Work.Size}");
        string share = row.FractionOfRoofline is { } fraction
            ? $", {fraction:0 %} of the roofline ({row.Roofline.Bound(row.Work.Operations, row.Work.Bytes)})"
            : "";
        string residual = row.Ours.Residual is { } r ? $", residual {r:0.0e+0}" : "";
        string golden = row.FromGolden is { } g ? $", {g:0.0e+0} from the golden answer{(g <= row.Work.Tolerance ? "" : " (TOO FAR)")}" : "";
        Line($"    {"ours",-13}{Milliseconds(row.Seconds)}{Megabytes(row.Ours)}{share}{residual}{golden}");
        foreach (PeerResult peer in row.Peers)
        {
            string goal = peer.Goal is { } wanted ? $" (goal {wanted:0.0}{(peer.Ratio >= wanted ? "" : ", missed")})" : "";
            string answer = peer.Agrees ? "same answer" : $"ANOTHER ANSWER by {peer.Distance:0.0e+0}";
            Line($"    {peer.Name,-13}{Milliseconds(peer.Seconds)}{Megabytes(peer.Figures)}   {peer.Ratio:0.00} times ours{goal}, {answer}");
        }

        foreach (MissingPeer peer in row.Missing)
        {
            Line($"    {peer.Name,-13}{peer.Reason}");
        }
    }

    internal static void Print(Gain gain) => Line(
        $"{gain.One.Work.Work}, {gain.One.Work.Size}: {gain.Ours:0.00} times faster with {gain.Several.Work.Threads} threads"
        + (gain.SameBytes ? ", identical answer" : ", ANOTHER ANSWER")
        + string.Concat(gain.Peers.Select(p => p.Gain is { } peer ? string.Create(CultureInfo.InvariantCulture, $"; {p.Name} {peer:0.00}") : $"; {p.Name} alone")));

    internal static void Print(StartUps startUps)
    {
        foreach (StartUpRow row in startUps.Rows)
        {
            FormattableString goal = startUps.Slowness is { } slowness
                ? (FormattableString)$"goal {row.Goal:0.00} s, here {row.Goal * slowness:0.00} s{(row.Seconds <= row.Goal * slowness ? "" : ", missed")}"
                : $"goal {row.Goal:0.00} s on the machine for which it was set";
            FormattableString jupyter = row.Jupyter is { } seconds
                ? (FormattableString)$", Jupyter {seconds:0.00} s: {seconds / row.Seconds:0.00} times ours, {(row.SameAnswer == true ? "same answer" : "ANOTHER ANSWER")}"
                : $"";
            Line($"{row.Work}: {row.Seconds:0.00} s ({FormattableString.Invariant(goal)}), again {row.Again:0.00} s{FormattableString.Invariant(jupyter)}");
        }
    }

    private static string Milliseconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{1e3 * seconds,10:0.00} ms");

    private static string Megabytes(Measured figures) => string.Create(CultureInfo.InvariantCulture, $"{figures.ExtraBytes / 1e6,8:0} MB");

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Line(string line) => Console.WriteLine(line);
}
