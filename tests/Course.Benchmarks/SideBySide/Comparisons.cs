using System.Diagnostics;
using Course.Benchmarks.Measuring;
using Course.Benchmarks.StartUp;
using Course.Benchmarks.Workloads;

namespace Course.Benchmarks.SideBySide;

/// <summary>Runs the comparison: the machine's limits, the table, the gain from more threads and the scaling curves.</summary>
internal static class Comparisons
{
    /// <summary>L-BFGS stops at a small gradient, not at a small step: its coefficients are this near.</summary>
    private const double NearGradient = 1e-6;

    /// <summary>How often one thread and two are measured in turn: a machine that others use too is not as fast from minute to minute.</summary>
    private const int Turns = 8;

    /// <summary>For the same reason all programs are measured in rounds, of which there are this many unless they take long.</summary>
    private const int Rounds = 3;

    /// <summary>No further round begins after this.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);

    /// <summary>Two threads doing nothing but multiply-adds gain at least this on a machine that has nothing else to do.</summary>
    private const double Quiet = 1.6;

    /// <summary>Compares all cases, or those of the kinds given, prints them and writes them to the file that the book shows.</summary>
    /// <returns>0 if all answers agree.</returns>
    internal static int Run(string[] kinds)
    {
        if (kinds.Except([.. Case.Kinds, StartUps.Kind]).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is nothing to compare named '{unknown}'. Choose among {string.Join(", ", Case.Kinds)}, {StartUps.Kind}.");
            return 1;
        }

        var peers = new Peers();
        if (!peers.Installed)
        {
            Console.WriteLine("scikit-learn is not installed (on Debian: apt-get install python3-sklearn python3-cvxopt libopenblas0-pthread); only our figures follow.");
        }
        else if (peers.Versions["BLAS"] == "reference")
        {
            Console.WriteLine("NumPy runs on the reference BLAS, several times slower than OpenBLAS: apt-get install libopenblas0-pthread for a fair comparison.");
        }

        Func<Case, bool> chosen = c => kinds.Length == 0 || kinds.Contains(c.Kind);
        Roofline[] rooflines = [.. Enumerable.Range(1, Environment.ProcessorCount).Select(Roofline.Measure)];
        Array.ForEach(rooflines, Table.Print);
        var rows = new List<Comparison>();
        foreach (Case work in Cases.Table.Where(chosen))
        {
            rows.Add(Compare(work, peers, rooflines));
            Table.Print(rows[^1]);
        }

        bool quiet = rooflines.Length > 1 && rooflines[1].OperationsPerSecond > Quiet * rooflines[0].OperationsPerSecond;
        if (!quiet)
        {
            Console.WriteLine("Other programs keep this machine's processors busy, or it has one only: what more threads gain is not measured.");
        }

        var gains = new List<Gain>();
        foreach (Case work in Cases.Threaded.Where(c => quiet && chosen(c)))
        {
            gains.Add(InTurn(rows.First(r => r.Work == work), Compare(work with { Threads = 2 }, peers, rooflines)));
            Table.Print(gains[^1]);
        }

        var report = new Report(rooflines, peers.Versions, rows, gains, null);
        report.Write(kinds, []);
        if (kinds.Length == 0 || kinds.Contains(StartUps.Kind))
        {
            report = report with { StartUps = StartUps.Measure(Report.Root) };
            Table.Print(report.StartUps);
        }

        report.Write(kinds, [.. Cases.Curves.Where(c => chosen(c.Points[0]) && (quiet || c.Varies != "threads"))
            .Select(c => (c.Varies, c.Points.Select(p => Compare(p, peers, rooflines, rounds: 1)).ToArray()))]);
        return rows.TrueForAll(r => r.Agrees) && report.StartUps?.Rows.Any(r => r.SameAnswer == false) != true ? 0 : 1;
    }

    private static Gain InTurn(Comparison one, Comparison two)
    {
        Measured[] alone = new Measured[Turns], both = new Measured[Turns];
        for (int turn = 0; turn < Turns; turn++)
        {
            alone[turn] = Peers.Ours(one.Work);
            both[turn] = Peers.Ours(two.Work);
        }

        return new Gain(one with { Ours = Measured.Together(alone) }, two with { Ours = Measured.Together(both) });
    }

    /// <summary>
    /// Measures ours before each peer and once more at the end. Our runs are over in a fraction of the time that a peer's take: were they measured
    /// at one moment, a disturbance of a second would hit all of them and few of the peer's.
    /// </summary>
    private static Comparison Compare(Case work, Peers peers, Roofline[] rooflines, int rounds = Rounds)
    {
        IReadOnlyList<string> names = Cases.PeersOf(work.Kind);
        var measured = new List<Measured>();
        var found = new List<(string Name, Measured Figures)>();
        var missing = new List<MissingPeer>();
        var clock = Stopwatch.StartNew();
        for (int round = 0; round == 0 || (round < rounds && clock.Elapsed < Long); round++)
        {
            foreach (string name in names.Where(n => missing.TrueForAll(m => m.Name != n)))
            {
                measured.Add(Peers.Ours(work));
                (Measured? figures, string reason) = peers.Theirs(work, name);
                if (figures is not null)
                {
                    found.Add((name, figures));
                }
                else if (found.TrueForAll(f => f.Name != name))
                {
                    missing.Add(new MissingPeer(name, reason));
                }
            }
        }

        measured.Add(Peers.Ours(work));
        Measured ours = Measured.Together(measured);
        IEnumerable<PeerResult> results = found.GroupBy(f => f.Name, f => f.Figures).Select(theirs => Result(work, theirs.Key, Measured.Together([.. theirs]), ours));
        return new Comparison(work, ours, [.. results], missing, rooflines[work.Threads - 1]);
    }

    private static PeerResult Result(Case work, string name, Measured theirs, Measured ours)
    {
        double seconds = theirs.Best(work.Threads);
        return new PeerResult(
            name,
            theirs,
            seconds,
            seconds / ours.Best(work.Threads),
            work.Goals.TryGetValue(name, out double goal) ? goal : null,
            Comparison.Distance(theirs.Answer, ours.Answer),
            work.Kind == "logistic" && name == "scikit-learn" ? NearGradient : work.Tolerance);
    }
}
