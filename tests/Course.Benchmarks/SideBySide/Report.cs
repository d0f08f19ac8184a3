using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Benchmarks.Measuring;
using Course.Benchmarks.StartUp;
using Course.Benchmarks.Workloads;

namespace Course.Benchmarks.SideBySide;

/// <summary>The file data/benchmarks.json, described in data/README.md: the last run and the machine it ran on.</summary>
internal sealed record Report(
    IReadOnlyList<Roofline> Rooflines,
    IReadOnlyDictionary<string, string> PeerVersions,
    IReadOnlyList<Comparison> Rows,
    IReadOnlyList<Gain> Gains,
    StartUps? StartUps)
{
    /// <summary>The course's folder.</summary>
    internal static readonly string Root = typeof(Report).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CourseRoot").Value!;

    private static readonly string Place = Path.Combine(Root, "data", "benchmarks.json");

    private static readonly string[] Sections = ["rows", "twoThreads", "curves"];

    private static readonly string[] Order = [.. Cases.Table.Select(c => c.Kind).Distinct()];

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The library for matrices that NumPy ran on in the last run; null where that is not known.</summary>
    internal static string? LastBlas => (string?)Last?["machine"]?["peers"]?["BLAS"];

    private static JsonNode? Last => File.Exists(Place) ? JsonNode.Parse(File.ReadAllText(Place)) : null;

    /// <summary>Writes the file. A run of some kinds keeps what it says of the others, if it ran on the same machine.</summary>
    internal void Write(string[] kinds, IReadOnlyList<(string Varies, Comparison[] Points)> curves)
    {
        JsonNode next = JsonSerializer.SerializeToNode(Contents(curves), Readable)!;
        if (kinds.Length > 0 && Last is { } last && JsonNode.DeepEquals(last["machine"], next["machine"]))
        {
            foreach (string section in Sections)
            {
                JsonNode[] kept = [.. last[section]!.AsArray().Where(e => !kinds.Contains((string)e!["kind"]!)).Select(e => e!.DeepClone())];
                JsonNode[] added = [.. next[section]!.AsArray().Select(e => e!.DeepClone())];
                next[section] = new JsonArray([.. kept.Concat(added).OrderBy(e => Array.IndexOf(Order, (string)e["kind"]!))]);
            }

            next["startUp"] ??= last["startUp"]?.DeepClone();
        }

        File.WriteAllText(Place, next.ToJsonString(Readable) + "\n");
        Console.WriteLine("Written to data/benchmarks.json.");
    }

    private object Contents(IReadOnlyList<(string Varies, Comparison[] Points)> curves) => new
    {
        About = "For each figure the last run, on its own day, of: dotnet run -c Release --project tests/Course.Benchmarks -- peers. Seconds are the fastest run's, "
            + "processor time with one thread and elapsed time with several.",
        Machine = new
        {
            Processor = Processor(),
            Cores = Environment.ProcessorCount,
            MemoryGigabytes = Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9),
            VectorBits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64,
            System = OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux",
            Dotnet = RuntimeInformation.FrameworkDescription,
            Peers = PeerVersions,
        },
        Rooflines = Rooflines.Select(r => new
        {
            r.Threads, GigaflopsPerSecond = Rounded(r.OperationsPerSecond / 1e9), GigabytesPerSecond = Rounded(r.BytesPerSecond / 1e9),
        }),
        Rows = Rows.Select(Row),
        TwoThreads = Gains.Select(g => new
        {
            g.One.Work.Kind, g.One.Work.Work, g.One.Work.N, g.One.Work.D, g.One.Work.K,
            Gain = Rounded(g.Ours),
            Peers = g.Peers.Select(p => new { p.Name, Gain = p.Gain is { } gain ? Rounded(gain) : (double?)null }),
            Goal = 1.8,
            g.SameBytes,
        }),
        StartUp = StartUps is null ? null : new
        {
            StartUps.JupyterVersion,
            Slowness = StartUps.Slowness is { } slowness ? Rounded(slowness) : (double?)null,
            Rows = StartUps.Rows.Select(r => new
            {
                r.Work,
                Seconds = Rounded(r.Seconds),
                Again = Rounded(r.Again),
                r.Goal,
                JupyterSeconds = r.Jupyter is { } jupyter ? Rounded(jupyter) : (double?)null,
                r.SameAnswer,
            }),
        },
        Curves = curves.Select(c => new { c.Varies, c.Points[0].Work.Kind, c.Points[0].Work.Work, Points = c.Points.Select(Row) }),
    };

    private static object Row(Comparison row) => new
    {
        row.Work.Kind,
        row.Work.Work,
        row.Work.N,
        row.Work.D,
        row.Work.K,
        row.Work.Threads,
        Seconds = Rounded(row.Seconds),
        ExtraMegabytes = Rounded(row.Ours.ExtraBytes / 1e6),
        RooflineSeconds = row.Work.Operations > 0 ? Rounded(row.Roofline.Seconds(row.Work.Operations, row.Work.Bytes)) : (double?)null,
        FractionOfRoofline = row.FractionOfRoofline is { } f ? Rounded(f) : (double?)null,
        Bound = row.Work.Operations > 0 ? row.Roofline.Bound(row.Work.Operations, row.Work.Bytes) : null,
        row.Ours.Residual,
        DistanceFromGolden = row.FromGolden,
        Peers = row.Peers.Select(p => (object)new
        {
            p.Name,
            Seconds = Rounded(p.Seconds),
            ExtraMegabytes = Rounded(p.Figures.ExtraBytes / 1e6),
            Ratio = Rounded(p.Ratio),
            p.Goal,
            SameAnswer = p.Agrees,
        }).Concat(row.Missing.Select(m => new { m.Name, Missing = m.Reason })),
    };

    private static double Rounded(double value) => value == 0 ? 0 : double.Parse(value.ToString("E3", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").Where(l => l.StartsWith("model name", StringComparison.Ordinal)).Select(l => l.Split(':')[1].Trim()).FirstOrDefault("unknown")
        : RuntimeInformation.ProcessArchitecture.ToString();
}
